#pragma once

#include <myofield/scene/frame_overlay.hpp>

namespace myo {

/// The cube that turns with the camera, in the upper right of the free area.
void drawOrientationCube(Overlay& overlay, const Font& font, const OverlayInput& input,
                         float textSize);

/// Which side of the person is on which side of the picture, in words.
void drawSides(Overlay& overlay, const Font& font, const OverlayInput& input, float textSize);

} // namespace myo
