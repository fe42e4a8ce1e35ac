#pragma once

#include <myofield/scene/frame_overlay.hpp>

namespace myo {

/// Borders and names of the regions on the skin that is seen from here. Needs `input.placement`.
/// Cost: a ray for every border triangle that faces the eye, about 10 ms.
void drawRegions(Overlay& overlay, const Font& font, const OverlayInput& input, float textSize);

} // namespace myo
