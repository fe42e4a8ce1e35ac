#pragma once

#include <myofield/field/placement.hpp>
#include <myofield/field/point_on_side.hpp>
#include <myofield/geometry/geodesic.hpp>

#include <shared/figures.glsl.h>

#include <vector>

namespace myo {

/// How characteristic pain is at each skin vertex, 0..1: not how strong.
struct SurfaceField {
    std::vector<float> essential; ///< 0 .. kEssentialPlateau (shared/figures.glsl.h)
    std::vector<float> spillover; ///< 0 .. kSpilloverPlateau
};

/// The same where it is not zero. All three lists have one entry per vertex; vertices ascend.
struct SparseField {
    std::vector<uint32_t> vertices;
    std::vector<float> essential;
    std::vector<float> spillover;
};

/// Share of a stroke's half width that is at the plateau; from there the field falls to 0 at the
/// edge.
constexpr float kPlateauShare = 0.35f;

/// 1 up to kPlateauShare of `reach`, then a smooth (C1) fall to 0 at `reach` and beyond.
float falloff(float distance, float reach);

/// One zone on the skin, without its plateau (0..1), on the side that `side` says (the muscle's).
/// Vertices ascend. `scratch` belongs to
/// placement.original().skin().
struct ZoneField {
    std::vector<uint32_t> vertices;
    std::vector<float> values;
};
ZoneField fieldOf(const Zone& zone, Side side, const Placement& placement, Geodesic& scratch);

/// All zones of a point; zones of a kind combine by maximum. Cost: of the area painted, about 1 ms.
SparseField fieldOf(const TriggerPoint& point, Side side, const Placement& placement,
                    Geodesic& scratch);

/// Raises `field` to `other` where that is higher. `field` has an entry for every vertex.
void combine(SurfaceField& field, const SparseField& other);

} // namespace myo
