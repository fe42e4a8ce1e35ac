#pragma once

#include "overlay_drawing.hpp"

namespace myo {

/// The number of each point beside its X, and small on each of its zones that is seen, so that one
/// knows which X gives which zone. Only where one muscle alone is chosen and has several points;
/// zones that lie on each other share their numbers. A number that finds no room is left out.
/// Cost: a few rays a zone.
void drawPointNumbers(OverlayDrawing& drawing);

} // namespace myo
