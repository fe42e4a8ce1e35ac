#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// Splits edges longer than `longest` metres in the middle until there are none, so that a field
/// that is known at the vertices only is smooth on a coarse skin. The surface stays the same; the
/// mesh stays as closed as it was. Stops early where it would grow beyond `most` triangles. Muscle
/// streams must be empty. Cost: linear in the result.
void splitLongEdges(TriMesh& mesh, float longest, size_t most);

} // namespace myo
