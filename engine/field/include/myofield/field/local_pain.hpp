#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/field/placement.hpp>

#include <vector>

namespace myo {

/// Local pain on one structure: vertices of its mesh and values 0..1.
struct LocalField {
    StructureId structure;
    std::vector<uint32_t> vertices;
    std::vector<float> values;
};

/// The tender area reaches this far along the muscle, metres; less on small muscles, where it is a
/// quarter of the part's longest extent.
constexpr float kLocalReach = 0.028f;

/// The tender area round a trigger point: on its own piece by distance along the muscle's surface,
/// on other pieces and parts of the same muscle from the place nearest to the point, the gap
/// included. Cost O(triangles of the muscle). Empty for a point that the body has no place for.
std::vector<LocalField> localPain(const Placement& placement, const PointOnSide& point);

} // namespace myo
