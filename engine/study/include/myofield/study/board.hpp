#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/scene/camera.hpp>

#include <vector>

namespace myo {

struct MouseEvent;

/// What somebody points and draws with over the picture, for an audience. Places are shares of the
/// picture's height from its upper left corner, so that they stay when the window changes its size.
struct Board {
    static constexpr size_t kMostPoints = 20'000; ///< of all strokes

    bool hasLaser = false; ///< a dot where the pointer is
    bool hasPen = false;   ///< the left button draws
    std::vector<std::vector<Vec2>> strokes;

    void wipe() { strokes.clear(); }
};

/// The mouse draws, with the pen in hand, over a picture of that size. What is too much is not drawn.
void drawOver(Board& board, const MouseEvent& event, Extent extent);

} // namespace myo
