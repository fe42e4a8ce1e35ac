#pragma once

#include <myofield/core/maths.hpp>

#include <span>
#include <vector>

namespace myo {

/// A label to be placed beside a picture. Pixels from the top left.
struct LabelRequest {
    Vec2 anchor{0}; ///< what it names
    Vec2 size{0};   ///< of its text
};

struct PlacedLabel {
    Vec2 low{0}; ///< top left of the text box
    bool isOnLeft = false;
    Vec2 leaderEnd{0};    ///< where the leader line meets the text
    bool isShown = false; ///< false: there was no room for it
};

/// Boundary labelling: two columns at the sides of the free area, for anchors left and right of
/// `middle`, each label as near to the height
/// of its anchor as its neighbours allow, in the order of the anchors, so that no two labels
/// overlap and leaders on one side do not cross at the column. Least squares by pooling (isotonic
/// regression, Barlow et al. 1972). What does not fit a column's height goes to the other one, and
/// where both are full the labels that come last in `labels` are not shown.
/// Cost O(n log n).
std::vector<PlacedLabel> layOutLabels(std::span<const LabelRequest> labels, Vec2 freeLow,
                                      Vec2 freeHigh, float middle, float gap);

} // namespace myo
