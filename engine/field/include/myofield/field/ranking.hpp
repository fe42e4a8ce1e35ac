#pragma once

#include <myofield/field/pain_query.hpp>
#include <myofield/field/pattern_library.hpp>

#include <vector>

namespace myo {

/// A trigger point as an explanation of pain. Never a diagnosis.
struct PainMatch {
    PointOnSide point;
    float cover = 0;         ///< share of the pain that the pattern explains, 0..1
    float fit = 0;           ///< share of the pattern that lies in the pain, 0..1
    float match = 0;         ///< weighted Jaccard: what both share of what either has, 0..1
    float score = 0;         ///< 0..1, see rankPoints
    bool isMainPain = false; ///< its main pain lies in the region or place that was asked for
};

/// What answers are sorted by: the score, and main pain a whole point above the rest.
float rankOf(const PainMatch& match);

bool isExceptional(const Atlas& atlas, const PointOnSide& point);

/// Trigger points whose pattern reaches the pain, best first, at most `most`.
///
/// With D the pain, M the pattern (the higher of its channels) and vertex areas as weights:
/// cover = |min(D, M)| / |D|, fit = |min(D, M)| / |M|, match = |min(D, M)| / |max(D, M)|.
/// The score of a drawing is match x 1, 0.93 or 0.85 for points that are met often, sometimes or
/// rarely. The score of a region or place is Tversky's index instead of Jaccard's, which counts
/// unfilled pain in full, essential pain elsewhere at a tenth and spillover elsewhere at a
/// twentieth, x 1, 0.7 or 0.4; and points whose main pain lies in it (their essential zone shares a
/// quarter of the smaller of the two with it) stand before all others. The weights are those with which the order
/// agrees best with published regional guides. Source: Tversky, Features of Similarity,
/// Psychological Review 84, 1977.
///
/// Points that are marked as exceptional stand behind all others. What others say of the complaint
/// (PainQuery::orders) does not count here: `rankMuscles` joins it.
///
/// A region inside the body is matched by the zones that name it: cover 1, fit and match one part
/// in as many as the point names regions; spillover at its plateau.
///
/// Cost: of all patterns' vertices, about 5 ms once the patterns are there.
std::vector<PainMatch> rankPoints(const PatternLibrary& patterns, const PainQuery& query,
                                  size_t most = SIZE_MAX);

} // namespace myo
