#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstdint>
#include <vector>

namespace myo {

/// The connected pieces of a mesh. Vertices at one place count as one, however often the file has
/// them.
struct MeshPieces {
    std::vector<uint32_t> vertex;     ///< for each vertex the first one at its place
    std::vector<uint32_t> ofTriangle; ///< the piece of each triangle
    uint32_t count = 0;
};

/// Cost: near to linear.
MeshPieces piecesOf(const TriMesh& mesh);

/// The triangles that are kept, with the vertices that they use and all their streams.
TriMesh withTriangles(const TriMesh& mesh, const std::vector<uint8_t>& isKept);

} // namespace myo
