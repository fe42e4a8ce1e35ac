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

/// The surface where a field on a grid is zero. Its triangles are counter-clockwise as seen from
/// the negative side. Each layer is asked for once, in order; two are kept in memory.
///
/// The result is an oriented manifold, and its boundary lies on the outer faces of the grid. Two
/// rules ensure this: where only two diagonal corners of a cell's face are positive, the surface
/// always separates them; and no edge of a triangle lies in a cell's face unless it is part of the
/// contour there. (Lorensen and Cline 1987; the cases are computed, there is no table of them.)
TriMesh zeroSurface(const RectilinearGrid& grid, const LayerSource& layer);

/// The triangles of one cell as triples of edges. `inside` has bit x + 2y + 4z set for each
/// positive corner. Edge 4a + b + 2c runs along axis a; b and c (0 or 1) are its coordinates on the
/// next two axes, counted cyclically.
const std::vector<std::array<uint8_t, 3>>& cellTriangles(uint8_t inside);

} // namespace myo
