#pragma once

#include <myofield/scene/frame_overlay.hpp>

namespace myo {

/// What the colours and marks mean, in the lower left of the free area. Returns its height.
float drawLegend(Overlay& overlay, const Font& font, const OverlayInput& input, float textSize);

/// The box a legend will take, pixels.
Vec2 legendSize(const Font& font, float textSize);

} // namespace myo
