#pragma once

#include "zone_patch.hpp"

#include <span>
#include <vector>

namespace myo {

/// Levels (zone_level.hpp) of a zone on its patch. Every list has one entry per place.
struct ZoneLevels {
    std::vector<float> level;
    std::vector<float> halfWidth; ///< of the nearest stroke, metres
    float area = 0;               ///< of what the strokes cover up to kRimLevel, square metres
    float meanHalfWidth = 0;      ///< over that area
};

/// Strokes flow into each other: the level of a place near several is the soft minimum of theirs,
/// so that overlapping strokes leave no notches.
/// Source: Inigo Quilez, Smooth minimum (the exponential one), 2013.
ZoneLevels united(const ZonePatch& patch, std::span<const NearStroke> near);

/// Fills the holes: what lies outside the rim, but cannot be left without crossing the zone.
void closeHoles(ZoneLevels& levels, const ZonePatch& patch);
/// Rounds corners and closes slits, by 0.42 half widths, at most 12 mm.
void smooth(ZoneLevels& levels, const ZonePatch& patch);
/// Scales the levels so that the zone covers as much skin as its strokes did (by at most 15 % or so).
void keepArea(ZoneLevels& levels, const ZonePatch& patch);

} // namespace myo
