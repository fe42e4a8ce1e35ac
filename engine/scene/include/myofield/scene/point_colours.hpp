#pragma once

#include <myofield/scene/view_state.hpp>

#include <cstdint>

namespace myo {

/// The colour of the n-th trigger point of a muscle, for its X, its label, its zones' outlines and
/// its switch alike; paler for points that are rarely met.
/// After Okabe and Ito 2008 (distinguishable with every kind of colour blindness), darkened to read
/// on muscle; the order repeats after seven.
Colour pointColour(uint32_t point, bool isRare = false);

} // namespace myo
