#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// What was done to the surface of one mesh.
struct Turning {
    size_t pieces = 0;  ///< connected pieces of the mesh
    size_t turned = 0;  ///< of those: turned, wholly or in part, so that they face outwards
    size_t unclear = 0; ///< of those: open and flat, so that nothing tells which side is outside
};

/// Makes every connected piece of a mesh face outwards, whatever the file says: neighbouring
/// triangles are given one winding, and a piece whose enclosed volume is negative is turned. A hollow
/// within another piece goes by that one. Normals follow the triangles. Cost: near to linear.
Turning turnOutwards(TriMesh& mesh);

} // namespace myo
