#pragma once

#include <myofield/anatomy/body.hpp>

#include <vector>

namespace myo {

/// Places that two bodies have in common, one entry per place in each list.
struct ControlPoints {
    std::vector<Vec3> from, to;
    std::vector<uint32_t> structure; ///< of the body they are carried from
    std::vector<uint8_t> isCentre;   ///< otherwise one of the ends

    void add(const Vec3& a, const Vec3& b, uint32_t ofStructure, bool isItsCentre);
};

/// Centres of all structures that both bodies have by id and side (skin apart), and the two ends of
/// those that are long. O(triangles of both).
ControlPoints commonPlaces(const Body& from, const Body& to);

/// Indices of at most `most` of the points, spread out: each the furthest from those before.
/// O(most * points).
std::vector<size_t> spreadOut(const std::vector<Vec3>& points, size_t most);

} // namespace myo
