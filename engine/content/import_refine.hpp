#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// Splits edges longer than `longest` metres in the middle until there are none, so that a field
/// with values at the vertices only is smooth on a coarse skin. The surface stays the same, and no
/// gaps appear. Stops before the mesh has more than `most` triangles. Muscle streams must be empty.
/// Cost: linear in the result.
void splitLongEdges(TriMesh& mesh, float longest, size_t most);

} // namespace myo
