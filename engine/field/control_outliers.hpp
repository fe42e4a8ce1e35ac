#pragma once

#include "control_points.hpp"

#include <myofield/field/placement.hpp>

namespace myo {

/// Takes out the places that do not agree with those around them, so that no misplaced structure
/// bends the warp. What neighbours expect is the median of how far they themselves lie from one
/// affine map of all (fitted by iteratively reweighted least squares, Holland and Welsch 1977). A
/// place is out when it lies more than 4 cm from there, and more than four times as far as its
/// neighbours do from one another: bodies in another posture keep theirs. Where a structure's centre
/// is out, all of its places are. O(places squared).
std::vector<LeftOutStructure> takeOutliers(ControlPoints& places, const Body& from);

} // namespace myo
