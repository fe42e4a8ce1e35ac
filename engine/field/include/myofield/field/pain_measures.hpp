#pragma once

#include <myofield/field/painted_skin.hpp>

#include <optional>
#include <vector>

namespace myo {

/// A region of which some skin is marked.
struct MarkedPatch {
    RegionSide place;
    double area = 0; ///< square metres
};

/// What a pain drawing amounts to. It is measured on the built-in skin, where strokes are kept, so
/// that drawings of any body can be compared.
struct PainMeasures {
    double area = 0;                      ///< square metres
    double share = 0;                     ///< of all skin, 0..1
    std::optional<double> meanStrength{}; ///< 1..10, each place by its area; empty: nobody said
    std::optional<int> highestStrength{}; ///< 1..10
    std::optional<Vec3> centre{};         ///< metres, the mean of all marked places
    std::vector<MarkedPatch> regions{};   ///< the largest area first; together they are `area`
};

/// `original`: Placement::original() of what was painted on. Cost: of what is painted.
PainMeasures measuresOf(const Placement& original, const PaintedSkin& painted);

/// How much of the skin round each vertex of the built-in skin is marked, where any is. Vertices
/// ascend.
struct PainCover {
    std::vector<uint32_t> vertices;
    std::vector<float> shares; ///< 0..1
};
PainCover coverOf(const PaintedSkin& painted);

/// Two drawings beside each other.
struct PainChange {
    double gone = 0, same = 0, fresh = 0; ///< square metres: only before, both times, only now
    /// Jaccard 1901: what both share of what either has, 0..1; 1 where neither marks anything.
    double jaccard() const;
};
/// `areas`: of the built-in skin's vertices. Cost: linear in both.
PainChange changeBetween(const PainCover& before, const PainCover& now,
                         const std::vector<float>& areas);

/// What has become of marked skin: qualities of a drawing of changes (PaintInks::Changes).
enum class PainStep : uint8_t { Fresh, Gone, Same };
/// For drawing, one entry per vertex of a placement's skin: where pain is new, gone and the same.
/// Both drawings must be of that placement.
std::vector<PaintVertex> changeVertices(const PaintedSkin& before, const PaintedSkin& now);

} // namespace myo
