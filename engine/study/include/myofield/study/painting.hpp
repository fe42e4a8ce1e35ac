#pragma once

#include <myofield/geometry/level_set.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/mouse_gesture.hpp>

#include <vector>

namespace myo {

class Explorer;

// What the mouse does over the picture while somebody has a brush in hand.

/// The brush or the eraser is in hand.
bool isPaintingMode(const Explorer& explorer);
/// What a drag with the left button does now.
LeftDrag leftDragOf(const Explorer& explorer, bool shift, bool ctrl);
/// Paints, erases or changes the brush's size; nothing for other events.
void paint(Explorer& explorer, const MouseEvent& event);
/// Ctrl + wheel: above 0 makes the brush larger.
void turnBrushWheel(Explorer& explorer, float steps);
/// A dab of the brush at a pixel of the picture, as a press of the mouse makes one.
void dabAt(Explorer& explorer, Vec2 pixel);
/// By a factor.
void resizeBrush(Explorer& explorer, float factor);

/// The outline on the skin of what the brush would paint at a pixel of the picture; empty where
/// there is no skin.
std::vector<LevelStep> ringAt(Explorer& explorer, Vec2 pixel);

/// What is shown of the state: while somebody paints, the skin is opaque and nothing shows through.
ViewState shownState(const Explorer& explorer);

/// Whether what is painted is in the picture: while pain is looked for, and as an answer.
bool isDrawingShown(const Explorer& explorer);

/// Throws the drawing away, with a way back.
void clearDrawing(Explorer& explorer);
/// Paints what is there on the other side too.
void copyDrawing(Explorer& explorer);

} // namespace myo
