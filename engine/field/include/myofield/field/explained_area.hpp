#pragma once

#include <myofield/field/pattern_library.hpp>

#include <span>
#include <vector>

namespace myo {

/// What a pattern and a pain drawing have to do with each other, square metres of skin. A pattern
/// counts where either channel is above kPresentShare of its plateau.
struct ExplainedArea {
    double matched = 0; ///< marked, and charted
    double missed = 0;  ///< marked, but not charted
    double extra = 0;   ///< charted, but not marked
};

/// Square metres that a drawing marks. `inside`: one per skin vertex (PaintedSkin::inside). O(skin).
double markedArea(std::span<const float> inside, const Surface& skin);
/// `marked`: what markedArea says of `inside`. O(pattern).
ExplainedArea explainedArea(const SparseField& pattern, std::span<const float> inside,
                            double marked, const Surface& skin);

/// Weighted Jaccard of two patterns, 0..1: what both share of what either has. O(patterns).
float likenessOf(const SparseField& a, const SparseField& b, const std::vector<float>& areas);
/// From here on two patterns are told apart by nobody: charts differ by more from book to book.
inline constexpr float kCannotBeToldApart = 0.85f;

/// Regions that one pattern fills by a quarter or more, in either channel, and the other by less
/// than a tenth; most filled first.
struct PatternDifference {
    std::vector<RegionSide> onlyFirst, onlySecond;
    float likeness = 0;
};
PatternDifference differenceOf(const PatternLibrary& patterns, const PointOnSide& first,
                               const PointOnSide& second);

} // namespace myo
