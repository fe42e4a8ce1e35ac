#pragma once

#include <myofield/field/pattern_library.hpp>

#include <cstdint>
#include <span>

namespace myo {

/// How many parts the pattern of these points has when it is told zone by zone: their zones, point
/// by point in the charts' order. Zones that points of a muscle share, and both sides of one, are one
/// part.
/// Cost: the square of the number of zones.
uint32_t zoneParts(const Atlas& atlas, std::span<const PointOnSide> points);

/// The pattern of `point`, one of `points`, while the first `parts` of them all are shown. Zones
/// come from the library, where each is kept.
SparseField patternInParts(const PatternLibrary& patterns, std::span<const PointOnSide> points,
                           const PointOnSide& point, uint32_t parts);

} // namespace myo
