#include <myofield/field/pain_field.hpp>

#include "skin_match.hpp"
#include "zone_core.hpp"
#include "zone_outline_noise.hpp"
#include "zone_patch.hpp"
#include "zone_smoothing.hpp"
#include "zone_strokes.hpp"

#include <myofield/field/heat_join.hpp>
#include <myofield/field/refused_zones.hpp>

#include <algorithm>

namespace myo {
namespace {

/// Less than this of a plateau is nothing in the 16 bits that the device gets.
constexpr float kLeast = 1e-4f;

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
            essential =
                joined(essential, kEssentialPlateau * weight * zone.values[j], kEssentialPlateau);
        if (b <= a && kind == ZoneKind::Spillover)
            spillover =
                joined(spillover, kSpilloverPlateau * weight * zone.values[j], kSpilloverPlateau);
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

ZoneField fieldOf(const Zone& zone, Side side, const Placement& placement, ZoneScratch& scratch) {
    if (const SkinMatch* match = placement.skinMatch()) {
        const ZoneField written = fieldOf(zone, side, placement.original(), scratch);
        return certaintyOf(written, placement).isShown() ? match->carried(written) : ZoneField{};
    }
    const std::vector<NearStroke> near = nearStrokes(zone, side, placement, scratch.front);
    const ZonePatch patch(placement.skin(), near, scratch.placeOf);
    ZoneLevels levels = united(patch, near);
    closeHoles(levels, patch);
    smooth(levels, patch);
    roughen(levels, patch, zone, side, placement.atlas(), placement.skin());
    keepArea(levels, patch);
    const std::vector<float> rises = risesOf(levels, patch);
    ZoneField field;
    for (size_t place = 0; place < patch.size(); ++place) {
        const float value = glm::smoothstep(0.0f, 1.0f, rises[place]);
        if (value < kLeast) continue;
        field.vertices.push_back(patch.vertices()[place]);
        field.values.push_back(value);
    }
    return field;
}

SparseField joinedZones(const TriggerPoint& point, const std::vector<ZoneField>& fields) {
    SparseField field;
    for (size_t z = 0; z < fields.size(); ++z)
        merge(field, fields[z], point.zones[z].kind, point.zones[z].weight);
    return field;
}

void combine(SurfaceField& field, const SparseField& other) {
    for (size_t i = 0; i < other.vertices.size(); ++i) {
        const uint32_t vertex = other.vertices[i];
        field.essential[vertex] =
            joined(field.essential[vertex], other.essential[i], kEssentialPlateau);
        field.spillover[vertex] =
            joined(field.spillover[vertex], other.spillover[i], kSpilloverPlateau);
    }
}

} // namespace myo
