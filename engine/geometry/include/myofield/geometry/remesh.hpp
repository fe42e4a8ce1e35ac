#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstddef>
#include <functional>

namespace myo {

/// Meshes here are oriented manifolds, closed or with a boundary on the plane x = 0, where they are
/// thought to continue as their mirror image: boundary vertices stay on the plane, and what is done
/// to the half is what would be done to the whole.

/// Keeps the connected parts with more than `smallest` triangles, or only the largest of all.
void keepLargeParts(TriMesh& mesh, size_t smallest);
void keepLargestPart(TriMesh& mesh);

/// Taubin's lambda-mu smoothing (0.5, -0.52): takes out the grid's steps without shrinking.
void smooth(TriMesh& mesh, int rounds);

/// Wished edge length at a place, metres.
using EdgeLength = std::function<float(const Vec3&)>;

/// Evens out the triangles: short edges are collapsed (shortest first), edges flipped towards
/// valence six, vertices moved within the surface. Never changes the topology, turns no normal by
/// more than 60 degrees, and makes no edge longer than 1.35 times the wished length.
/// (After Botsch and Kobbelt 2004, without splits.) Cost O(n log n) a round.
void remesh(TriMesh& mesh, const EdgeLength& wished, int rounds);

/// The whole of a half mesh: its mirror image welded on along x = 0.
TriMesh completed(const TriMesh& half);

/// Positive for a closed mesh whose triangles are counter-clockwise from outside.
double signedVolume(const TriMesh& mesh);

/// Reverses every triangle.
void turnInsideOut(TriMesh& mesh);

/// The mirror image across x = 0, still counter-clockwise from outside; places and strands as they
/// are.
TriMesh mirrorImage(const TriMesh& mesh);

} // namespace myo
