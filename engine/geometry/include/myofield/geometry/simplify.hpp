#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// How far a mesh may be simplified. Lengths in metres.
struct Simplification {
    /// Largest error of a vertex that stays: the root mean square distance from the planes of the
    /// triangles at the vertices that were merged into it. The surface itself moves by about a
    /// third of it. 0: the mesh stays as it is.
    float error = 0;
    float longestEdge = 0.016f; ///< short, because heat is known at the vertices only
};

/// Removes the vertices whose loss changes the surface least. Those that stay keep their places and
/// all their streams, so that shading hardly changes. A vertex is not merged into one whose fibres
/// run another way or that lies on the other side of a tendon's end.
///
/// mesh  oriented manifold, closed or a half mesh with its boundary on the plane x = 0; the half is
///       changed as the whole would be. The topology stays; no normal turns by more than 60 degrees
///       in one step.
///
/// The result is the same on every machine. Cost O(n log n), about 1 us per triangle.
/// Source: Garland and Heckbert 1997 (half-edge collapses by quadrics). meshoptimizer 0.18 is not
/// used here, because it limits no edge's length, knows no streams, and changed the topology of a
/// fifth of the thin meshes of the built-in body.
void simplify(TriMesh& mesh, const Simplification& how);

/// Removes vertices that no triangle uses. Those that stay come in the order of their first use.
void dropUnused(TriMesh& mesh);

} // namespace myo
