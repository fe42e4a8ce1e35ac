#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// Welds vertices that are the same in all streams, removes degenerate triangles, and orders
/// triangles and vertices for the GPU's caches (meshoptimizer). The surface stays the same.
void optimise(TriMesh& mesh);

/// Adds the mesh `from` to the mesh `to`. If only one of them has a stream, the other gets zeros.
void join(TriMesh& to, const TriMesh& from);

} // namespace myo
