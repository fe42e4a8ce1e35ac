#pragma once

#include <myofield/field/placement.hpp>

#include <optional>
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

    /// A muscle that somebody has named for the complaint, and its points that are meant; empty: all.
    struct Lead {
        MuscleId muscle;
        std::vector<uint32_t> points;
    };
    enum class Why : uint8_t {
        AskedFor,     ///< by its name: stands before all others
        ForComplaint, ///< a guide or a complaint names it
        ForSign       ///< a sign of it was asked for
    };
    /// Muscles in the order of somebody who knows, best first.
    struct Order {
        Why why = Why::ForComplaint;
        std::vector<Lead> leads;
    };

    Kind kind = Kind::Drawing;
    std::vector<float> weights;
    std::vector<Inside> inside;
    std::vector<Order> orders = {}; ///< joined with the order of the patterns, see rankMuscles
    Sides sides = Sides::Both;      ///< of muscles that are only named
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
