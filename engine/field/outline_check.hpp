#pragma once

#include <myofield/field/placement.hpp>
#include <myofield/geometry/geodesic.hpp>

#include <string>
#include <vector>

namespace myo {

/// What is wrong with the outlines of a zone on the built-in body (left side): one that crosses
/// itself, cannot be closed over the skin, encloses hardly any, or is so thin or star-like that
/// rounding its corners takes most of it. A sentence each, with the stroke's file and line.
/// Cost: about 1 ms per outline; nothing for zones without.
std::vector<std::string> outlineProblems(const Zone& zone, const std::string& who,
                                         const Placement& placement, Geodesic& front);

} // namespace myo
