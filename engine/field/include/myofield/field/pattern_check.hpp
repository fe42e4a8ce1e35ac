#pragma once

#include <myofield/field/placement.hpp>

#include <string>
#include <vector>

namespace myo {

/// Compares what zones say in words with what their strokes paint on the built-in body (left side):
/// - every region named is reached: a fifth of its area, or a good part of the zone lies in it (a
///   quarter, less where many regions are named);
/// - no other region holds more than the rim: a fifth of the zone's area, all others
///   together less than 45 %;
/// - no zone reaches further than its rim across the midline without `crosses_midline`;
/// - no outline crosses itself, encloses next to nothing, or is too thin or star-like to be one;
/// - a muscle whose essential pain is only over itself is one of those known to be local.
/// A zone is where it exceeds a quarter of its plateau. Each problem is a sentence with file, line
/// and figures; empty when all is well. Cost: about 1 ms a zone, and 0.1 s for the last check.
std::vector<std::string> checkPatterns(const Atlas& atlas, const Placement& placement);

} // namespace myo
