#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// Welds vertices that are the same in all streams, drops degenerate triangles and orders triangles
/// and vertices for the GPU's caches (meshoptimizer). The surface stays the same.
void optimise(TriMesh& mesh);

/// Adds a mesh with the same kind of content; a stream that one of them lacks becomes zero.
void join(TriMesh& to, const TriMesh& from);

} // namespace myo
