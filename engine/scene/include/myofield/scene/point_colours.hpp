#pragma once

#include <myofield/scene/view_state.hpp>

#include <cstdint>

namespace myo {

/// The colour of the n-th trigger point of a muscle, for its X, its label and its switch alike.
/// After Okabe and Ito 2008 (distinguishable with every kind of colour blindness), darkened to read
/// on muscle; the order repeats after seven.
Colour pointColour(uint32_t point);

} // namespace myo
