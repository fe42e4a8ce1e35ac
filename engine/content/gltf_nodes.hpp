#pragma once

#include "gltf_document.hpp"

#include <myofield/geometry/tri_mesh.hpp>

#include <glm/mat4x4.hpp>

namespace myo {

/// A node with a mesh, placed in the world.
struct PlacedNode {
    int node = 0;
    int mesh = -1; ///< -1: a node without a mesh
    glm::dmat4 worldFromMesh{1};
};

/// All nodes of the scene shown (the default one, else the first, else every tree of nodes), in the
/// order of the file. Errors: a node that does not exist, stands in two places or in itself;
/// a transform that is not one; a mesh that does not exist.
Result<std::vector<PlacedNode>> placedNodes(const GltfDocument& document);

/// "node 12 \"left deltoid\"".
std::string labelOf(const GltfDocument& document, int node);

/// Moves a mesh. A mirroring transform turns the triangles over so that they stay counter-clockwise
/// from outside; a flattening one has its normals computed anew. Distances in `strands` scale.
void transform(TriMesh& mesh, const glm::dmat4& worldFromMesh);

} // namespace myo
