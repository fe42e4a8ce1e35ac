#pragma once

#include <myofield/study/input.hpp>

#include <set>

namespace myo {

/// Decides how many of the waiting inputs one frame may see. Dear ImGui 1.86 looks at the state of
/// keys and buttons once a frame: a key that goes down and up between two frames was never pressed,
/// and a press is taken to be where the pointer is by then. So a frame takes inputs up to
///  - the second change of the same key or button,
///  - a move after a press or a release,
///  - a press after a move: what is under the pointer must be known first.
class InputFeed {
public:
    void startFrame();
    /// Whether this frame may see `next`; if so it is counted as seen.
    bool admits(const Input& next);

private:
    std::set<int> changed_; ///< keys, and buttons as negative numbers
    bool hasMoved_ = false;
    bool hasButton_ = false;
};

} // namespace myo
