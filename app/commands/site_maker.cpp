#include "commands/site_maker.hpp"

#include "commands/html.hpp"
#include "commands/progress.hpp"
#include "commands/site_finder.hpp"
#include "commands/site_patterns.hpp"

#include <myofield/core/file.hpp>
#include <myofield/core/parallel.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

/// In the order in which a page needs them.
constexpr std::array kParts{"three.js", "site.js", "atlas.js", "body.js"};

/// What is hidden of the page's structures: by itself, or because others are isolated.
Json hiddenOf(const ViewState& state, const Body& body, const SiteBody& page) {
    Json numbers = Json::array();
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        const Structure& structure = body.structures[s];
        const StructureKey key{structure.id, structure.side};
        const bool isSetAside = !state.isolated.empty() && !state.isolated.contains(key) &&
                                structure.kind != Kind::Bone && structure.kind != Kind::Skin;
        const uint32_t number = page.structureOf({s});
        if ((isSetAside || state.hidden.contains(key)) && number != SiteBody::kLeftOut)
            numbers.push_back(number);
    }
    return numbers;
}

std::string startScript(const PageStart& start, const Workspace& workspace, const SiteBody& body) {
    const ViewState& state = start.state;
    Json json{{"side", nameOf(state.sides)},
              {"palette", int(state.palette)},
              {"skin", state.layers.skin},
              {"outer", state.layers.superficial > 0},
              {"deep", state.layers.deep > 0},
              {"bones", state.layers.bones > 0},
              {"hidden", hiddenOf(state, workspace.body(), body)}};
    if (!state.selection.empty()) {
        json["muscle"] = state.selection.front().muscle;
        json["off"] = state.selection.front().pointsOff;
    }
    if (const Camera& c = state.camera; start.hasCamera)
        json["camera"] = {{"target", {c.target.x, c.target.y, c.target.z}},
                          {"yaw", c.yaw},
                          {"pitch", c.pitch},
                          {"distance", c.distance}};
    return fmt::format("myofield.begin = {};\n", json.dump());
}

} // namespace

bool isSite(const std::filesystem::path& folder) {
    std::error_code absent;
    return std::filesystem::exists(folder / "data" / "body.js", absent);
}

std::string siteScripts() {
    std::string html;
    for (const char* part : kParts)
        html += fmt::format("<script defer src=\"data/{}\"></script>\n", part);
    return html;
}

Result<SiteMaker> SiteMaker::make(const Workspace& workspace, const Places& places) {
    SiteMaker maker(workspace);
    Result<PageLook> look = readPageLook(places);
    if (!look) return look.error();
    maker.look_ = std::move(*look);
    Result<SiteFiles> files = readSiteFiles(places);
    if (!files) return files.error();
    maker.files_ = std::move(*files);
    Result<SiteBody> body = SiteBody::make(workspace);
    if (!body) return body.error();
    maker.body_ = std::move(*body);
    return maker;
}

std::string SiteMaker::atlasScript(std::span<const MuscleId> muscles) const {
    std::vector<Json> made(muscles.size());
    inParallel(muscles.size(),
               [&](size_t i) { made[i] = pointsOf(*workspace_, *body_, muscles[i]); });
    Json json = Json::object();
    for (size_t i = 0; i < muscles.size(); ++i)
        json[workspace_->atlas()[muscles[i]].id] = std::move(made[i]);
    return fmt::format("myofield.atlas({});\n", json.dump());
}

AtlasPage SiteMaker::texts(std::span<const MuscleId> muscles,
                           const std::filesystem::path& folder) const {
    AtlasPage page(workspace_->atlas(), look_);
    for (const MuscleId muscle : muscles) {
        const std::string file = "pictures/" + workspace_->atlas()[muscle].id + ".png";
        std::error_code absent;
        if (!folder.empty() && std::filesystem::exists(folder / file, absent))
            page.add(muscle, file);
        else
            page.add(muscle);
    }
    return page;
}

std::string SiteMaker::page(std::span<const MuscleId> muscles, const PageStart& start) const {
    AtlasPage page = texts(muscles, {});
    std::string scripts;
    for (const std::string& part : {files_.three, files_.script, files_.shaders,
                                    startScript(start, *workspace_, *body_), atlasScript(muscles)})
        scripts += inlineScript(part);
    for (const MuscleId muscle : muscles)
        scripts += inlineScript(patternScript(*workspace_, *body_, muscle));
    scripts += inlineScript(body_->script());
    page.setStage(files_.stage, scripts);
    return page.html();
}

Status SiteMaker::write(const std::filesystem::path& folder, std::span<const MuscleId> muscles,
                        bool isAll) const {
    const std::filesystem::path data = folder / "data";
    if (const Status made = makeFolder(data / "patterns"); !made) return made;
    const std::array<std::string, kParts.size()> parts{files_.three, files_.script + files_.shaders,
                                                       atlasScript(muscles), body_->script()};
    for (size_t p = 0; p < parts.size(); ++p)
        if (const Status written = writeFile(data / kParts[p], parts[p]); !written) return written;
    Progress progress("Patterns", muscles.size());
    for (const MuscleId muscle : muscles) {
        const std::filesystem::path file =
            data / "patterns" / (workspace_->atlas()[muscle].id + ".js");
        const Status written = writeFile(file, patternScript(*workspace_, *body_, muscle));
        if (!written) return written;
        progress.advance();
    }
    AtlasPage page = texts(muscles, folder);
    if (isAll) page.setPlaces(placesSection(*workspace_));
    page.setStage(files_.stage, siteScripts());
    return writeFile(folder / "index.html", page.html());
}

} // namespace myo
