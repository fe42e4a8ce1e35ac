#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <span>
#include <vector>

namespace myo {

/// The points in which a plane cuts the edges of a mesh, one list for each connected piece of the
/// cut, in no order.
///
/// through  a point of the plane
/// normal   of the plane, not zero
/// cost     linear in the mesh
std::vector<std::vector<Vec3>> sectionOf(const TriMesh& mesh, const Vec3& through,
                                         const Vec3& normal);

/// How long a tape is that is laid round points of a plane: the perimeter of their convex hull.
/// Source: Andrew, Another efficient algorithm for convex hulls in two dimensions, 1979.
float tapeRound(std::span<const Vec3> points, const Vec3& normal);

} // namespace myo
