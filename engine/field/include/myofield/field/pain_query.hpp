#pragma once

#include <myofield/field/placement.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace myo {

/// Where it hurts: a weight 0..1 for every skin vertex, and regions inside the body.
struct PainQuery {
    /// Somebody who names a region or points at a place means "somewhere about here": a pattern
    /// that fills only a part of it, or runs on beyond it, is no worse an answer for that. A
    /// drawing means what it shows.
    enum class Kind : uint8_t { Place, Region, Drawing };
    /// A region without skin of its own (teeth, mouth, inner pelvis): matched by name.
    struct Inside {
        RegionId region;
        Sides sides = Sides::Both;
    };

    Kind kind = Kind::Drawing;
    std::vector<float> weights;
    std::vector<Inside> inside;
};

/// Around a point of the skin: full within a centimetre, fading to nothing at two and a half.
PainQuery queryAt(const Placement& placement, const SurfacePoint& place);
/// A region.
PainQuery queryOf(const Placement& placement, RegionId region, Sides sides);
/// Several regions together.
PainQuery queryOf(const Placement& placement, std::span<const RegionId> regions, Sides sides);
/// All regions of a wider area (Region::coarse).
PainQuery queryOfArea(const Placement& placement, std::string_view coarse, Sides sides);
/// Pain painted on the skin: a weight for every vertex, taken into 0..1.
PainQuery queryOfDrawing(std::span<const float> weights);

} // namespace myo
