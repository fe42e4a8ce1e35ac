#pragma once

#include <myofield/field/ranking.hpp>

#include <vector>

namespace myo {

/// A trigger point's part in explaining a drawing together with others.
struct PainShare {
    PainMatch match;
    float share = 0; ///< how strong its pattern is in the drawing; 1: as charted
};

/// The fewest points that together explain a drawing, strongest first: non-negative least squares
/// over the best matches, dropping points one by one while the drawing is explained nearly as well
/// without. About 10 ms.
std::vector<PainShare> smallestSet(const PatternLibrary& patterns, const PainQuery& query);

} // namespace myo
