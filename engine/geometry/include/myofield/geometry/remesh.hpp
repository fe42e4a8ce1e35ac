#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstddef>
#include <functional>

namespace myo {

/// Meshes here are oriented manifolds, either closed or half meshes. A half mesh has its boundary
/// on the plane x = 0 and stands for itself and its mirror image: boundary vertices stay on the
/// plane, and the half is changed as the whole would be.

/// Keeps the connected parts with more than `smallest` triangles, or only the largest of all.
void keepLargeParts(TriMesh& mesh, size_t smallest);
void keepLargestPart(TriMesh& mesh);

/// Taubin's lambda-mu smoothing (0.5, -0.52): removes the steps of the grid without shrinking the
/// mesh.
void smooth(TriMesh& mesh, int rounds);

/// Wished edge length at a place, metres.
using EdgeLength = std::function<float(const Vec3&)>;

/// Makes the triangles even: collapses short edges (shortest first), flips edges so that vertices
/// come nearer to six neighbours, and moves vertices within the surface. Never changes the
/// topology, turns no normal by more than 60 degrees, and makes no edge longer than 1.35 times the
/// wished length. (After Botsch and Kobbelt 2004, without splits.) Cost O(n log n) per round.
void remesh(TriMesh& mesh, const EdgeLength& wished, int rounds);

/// The whole that a half mesh stands for: the half and its mirror image, welded along x = 0.
TriMesh completed(const TriMesh& half);

/// Positive for a closed mesh whose triangles are counter-clockwise from outside.
double signedVolume(const TriMesh& mesh);

/// Reverses every triangle.
void turnInsideOut(TriMesh& mesh);

/// The mirror image across x = 0, still counter-clockwise from outside. Places and strands keep
/// their values.
TriMesh mirrorImage(const TriMesh& mesh);

} // namespace myo
