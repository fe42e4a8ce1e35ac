#pragma once

namespace myo {

/// The intensity where two zones of a kind lie on each other, each 0..plateau: the higher, and a
/// little more where both are nearly equal, so that no crease is seen where one takes over from the
/// other. At most the plateau, and never more than a small step above the higher one, so that many
/// equal zones do not swell. The order of the two does not matter.
float joined(float a, float b, float plateau);

} // namespace myo
