#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace myo {

/// A rectilinear grid; coordinates rise along each axis.
struct RectilinearGrid {
    std::array<std::vector<float>, 3> axes;
};

/// Writes the values of layer `k` (axis 2), axis 0 running fastest.
using LayerSource = std::function<void(size_t k, std::span<float> values)>;

/// The surface where a field on a grid is zero, counter-clockwise from its negative side. Layers
/// are asked for once each, in order; two are kept.
///
/// The result is an oriented manifold whose only boundary lies on the grid's own faces: on a face
/// with two diagonal positive corners these are always kept apart, and no triangle's edge crosses a
/// cell's face except along its contour. (Lorensen and Cline 1987; the cases are derived, not
/// listed.)
TriMesh zeroSurface(const RectilinearGrid& grid, const LayerSource& layer);

/// The triangles of one cell as triples of edges; `inside` has bit x + 2y + 4z set for positive
/// corners. Edge 4a + b + 2c runs along axis a where the next two axes (cyclic) are at b and c.
const std::vector<std::array<uint8_t, 3>>& cellTriangles(uint8_t inside);

} // namespace myo
