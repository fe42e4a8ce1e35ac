#pragma once

#include <myofield/geometry/remesh.hpp>
#include <myofield/geometry/tri_mesh.hpp>
#include <myofield/shape/details.hpp>

namespace myo {

/// Sculpts details into a mesh, one after the other: triangles are first made as small as the fine
/// boxes say and evened out again afterwards.
///
/// half    oriented manifold, closed or with a boundary on x = 0 that stays there; vertices of the
///         half keep x >= 0. Positions and triangles only.
/// coarse  wished edge length away from the fine zones
/// cost    a remeshing of the whole, and a test of each vertex a detail
void sculpt(TriMesh& half, const Details& details, const EdgeLength& coarse);

/// Moves the vertices by one detail; the triangles stay.
void apply(const Detail& detail, TriMesh& half);

/// Splits edges longer than 1.4 times the wished length in the middle until there are none,
/// `rounds` times at most. New vertices lie on the cubic between their ends that respects both
/// normals.
void refine(TriMesh& mesh, const EdgeLength& wished, int rounds);

} // namespace myo
