#pragma once

#include <myofield/geometry/remesh.hpp>
#include <myofield/geometry/tri_mesh.hpp>
#include <myofield/shape/details.hpp>

namespace myo {

/// Sculpts details into a mesh, one after the other. First the triangles are made as small as the
/// fine zones ask; at the end, and wherever a detail asks for it, their edges are split again.
///
/// half    oriented manifold, closed or with a boundary on x = 0 that stays there; vertices of the
///         half keep x >= 0. It has positions and triangles only.
/// coarse  wished edge length outside the fine zones
/// cost    one remeshing of the mesh, and a test of each vertex per detail
void sculpt(TriMesh& half, const Details& details, const EdgeLength& coarse);

/// Moves the vertices as one detail says, which is not of the kind Even. The triangles stay.
void apply(const Detail& detail, TriMesh& half);

/// Splits edges longer than 1.4 times the wished length in the middle until there are none, in at
/// most `rounds` rounds. A new vertex lies on the cubic between the ends of its edge that is
/// tangent to the surface at both.
void refine(TriMesh& mesh, const EdgeLength& wished, int rounds);

} // namespace myo
