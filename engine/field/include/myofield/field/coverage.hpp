#pragma once

#include <myofield/field/pain_field.hpp>

#include <vector>

namespace myo {

/// How much of a region a field reaches.
struct RegionCoverage {
    RegionId region;
    Side side = Side::Median;
    float essential =
        0; ///< share of the region's area above a quarter of the channel's plateau, 0..1
    float spillover = 0;
    float peak = 0; ///< highest intensity of either channel in the region
};

/// Regions the field reaches at all, most essential first, then most spillover. O(field).
std::vector<RegionCoverage> coverageOf(const SparseField& field, const Placement& placement);

} // namespace myo
