#pragma once

#include "zone_smoothing.hpp"

#include <myofield/anatomy/atlas.hpp>

namespace myo {

/// Makes the outline of a zone uneven, as a drawn patch of pain is: by at most a sixth of its half
/// width and 7 mm, in waves of 10 to 90 mm. The waves depend on the zone's landmarks and widths
/// alone, and are mirrored with it.
void roughen(ZoneLevels& levels, const ZonePatch& patch, const Zone& zone, Side side,
             const Atlas& atlas, const Surface& skin);

} // namespace myo
