#include <myofield/field/pain_field.hpp>

#include "skin_match.hpp"

#include <algorithm>
#include <map>

namespace myo {
namespace {

void sortByVertex(ZoneField& zone) {
    std::vector<std::pair<uint32_t, float>> pairs;
    for (size_t i = 0; i < zone.vertices.size(); ++i)
        pairs.push_back({zone.vertices[i], zone.values[i]});
    std::ranges::sort(pairs, {}, &std::pair<uint32_t, float>::first);
    zone.vertices.clear();
    zone.values.clear();
    for (const auto& [vertex, value] : pairs) {
        if (!zone.vertices.empty() && zone.vertices.back() == vertex) {
            zone.values.back() = std::max(zone.values.back(), value);
        } else {
            zone.vertices.push_back(vertex);
            zone.values.push_back(value);
        }
    }
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
    ZoneField field;
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
        scratch.grow(reach);
        for (const uint32_t vertex : scratch.reached()) {
            const float value = falloff(scratch.distance(vertex), reach);
            if (value <= 0) continue;
            field.vertices.push_back(vertex);
            field.values.push_back(value);
        }
    }
    sortByVertex(field);
    return field;
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
