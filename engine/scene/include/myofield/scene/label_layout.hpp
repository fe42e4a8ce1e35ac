#pragma once

#include <myofield/scene/picture_area.hpp>

#include <functional>
#include <span>
#include <vector>

namespace myo {

/// A line of words to be placed beside what it names. Pixels.
struct LabelRequest {
    Vec2 anchor{0};        ///< what it names
    Vec2 size{0};          ///< of its words
    uint32_t group = 0;    ///< lines of a group stand beneath one another; groups count from 0
    bool hasLeader = true; ///< false: a title, which stands over the lines of its group
};

struct PlacedLabel {
    Vec2 low{0}; ///< top left of the words
    bool isOnLeft = false;
    Vec2 leaderStart{0};  ///< where the leader line meets the words
    Vec2 leaderEnd{0};    ///< short of the anchor
    bool isShown = false; ///< false: there was no room for it
};

/// Where columns of words can stand.
struct LabelRoom {
    PictureArea left, right; ///< the columns: words end at left.high.x, and begin at right.low.x
    PictureArea whole;       ///< what words and leaders must not leave
    float gap = 4;           ///< pixels between two lines
    float markRadius = 0;    ///< what an anchor takes; leaders end outside of it
    std::span<const Vec2> marks; ///< anchors that no leader and no words may cover, labelled or not
    /// Whether words may stand in an area outside of the columns, too; none: never.
    std::function<bool(const PictureArea&)> isFree = nullptr;
};

/// Boundary labelling in two columns. The lines of a group stand in one of them, its title first, or
/// in both where that spares crossings; each as near to the height of their anchors as their
/// neighbours allow (least squares by pooling: isotonic regression, Barlow et al. 1972). Sides and
/// orders are exchanged as long as that makes leaders cross less, cover less and get shorter. What
/// then still crosses, covers a mark or finds no room in a column gets the free place nearest to its
/// anchor, titles first, and where there is none, it is left out, the last labels first; a title
/// stays while any line of its group does, and goes last. So nothing that is shown overlaps anything
/// else that is shown.
///
/// Cost: O(n^4) for n labels, about a millisecond for twelve; for each that has no room in a column
/// some thousand places more, in each of which `isFree`, the marks and the other labels are asked.
/// The same for the same labels.
std::vector<PlacedLabel> layOutLabels(std::span<const LabelRequest> labels, const LabelRoom& room);

/// Whether two straight lines cross, ends that touch left out.
bool linesCross(Vec2 a, Vec2 b, Vec2 c, Vec2 d);
/// How far a place lies from a straight line.
float distanceToLine(Vec2 place, Vec2 a, Vec2 b);
/// Whether a straight line runs into an area.
bool lineMeets(const PictureArea& area, Vec2 a, Vec2 b);

} // namespace myo
