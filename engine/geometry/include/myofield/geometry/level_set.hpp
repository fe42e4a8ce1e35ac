#pragma once

#include <myofield/geometry/surface.hpp>

#include <functional>
#include <span>
#include <vector>

namespace myo {

// Where a function on a surface is above 0. The function is known at the vertices and linear across
// each triangle.

/// One value per vertex.
using VertexValue = std::function<float(uint32_t vertex)>;

/// A straight piece of the line where it is 0, across one triangle; metres.
struct LevelStep {
    Vec3 from, to;
};

/// The triangles at some vertices, each once, ascending.
std::vector<uint32_t> trianglesAt(const Surface& surface, std::span<const uint32_t> vertices);

/// Square metres above 0 of those triangles. Each is cut where the function is 0.
double areaAbove0(const Surface& surface, std::span<const uint32_t> triangles,
                  const VertexValue& value);
/// The share above 0 of a triangle with these values at its corners.
float shareAbove0(const Vec3& values);

/// The border of what is above 0 in those triangles, in no order.
std::vector<LevelStep> borderOf0(const Surface& surface, std::span<const uint32_t> triangles,
                                 const VertexValue& value);

} // namespace myo
