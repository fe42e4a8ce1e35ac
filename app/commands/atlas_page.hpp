#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace myo {

/// What makes a page look and answer: files of assets/site, as texts.
struct PageLook {
    std::string style, script;
};

/// A page that shows muscles: HTML in one file that opens offline, prints, and is whole without
/// scripts. With scripts it can be searched, and with a stage (site.cpp) it shows the body.
class AtlasPage {
public:
    AtlasPage(const Atlas& atlas, PageLook look) : atlas_(atlas), look_(std::move(look)) {}

    /// Shows a muscle.
    void add(MuscleId muscle) { pictures_[muscle.index]; }
    /// With a picture; several stand side by side. `file` is relative to the page.
    void add(MuscleId muscle, const std::filesystem::path& file);

    /// Where pain is felt and which muscles refer there, as HTML (site_finder.hpp).
    void setPlaces(std::string html) { places_ = std::move(html); }
    /// The body's place in the page, and the elements that bring its data and scripts.
    void setStage(std::string html, std::string scripts);

    /// Before all else what the charts are and when to see a doctor; then the list of muscles by
    /// group from the head down, each muscle with its pictures, points, zones in words, care and
    /// sources; after them the places, the warning signs, the precautions and the pages to read.
    std::string html() const;

private:
    std::string contents() const;
    std::string muscles() const;
    std::string notices() const;
    std::string pages() const;

    const Atlas& atlas_;
    PageLook look_;
    std::map<uint32_t, std::vector<std::filesystem::path>> pictures_; ///< by muscle
    std::string places_, stage_, scripts_;
};

} // namespace myo
