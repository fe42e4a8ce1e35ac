#pragma once

#include "commands/site_body.hpp"
#include "commands/site_files.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace myo {

/// What a page shows first.
struct PageStart {
    ViewState state;        ///< its first muscle, sides, palette, layers and what it hides
    bool hasCamera = false; ///< the state's; otherwise the best view of its muscle
};

/// Makes pages that show the body: one file that holds everything, or a folder of the same parts,
/// whose patterns are loaded when asked for. docs/SITE.md has the form.
class SiteMaker {
public:
    /// The workspace must be placed and outlive this. Errors: see readSiteFiles and SiteBody::make.
    static Result<SiteMaker> make(const Workspace& workspace, const Places& places);

    /// One file. Cost: that of the muscles' patterns.
    std::string page(std::span<const MuscleId> muscles, const PageStart& start) const;
    /// A folder that is there: index.html, and data/ with the body and a file a muscle. Pictures that
    /// `myofield atlas` has drawn there are shown in the texts. Each file is written whole or not at
    /// all, index.html last.
    Status write(const std::filesystem::path& folder, std::span<const MuscleId> muscles,
                 bool isAll) const;

private:
    SiteMaker(const Workspace& workspace) : workspace_(&workspace) {}
    std::string atlasScript(std::span<const MuscleId> muscles) const;
    AtlasPage texts(std::span<const MuscleId> muscles, const std::filesystem::path& folder) const;

    const Workspace* workspace_;
    PageLook look_;
    SiteFiles files_;
    std::optional<SiteBody> body_;
};

/// Whether a folder has the parts of a site.
bool isSite(const std::filesystem::path& folder);
/// The elements that bring the parts of a site into its page.
std::string siteScripts();

} // namespace myo
