// The places of content on the skin: strokes through landmarks, and names of regions.
#include "atlas_readers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kMillimetre = 0.001f;
constexpr Range kWidthRange = {5, 200}; ///< millimetres
constexpr size_t kMostStrokes = 30;     ///< of a zone or a site
constexpr std::string_view kOpposite = "other:";

std::vector<Waypoint> readPath(TableReader& in, const AtlasNames& names) {
    std::vector<Waypoint> path;
    const toml::array* items = in.list("path");
    if (!items) return path;
    for (const toml::node& item : *items) {
        const auto* text = item.as_string();
        if (!text) {
            in.complain(item, "\"path\" holds something that is not the id of a landmark");
            continue;
        }
        std::string_view id = text->get();
        const bool isOpposite = id.starts_with(kOpposite);
        if (isOpposite) id.remove_prefix(kOpposite.size());
        const LandmarkId landmark = names.landmark(id, in, item);
        if (!landmark) continue;
        if (isOpposite && !names.atlas()[landmark].isPaired)
            in.complain(item,
                        fmt::format("{} lies on the midline and has no other side", inQuotes(id)));
        else if (!path.empty() && path.back().landmark == landmark &&
                 path.back().isOpposite == isOpposite)
            in.complain(item, fmt::format("{} stands twice in a row in the path", inQuotes(id)));
        else
            path.push_back({landmark, isOpposite});
    }
    return path;
}

} // namespace

std::vector<Stroke> readStrokes(TableReader& owner, const std::string& what,
                                const AtlasNames& names, Need need) {
    std::vector<Stroke> strokes;
    for (const toml::table* table : owner.tables("strokes", need, kMostStrokes)) {
        TableReader in(*table, owner.file(), owner.problems(), what + ", stroke");
        Stroke& stroke = strokes.emplace_back();
        stroke.place = in.place();
        stroke.path = readPath(in, names);
        stroke.width = float(in.number("width_mm", kWidthRange)) * kMillimetre;
        in.finish();
    }
    return strokes;
}

std::vector<RegionId> readRegionNames(TableReader& in, const AtlasNames& names, Need need) {
    std::vector<RegionId> regions;
    const toml::array* items = in.list("regions", need);
    if (!items) return regions;
    for (const toml::node& item : *items) {
        const auto* id = item.as_string();
        if (!id) {
            in.complain(item, "\"regions\" holds something that is not the id of a region");
            continue;
        }
        const RegionId region = names.region(id->get(), in, item);
        if (!region) continue;
        if (std::ranges::find(regions, region) != regions.end())
            in.complain(item, fmt::format("region {} is named twice", inQuotes(id->get())));
        else
            regions.push_back(region);
    }
    return regions;
}

} // namespace myo
