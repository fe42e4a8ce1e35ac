#pragma once

#include <myofield/field/placement.hpp>
#include <myofield/field/point_on_side.hpp>
#include <myofield/field/zone_scratch.hpp>

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

/// Share of the reach of a tender area, or of the half width of a drawn stroke, that is at the
/// plateau; from there it falls to 0 at the edge.
constexpr float kPlateauShare = 0.35f;

/// 1 up to kPlateauShare of `reach`, then a smooth (C1) fall to 0 at `reach` and beyond.
float falloff(float distance, float reach);

/// One zone on the skin, without its plateau, on the side that `side` says (the muscle's). Vertices
/// ascend; values are 1e-4 .. 1.
///
/// A zone is a cloud: strokes taper, flow into each other, are smoothed along the skin, get an
/// uneven outline and one dark core per connected piece, and cover about as much skin as was drawn
/// (zone_*.hpp, in this order: strokes, patch, smoothing, outline_noise, core). Every step runs
/// along edges of the skin, so no zone crosses a gap.
///
/// scratch  of placement.original().skin()
/// cost     about 1 us per vertex painted
struct ZoneField {
    std::vector<uint32_t> vertices;
    std::vector<float> values;
};
ZoneField fieldOf(const Zone& zone, Side side, const Placement& placement, ZoneScratch& scratch);

/// All zones of a point, whose fields are given in their order; those of a kind join
/// (heat_join.hpp). Cost: linear.
SparseField joinedZones(const TriggerPoint& point, const std::vector<ZoneField>& fields);

/// Joins `other` to `field`, which has an entry for every vertex.
void combine(SurfaceField& field, const SparseField& other);

} // namespace myo
