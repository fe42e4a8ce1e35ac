#include "zone_strokes.hpp"

#include "zone_level.hpp"
#include "zone_profile.hpp"

#include <myofield/geometry/surface_loop.hpp>

#include <algorithm>

namespace myo {
namespace {

/// Fronts from an outline meet inside after its length / 2 pi on a plane, and somewhat later on a
/// dome.
constexpr float kMeetAfter = 1.2f / (2 * kPi);
constexpr int kMostGrowths = 3;
constexpr float kFurther = 1.6f; ///< where they have not met

/// Where along a path the point nearest to `place` lies, straight through the body: for the few
/// vertices whose way bends, so that the front does not know their foot.
float straightFoot(const SurfacePath& path, const Vec3& place) {
    float start = 0, nearest = std::numeric_limits<float>::max(), foot = 0;
    for (const std::vector<PathStep>& leg : path.legs)
        for (const PathStep& step : leg) {
            const Vec3 way = step.to - step.from;
            const float square = glm::dot(way, way), length = std::sqrt(square);
            const float share =
                square > 0 ? std::clamp(glm::dot(place - step.from, way) / square, 0.0f, 1.0f) : 0;
            const Vec3 gap = step.from + share * way - place;
            if (glm::dot(gap, gap) < nearest)
                nearest = glm::dot(gap, gap), foot = start + share * length;
            start += length;
        }
    return foot;
}

void addBand(const Zone& zone, size_t index, const SurfacePath& path, const Surface& skin,
             Geodesic& front, std::vector<NearStroke>& near) {
    const StrokeProfile profile(zone, index, path);
    front.clear();
    front.addPath(path);
    front.grow(kOuterLevel * profile.widest());
    for (const uint32_t vertex : front.reached()) {
        float foot = front.foot(vertex);
        if (foot == Geodesic::kUnreached) foot = straightFoot(path, skin.mesh().positions[vertex]);
        const float half = profile.halfWidth(foot);
        near.push_back({vertex, std::min(front.distance(vertex) / half, kOuterLevel), half});
    }
}

void addOutline(float full, const SurfacePath& loop, const Surface& skin, Geodesic& front,
                std::vector<NearStroke>& near) {
    const float beyond = (kOuterLevel - kRimLevel) * full;
    front.clear();
    front.addPath(loop);
    float limit = std::max(beyond, kMeetAfter * loop.length);
    std::vector<uint32_t> inside;
    for (int growth = 0; growth < kMostGrowths && inside.empty(); ++growth, limit *= kFurther) {
        front.grow(limit);
        inside = enclosedBy(loop, skin, front);
    }
    std::ranges::sort(inside);
    for (const uint32_t vertex : front.reached()) {
        const float away = front.distance(vertex);
        const bool isInside = std::ranges::binary_search(inside, vertex);
        if (!isInside && away > beyond) continue;
        near.push_back({vertex,
                        std::max(kRimLevel + (isInside ? -kRimLevel : 1.0f) * away / full, 0.0f),
                        full});
    }
}

} // namespace

std::vector<SurfacePoint> placesOf(const Stroke& stroke, Side side, const Placement& placement) {
    std::vector<SurfacePoint> places;
    for (const Waypoint& waypoint : stroke.path)
        if (waypoint.landmark)
            places.push_back(
                placement.landmark(waypoint.landmark, waypoint.isOpposite ? opposite(side) : side));
    return places;
}

std::vector<NearStroke> nearStrokes(const Zone& zone, Side side, const Placement& placement,
                                    Geodesic& front) {
    const Surface& skin = placement.skin();
    std::vector<NearStroke> near;
    for (size_t i = 0; i < zone.strokes.size(); ++i) {
        const Stroke& stroke = zone.strokes[i];
        const std::vector<SurfacePoint> places = placesOf(stroke, side, placement);
        if (places.empty()) continue;
        if (stroke.isOutline()) {
            const SurfacePath loop = roundedLoop(skin, places, front);
            if (!loop.legs.empty()) addOutline(stroke.full, loop, skin, front, near);
        } else if (stroke.widest() > 0) {
            addBand(zone, i, tracePath(skin, places, front), skin, front, near);
        }
    }
    return near;
}

} // namespace myo
