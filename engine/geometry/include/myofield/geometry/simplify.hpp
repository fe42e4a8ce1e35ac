#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// How far a mesh may be simplified. Lengths in metres.
struct Simplification {
    /// Root mean square distance of a vertex that stays from the planes of those that went to it;
    /// the surface itself moves by about a third of it. 0: the mesh is left as it is.
    float error = 0;
    float longestEdge = 0.016f; ///< heat lies on the vertices: they stay this close
};

/// Takes out vertices where they are least missed. Those that stay keep their places and all their
/// streams, so shading hardly changes; fibres and the ends of the tendons hold their neighbours.
///
/// mesh  oriented manifold, closed or with a boundary on the plane x = 0, where it is thought to
///       continue as its mirror image: then what is done to the half is what would be done to the
///       whole. The topology stays; no normal turns by more than 60 degrees at a time.
///
/// The result is the same on every machine. Cost O(n log n), about 1 us a triangle.
/// (Half-edge collapses by quadrics, after Garland and Heckbert 1997. Not
/// meshoptimizer 0.18's, which bounds no edge's length, knows no streams, and changed the topology
/// of a fifth of the built-in body's thin meshes.)
void simplify(TriMesh& mesh, const Simplification& how);

} // namespace myo
