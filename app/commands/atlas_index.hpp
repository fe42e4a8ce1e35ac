#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace myo {

/// The page that shows an atlas of pictures: HTML in one file, without scripts from elsewhere, that
/// opens offline and prints.
class AtlasIndex {
public:
    explicit AtlasIndex(const Atlas& atlas) : atlas_(atlas) {}

    /// A picture of a muscle; several stand side by side. `file` is relative to the page.
    void add(MuscleId muscle, const std::filesystem::path& file);

    /// Muscles by group from the head down, each with its pictures, points, zones in words and
    /// sources; before them what the charts are and what the colours mean, after them the pages
    /// that the muscles refer to.
    std::string html() const;

private:
    const Atlas& atlas_;
    std::map<uint32_t, std::vector<std::filesystem::path>> pictures_; ///< by muscle
};

} // namespace myo
