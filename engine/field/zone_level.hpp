#pragma once

namespace myo {

// How far out in a zone a place lies is its level: 0 on the path of a stroke, 1 one half width from
// it. Heat is a curve of that (zone_core.hpp).

/// Where heat falls to kPresentShare of the zone's plateau: the zone's outline.
constexpr float kRimLevel = 0.802f;
/// The strokes' neighbourhood is painted up to this level; further out there is no heat.
constexpr float kOuterLevel = 1.45f;

} // namespace myo
