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

/// The outlines of a slice as closed polygons, with three points per span. Open outlines are
/// completed by their mirror image; to a closed outline of a half stack its mirror image is added.
std::vector<Polygon> polygonsOf(const Slice& slice, bool isHalf);

/// The distance of each grid node from the nearest outline, positive inside (even-odd) and at most
/// `limit`. The first coordinate runs fastest. The distances are exact: each tile of nodes leaves
/// out only the segments that cannot be nearest.
void signedDistance(std::span<const Polygon> outlines, std::span<const float> first,
                    std::span<const float> second, float limit, std::span<float> distance);

/// How a stack is meshed. Lengths in metres.
struct StackMeshing {
    RectilinearGrid grid;       ///< in the stack's own axis order
    float emptyReach = 0.0006f; ///< how far the rounded ends reach beyond the first and last slice
    float emptyDepth = 0.003f;  ///< distance that an empty slice stands for
    bool onlyLargest = false;   ///< false: keep every part with more than 60 triangles
    int smoothing = 3;
    int remeshing = 6;
    EdgeLength edge;
    Simplification simplification;
    /// Changes the remeshed surface (of a half stack: the half) before its normals are computed;
    /// may be empty.
    std::function<void(TriMesh&)> sculpting;
};

/// The box of all points of a stack, in its own axis order.
Box boundsOf(const ContourStack& stack);

/// A grid with even spacing around all points of a stack.
RectilinearGrid gridAround(const ContourStack& stack, float spacing);

/// The closed surface through the outlines of a stack, with normals. The steps are: signed
/// distances in the slices, a monotone cubic between them, zero surface, smoothing, remeshing. A
/// half stack gives the whole surface, exactly symmetric. Memory: four slices and two layers of the
/// grid.
TriMesh meshOf(const ContourStack& stack, const StackMeshing& how);

} // namespace myo
