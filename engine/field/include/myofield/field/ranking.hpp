#pragma once

#include <myofield/field/pattern_library.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// Where it hurts: a weight 0..1 for every skin vertex, and regions inside the body.
struct PainQuery {
    /// Somebody who names a region or points at a place means "somewhere about here": a pattern
    /// that fills only a part of it, or runs on beyond it, is no worse an answer for that. A
    /// drawing means what it shows.
    enum class Kind : uint8_t { Place, Region, Drawing };
    Kind kind = Kind::Drawing;
    std::vector<float> weights;
    std::vector<RegionSide> inside; ///< teeth, mouth, inner pelvis: matched by name
};

/// Around a point of the skin: full within a centimetre, fading to nothing at two and a half.
PainQuery queryAt(const Placement& placement, const SurfacePoint& place);
/// A region; Side::Median asks for both sides.
PainQuery queryOf(const Placement& placement, RegionId region, Side side);
/// Several regions together.
PainQuery queryOf(const Placement& placement, std::span<const RegionId> regions, Side side);
/// All regions of a wider area (Region::coarse).
PainQuery queryOfArea(const Placement& placement, std::string_view coarse, Side side);
/// Pain painted on the skin: a weight for every vertex, taken into 0..1.
PainQuery queryOfDrawing(std::span<const float> weights);

/// A trigger point as an explanation of pain. Never a diagnosis.
struct PainMatch {
    PointOnSide point;
    float cover = 0; ///< share of the pain that the pattern explains, 0..1
    float fit = 0;   ///< share of the pattern that lies in the pain, 0..1
    float match = 0; ///< weighted Jaccard: what both share of what either has, 0..1
    float score = 0; ///< what the list is sorted by, see rankPoints
};

/// Trigger points whose pattern reaches the pain, best first, at most `most`.
///
/// With D the pain, M the pattern (the higher of its channels) and vertex areas as weights:
/// cover = |min(D, M)| / |D|, fit = |min(D, M)| / |M|, match = |min(D, M)| / |max(D, M)|.
/// A drawing is sorted by match x commonness (1 / 0.93 / 0.85 for points met often, sometimes,
/// rarely). A region or place is sorted with Tversky's index instead of Jaccard's, which counts
/// unfilled pain in full, essential pain elsewhere at a tenth and spillover elsewhere at a
/// twentieth, x commonness (1 / 0.7 / 0.4); and points whose essential zone lies in it (a quarter
/// of the smaller of the two) stand before all others. The weights are those with which the order
/// agrees best with published regional guides. Source: Tversky, Features of Similarity,
/// Psychological Review 84, 1977.
///
/// A region inside the body is matched by the zones that name it: cover 1, fit and match one part
/// in as many as the point names regions; spillover at its plateau.
///
/// Cost: of all patterns' vertices, about 5 ms once the patterns are there.
std::vector<PainMatch> rankPoints(const PatternLibrary& patterns, const PainQuery& query,
                                  size_t most = SIZE_MAX);

/// The fewest points that together explain a drawing, each with its share in `score`: non-negative
/// least squares over the best matches, dropping points one by one while the drawing is explained
/// nearly as well without. About 10 ms.
std::vector<PainMatch> smallestSet(const PatternLibrary& patterns, const PainQuery& query);

/// "Explains most of what you marked; also expects the temple." In the interface's language.
std::string inWords(const PatternLibrary& patterns, const PainQuery& query, const PainMatch& match);

} // namespace myo
