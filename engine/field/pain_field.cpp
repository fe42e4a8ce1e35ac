#include <myofield/field/pain_field.hpp>

#include "skin_match.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kBlend = 0.12f; ///< half widths over which strokes of a zone flow into each other
/// A vertex further out cannot be drawn into the zone by other strokes: blend x log of many.
constexpr float kBlendReach = 1.25f;

// Pain has no ends like a pipe's: a stroke is fullest in its middle and slimmer at its ends. Its
// area stays about the same.
constexpr float kSwell = 0.08f, kSlim = 0.32f; ///< more in the middle, less at an end
constexpr float kTaperOver = 2.0f;             ///< half widths from an end to the full width
constexpr float kTapersFrom = 4.0f;            ///< half widths long; shorter strokes less

/// What the half width of a stroke is multiplied with at `foot` metres along it.
float fullness(float foot, float length, float halfWidth) {
    if (!(foot <= length)) return 1;
    const float taper =
        glm::smoothstep(0.0f, kTaperOver * halfWidth, std::min(foot, length - foot));
    const float share = std::min(length / (kTapersFrom * halfWidth), 1.0f);
    return 1 + share * (kSwell - kSlim + kSlim * taper);
}

/// A skin vertex near a stroke: its distance from the path in half widths.
struct NearStroke {
    uint32_t vertex = 0;
    float halfWidths = 0;
};

/// Strokes of a zone flow into each other: a vertex that lies near several is as near to the zone
/// as the soft minimum says, so that overlapping strokes leave neither notches nor hollows. Source:
/// Inigo Quilez, Smooth minimum (the exponential one), 2013.
ZoneField blended(std::vector<NearStroke>& near) {
    std::ranges::sort(near, {}, &NearStroke::vertex);
    ZoneField field;
    for (size_t i = 0; i < near.size();) {
        const uint32_t vertex = near[i].vertex;
        float nearest = near[i].halfWidths, sum = 0;
        const size_t first = i;
        for (; i < near.size() && near[i].vertex == vertex; ++i)
            nearest = std::min(nearest, near[i].halfWidths);
        for (size_t k = first; k < i; ++k) sum += std::exp((nearest - near[k].halfWidths) / kBlend);
        const float value = falloff(nearest - kBlend * std::log(sum), 1);
        if (value <= 0) continue;
        field.vertices.push_back(vertex);
        field.values.push_back(value);
    }
    return field;
}

/// Adds a zone to a sorted field, both ascending.
void merge(SparseField& field, const ZoneField& zone, ZoneKind kind, float weight) {
    SparseField merged;
    size_t i = 0, j = 0;
    while (i < field.vertices.size() || j < zone.vertices.size()) {
        const uint32_t a = i < field.vertices.size() ? field.vertices[i] : UINT32_MAX;
        const uint32_t b = j < zone.vertices.size() ? zone.vertices[j] : UINT32_MAX;
        float essential = a <= b ? field.essential[i] : 0,
              spillover = a <= b ? field.spillover[i] : 0;
        if (b <= a && kind == ZoneKind::Essential)
            essential = std::max(essential, kEssentialPlateau * weight * zone.values[j]);
        if (b <= a && kind == ZoneKind::Spillover)
            spillover = std::max(spillover, kSpilloverPlateau * weight * zone.values[j]);
        merged.vertices.push_back(std::min(a, b));
        merged.essential.push_back(essential);
        merged.spillover.push_back(spillover);
        i += a <= b;
        j += b <= a;
    }
    field = std::move(merged);
}

} // namespace

float falloff(float distance, float reach) {
    const float t = (distance / reach - kPlateauShare) / (1 - kPlateauShare);
    if (t <= 0) return 1;
    if (!(t < 1)) return 0;
    return 1 - t * t * (3 - 2 * t);
}

ZoneField fieldOf(const Zone& zone, Side side, const Placement& placement, Geodesic& scratch) {
    if (const SkinMatch* match = placement.skinMatch())
        return match->carried(fieldOf(zone, side, placement.original(), scratch));
    std::vector<NearStroke> near;
    const float reachOfBlend = (1 + kSwell) * (zone.strokes.size() > 1 ? kBlendReach : 1);
    for (const Stroke& stroke : zone.strokes) {
        std::vector<SurfacePoint> waypoints;
        for (const Waypoint& waypoint : stroke.path)
            if (waypoint.landmark)
                waypoints.push_back(placement.landmark(
                    waypoint.landmark, waypoint.isOpposite ? opposite(side) : side));
        if (waypoints.empty() || !(stroke.width > 0)) continue;
        const SurfacePath path = tracePath(placement.skin(), waypoints, scratch);
        const float reach = stroke.width / 2;
        scratch.clear();
        scratch.addPath(path);
        scratch.grow(reach * reachOfBlend);
        for (const uint32_t vertex : scratch.reached())
            near.push_back(
                {vertex, scratch.distance(vertex) /
                             (reach * fullness(scratch.foot(vertex), path.length, reach))});
    }
    return blended(near);
}

SparseField fieldOf(const TriggerPoint& point, Side side, const Placement& placement,
                    Geodesic& scratch) {
    SparseField field;
    for (const Zone& zone : point.zones)
        merge(field, fieldOf(zone, side, placement, scratch), zone.kind, zone.weight);
    return field;
}

void combine(SurfaceField& field, const SparseField& other) {
    for (size_t i = 0; i < other.vertices.size(); ++i) {
        const uint32_t vertex = other.vertices[i];
        field.essential[vertex] = std::max(field.essential[vertex], other.essential[i]);
        field.spillover[vertex] = std::max(field.spillover[vertex], other.spillover[i]);
    }
}

} // namespace myo
