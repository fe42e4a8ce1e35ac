#include "atlas_readers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr Range kShare = {0, 1};
constexpr Range kWeight = {0.4, 1}; ///< a zone of less weight could hardly be seen
constexpr size_t kMostParts = 30;   ///< the most points of a muscle, and zones of a point

/// All regions of a zone must lie on the skin, where they are drawn, or all inside the body, where
/// they are only named.
void checkStrokesSuitRegions(const Zone& zone, TableReader& in, const AtlasNames& names) {
    if (zone.regions.empty()) return; // there is a complaint already
    const auto isInside = [&](RegionId id) { return names.atlas()[id].isInside; };
    const auto inside = std::ranges::count_if(zone.regions, isInside);
    if (inside == 0 && zone.strokes.empty())
        in.complain("strokes", "\"strokes\" is missing or empty");
    else if (inside == std::ssize(zone.regions) && !zone.strokes.empty())
        in.complain("strokes", "all its regions are inside the body, so \"strokes\" must be []");
    else if (inside > 0 && inside < std::ssize(zone.regions))
        in.complain("regions", "mixes regions of the skin with regions inside the body; "
                               "give those inside a zone of their own");
}

Zone readZone(const toml::table& table, TableReader& point, const std::string& what,
              const AtlasNames& names) {
    TableReader in(table, point.file(), point.problems(), what);
    Zone zone;
    zone.place = in.place();
    zone.kind = ZoneKind(in.choice("kind", {"essential", "spillover"}).value_or(0));
    if (const auto felt = in.choice("felt", {"deep", "skin", "tingling"}, Need::Optional))
        zone.felt = Feeling(*felt + 1);
    zone.weight = float(in.number("weight", kWeight, 1));
    zone.crossesMidline = in.flag("crosses_midline");
    zone.regions = readRegionNames(in, names, Need::Required);
    zone.strokes = readStrokes(in, what, names, Need::Optional);
    zone.frequencies = readFrequencies(in, what, names);
    checkStrokesSuitRegions(zone, in, names);
    in.finish();
    return zone;
}

Vec2 readPlaceOnPart(TableReader& point, const std::string& what) {
    const toml::table* table = point.table("at");
    if (!table) return Vec2{0};
    TableReader in(*table, point.file(), point.problems(), what);
    const Vec2 at(in.number("u", kShare), in.number("v", kShare));
    in.finish();
    return at;
}

TriggerPoint readPoint(const toml::table& table, TableReader& muscle,
                       const std::vector<std::string>& parts, const AtlasNames& names) {
    TableReader in(table, muscle.file(), muscle.problems(), "point");
    TriggerPoint point;
    point.place = in.place();
    point.id = in.identifier("id");
    const std::string what = "point " + inQuotes(point.id);
    in.rename(what);
    point.name = in.text("name");
    point.kind = PointKind(in.choice("kind", {"central", "attachment"}).value_or(0));
    point.part = in.text("part");
    if (!point.part.empty() && !parts.empty() &&
        std::ranges::find(parts, point.part) == parts.end())
        in.complain("part", fmt::format("part {} is not among the muscle's parts{}",
                                        inQuotes(point.part), didYouMean(point.part, parts)));
    point.at = readPlaceOnPart(in, what);
    if (const std::string near = in.identifier("near", "", Need::Optional); !near.empty())
        point.near = names.landmark(near, in, *table.get("near"));
    if (const auto side = in.choice("side", {"left", "right"}, Need::Optional))
        point.onlyOn = *side == 0 ? Side::Left : Side::Right;
    point.isExceptional = in.flag("exceptional");
    point.common = int(in.whole("common", {1, 3}, 2));
    point.signs = in.texts("signs", Need::Optional);
    for (const toml::table* zone : in.tables("zone", Need::Optional, kMostParts))
        point.zones.push_back(readZone(*zone, in, what + ", zone", names));
    point.zonesOf = in.identifier("zones_of", "", Need::Optional);
    if (!point.zonesOf.empty() && !point.zones.empty())
        in.complain("zones_of", "has zones of its own and \"zones_of\" as well");
    if (point.zonesOf.empty() && point.zones.empty() && point.signs.empty())
        in.complain("zone", "has neither a zone nor signs");
    in.finish();
    return point;
}

/// Gives each point with "zones_of" a copy of the named point's zones.
void shareZones(std::vector<TriggerPoint>& points, Problems& problems) {
    for (TriggerPoint& point : points) {
        if (point.zonesOf.empty() || !point.zones.empty()) continue;
        const auto other = std::ranges::find(points, point.zonesOf, &TriggerPoint::id);
        const std::string what = fmt::format("point {}: \"zones_of\" names {}, ",
                                             inQuotes(point.id), inQuotes(point.zonesOf));
        if (other == points.end())
            problems.add(point.place, what + "which is no point of this muscle");
        else if (!other->zonesOf.empty() || other->zones.empty())
            problems.add(point.place, what + "which has no zones of its own");
        else {
            point.zones = other->zones;
            // What was measured was measured at the one point.
            for (Zone& zone : point.zones) zone.frequencies.clear();
        }
    }
}

} // namespace

std::vector<TriggerPoint> readPoints(TableReader& muscle, const std::vector<std::string>& parts,
                                     const AtlasNames& names) {
    std::vector<TriggerPoint> points;
    for (const toml::table* table : muscle.tables("point", Need::Optional, kMostParts))
        points.push_back(readPoint(*table, muscle, parts, names));
    complainOfRepeated(points, "point", muscle.problems());
    shareZones(points, muscle.problems());
    return points;
}

} // namespace myo
