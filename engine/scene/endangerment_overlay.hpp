#pragma once

#include <myofield/scene/frame_overlay.hpp>

namespace myo {

/// Tints and names the places that are not to be pressed, as far as they are seen from here. Needs
/// `input.placement` and `input.endangerment`. Cost: a ray for every triangle of a site that faces
/// the eye, about 10 ms.
void drawEndangerment(Overlay& overlay, const Font& font, const OverlayInput& input,
                      float textSize);

} // namespace myo
