#pragma once

#include <myofield/geometry/marching_cubes.hpp>
#include <myofield/geometry/remesh.hpp>
#include <myofield/geometry/simplify.hpp>
#include <myofield/geometry/tri_mesh.hpp>
#include <myofield/shape/figures.hpp>

#include <functional>
#include <span>
#include <vector>

namespace myo {

using Polygon = std::vector<Vec2>; ///< closed

/// A slice's outlines as closed polygons, three points a span; open ones completed by their mirror
/// image, closed ones of a half stack doubled.
std::vector<Polygon> polygonsOf(const Slice& slice, bool isHalf);

/// Distance to the nearest outline at each grid node (first coordinate fastest), positive inside
/// (even-odd), cut off at `limit`. Exact: only segments that can be nearest in a tile are tried.
void signedDistance(std::span<const Polygon> outlines, std::span<const float> first,
                    std::span<const float> second, float limit, std::span<float> distance);

/// How a stack is meshed. Lengths in metres.
struct StackMeshing {
    RectilinearGrid grid; ///< in the stack's own axis order
    float emptyReach =
        0.0006f;               ///< how far the ends are rounded off beyond the first and last slice
    float emptyDepth = 0.003f; ///< distance that an empty slice stands for
    bool onlyLargest = false;  ///< else every part with more than 60 triangles
    int smoothing = 3;
    int remeshing = 6;
    EdgeLength edge;
    Simplification simplification;
    /// What is done to the remeshed surface (the half, for a half stack) before its normals are
    /// made; may be empty.
    std::function<void(TriMesh&)> sculpting;
};

/// The box of all its points, in the stack's own axis order.
Box boundsOf(const ContourStack& stack);

/// A grid of even spacing around all of a stack's points.
RectilinearGrid gridAround(const ContourStack& stack, float spacing);

/// The closed surface through a stack's outlines, with normals: signed distances in the slices,
/// monotone cubic between them, zero surface, smoothing, remeshing. Half stacks come out whole and
/// exactly symmetric. Memory: four slices and two layers of the grid.
TriMesh meshOf(const ContourStack& stack, const StackMeshing& how);

} // namespace myo
