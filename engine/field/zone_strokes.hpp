#pragma once

#include <myofield/field/placement.hpp>
#include <myofield/geometry/geodesic.hpp>

#include <vector>

namespace myo {

/// A skin vertex near a stroke.
struct NearStroke {
    uint32_t vertex = 0;
    float level = 0;     ///< 0 .. kOuterLevel, see zone_level.hpp
    float halfWidth = 0; ///< metres, of the stroke where it is nearest; of an outline its `full`
};

/// Where the landmarks of a stroke lie on the skin, on the side that `side` says (the muscle's).
std::vector<SurfacePoint> placesOf(const Stroke& stroke, Side side, const Placement& placement);

/// The skin near all strokes of a zone, in no order; a vertex near several comes once for each.
/// `placement` is of the built-in body, `front` belongs to its skin. Distances run along the skin:
/// what lies beyond a gap is far.
std::vector<NearStroke> nearStrokes(const Zone& zone, Side side, const Placement& placement,
                                    Geodesic& front);

} // namespace myo
