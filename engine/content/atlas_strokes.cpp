// Strokes: bands, ribbons and outlines through landmarks.
#include "atlas_readers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kMetresInMillimetre = 0.001f;
constexpr Range kWidthRange = {5, 200}; ///< millimetres
constexpr Range kFullRange = {3, 100};  ///< millimetres
constexpr size_t kMostStrokes = 30;     ///< of a zone or a site
constexpr size_t kMostLandmarks = 40;   ///< of a ribbon or an outline
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

void readRibbon(TableReader& in, Stroke& stroke, size_t landmarks) {
    const toml::array* items = in.list("widths_mm", Need::Required, kMostLandmarks);
    if (!items) return;
    if (landmarks == 1)
        in.complain("path", "a ribbon needs at least 2 landmarks; a round spot has \"width_mm\"");
    else if (landmarks > 0 && items->size() != landmarks)
        in.complain(*items, fmt::format("\"widths_mm\" must hold a width per landmark of the path, "
                                        "{}, not {}",
                                        landmarks, items->size()));
    for (const double width : in.numbers("widths_mm", items->size(), kWidthRange))
        stroke.widths.push_back(float(width) * kMetresInMillimetre);
    // Of a path with faults, too, every landmark has a width.
    stroke.widths.resize(stroke.path.size(), float(kWidthRange.low) * kMetresInMillimetre);
}

void readOutline(TableReader& in, Stroke& stroke, size_t landmarks) {
    stroke.full = float(in.number("full_mm", kFullRange)) * kMetresInMillimetre;
    if (landmarks > 0 && landmarks < 3)
        return in.complain("path", "an outline needs at least 3 landmarks");
    if (landmarks > kMostLandmarks)
        return in.complain("path", fmt::format("an outline may have at most {} landmarks, not {}",
                                               kMostLandmarks, landmarks));
    for (size_t i = 0; i < stroke.path.size(); ++i)
        for (size_t k = 0; k < i; ++k)
            if (stroke.path[i].landmark == stroke.path[k].landmark &&
                stroke.path[i].isOpposite == stroke.path[k].isOpposite)
                return in.complain("path", "an outline comes to each of its landmarks once, and "
                                           "closes by itself from the last to the first");
}

void readShape(TableReader& in, const toml::table& table, Stroke& stroke) {
    const toml::array* path = table.get_as<toml::array>("path");
    const size_t landmarks = path ? path->size() : 0;
    const bool isRibbon = table.contains("widths_mm"), isOutline = table.contains("full_mm");
    if (int(table.contains("width_mm")) + int(isRibbon) + int(isOutline) > 1)
        in.complain("path", "a stroke is a band (\"width_mm\"), a ribbon (\"widths_mm\") or an "
                            "outline (\"full_mm\"), and only one of them");
    if (isRibbon) readRibbon(in, stroke, landmarks);
    if (isOutline) readOutline(in, stroke, landmarks);
    if (table.contains("width_mm") || (!isRibbon && !isOutline))
        stroke.width = float(in.number("width_mm", kWidthRange)) * kMetresInMillimetre;
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
        readShape(in, *table, stroke);
        in.finish();
    }
    return strokes;
}

} // namespace myo
