#pragma once

#include <myofield/scene/frame_overlay.hpp>
#include <myofield/scene/scale_bar.hpp>

namespace myo {

/// A bar of a round length, and what it measures.
void drawScale(Overlay& overlay, const Font& font, const OverlayInput& input,
               const ScalePlace& place, float textSize);

} // namespace myo
