#include <myofield/content/atlas_file.hpp>

#include "atlas_readers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

bool has(const Body& body, std::string_view id) {
    return body.find(id, Side::Left) || body.find(id, Side::Right) || body.find(id, Side::Median);
}

std::vector<std::string> muscleIds(const Body& body) {
    std::vector<std::string> ids;
    for (const Structure& structure : body.structures)
        if (structure.kind == Kind::Muscle && structure.side != Side::Right)
            ids.push_back(structure.id);
    return ids;
}

void checkParts(const Muscle& muscle, const Body& body, Problems& problems) {
    for (const std::string& part : muscle.parts)
        if (!has(body, part))
            problems.add(muscle.partsPlace,
                         fmt::format("part {} is not in the body{}", inQuotes(part),
                                     didYouMean(part, muscleIds(body))));
}

/// Where a stroke lies in relation to the midline, as far as its landmarks tell.
struct Reach {
    bool toOtherSide = false;   ///< a waypoint lies on the other side
    bool alongMidline = false;  ///< all waypoints lie on the midline: half of it is beyond
    bool beyondMidline = false; ///< its edge is beyond the midline somewhere
};

Reach reachOf(const Stroke& stroke, const Atlas& atlas) {
    Reach reach;
    reach.alongMidline = !stroke.path.empty();
    for (const Waypoint& waypoint : stroke.path) {
        if (!waypoint.landmark) return {};
        const Landmark& landmark = atlas[waypoint.landmark];
        reach.toOtherSide |= waypoint.isOpposite;
        reach.alongMidline &= !landmark.isPaired;
        reach.beyondMidline |= waypoint.isOpposite || landmark.position.x < 0.5f * stroke.widest();
    }
    return reach;
}

void checkMidline(const Atlas& atlas, const TriggerPoint& point, const Zone& zone,
                  Problems& problems) {
    const std::string what = fmt::format("point {}, zone: ", inQuotes(point.id));
    const bool isMedian =
        std::ranges::all_of(zone.regions, [&](RegionId id) { return !id || !atlas[id].isPaired; });
    bool reachesBeyond = false;
    for (const Stroke& stroke : zone.strokes) {
        const Reach reach = reachOf(stroke, atlas);
        reachesBeyond |= reach.beyondMidline;
        if (zone.crossesMidline) continue;
        if (reach.toOtherSide)
            problems.add(stroke.place, what + "a stroke goes to the other side of the body; "
                                              "that needs \"crosses_midline = true\"");
        else if (reach.alongMidline && !isMedian)
            problems.add(stroke.place,
                         what + "a stroke runs along the midline, so half of it is on the "
                                "other side; that needs \"crosses_midline = true\"");
    }
    if (zone.crossesMidline && !reachesBeyond)
        problems.add(zone.place,
                     what + "says that it crosses the midline, but no stroke reaches there");
}

} // namespace

void checkPagesNamed(const Atlas& atlas, const std::vector<std::string>& see,
                     const SourcePlace& place, Problems& problems) {
    if (atlas.articles.empty()) return;
    for (const std::string& id : see) {
        if (atlas.articleWithId(id)) continue;
        std::vector<std::string> known;
        for (const Article& article : atlas.articles) known.push_back(article.id);
        problems.add(place,
                     fmt::format("there is no page {}{}", inQuotes(id), didYouMean(id, known)));
    }
}

void checkMuscle(const Atlas& atlas, const Muscle& muscle, const Body* body, Problems& problems) {
    if (body) checkParts(muscle, *body, problems);
    for (const TriggerPoint& point : muscle.points) {
        if (!point.zonesOf.empty()) continue; // checked with the point that they belong to
        for (const Zone& zone : point.zones) checkMidline(atlas, point, zone, problems);
    }
}

std::vector<std::string> checkAtlas(const Atlas& atlas, const Body* body) {
    Problems problems;
    for (const Muscle& muscle : atlas.muscles) checkMuscle(atlas, muscle, body, problems);
    return problems.texts();
}

} // namespace myo
