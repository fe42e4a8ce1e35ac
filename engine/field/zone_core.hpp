#pragma once

#include "zone_smoothing.hpp"

#include <vector>

namespace myo {

/// How far heat has risen at a level, 1 at the core to 0 from level 1 on. The intensity is the
/// smooth step of that.
float riseAt(float level);

/// The rises of a zone, one per place, with one dark core in each connected piece: from the rim heat
/// rises towards the middle of the piece, whatever strokes it was drawn with.
std::vector<float> risesOf(const ZoneLevels& levels, const ZonePatch& patch);

} // namespace myo
