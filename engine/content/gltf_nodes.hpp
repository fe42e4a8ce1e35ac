#pragma once

#include "gltf_document.hpp"

#include <myofield/geometry/tri_mesh.hpp>

#include <glm/mat4x4.hpp>

namespace myo {

/// A node and its place in the world.
struct PlacedNode {
    int node = 0;
    int mesh = -1;   ///< -1: a node without a mesh
    int parent = -1; ///< -1: a root
    glm::dmat4 worldFromMesh{1};
};

/// All nodes of all scenes, in the order of the file; without scenes, of every tree of nodes. Errors: a node that does not exist, has two
/// parents or contains itself; a transform that is not valid; a mesh that does not exist.
Result<std::vector<PlacedNode>> placedNodes(const GltfDocument& document);

/// One of the placed nodes by its number; null where it stands in no scene.
const PlacedNode* nodeIn(const std::vector<PlacedNode>& placed, int node);

/// The node in messages: "node 12 \"left deltoid\"".
std::string labelOf(const GltfDocument& document, int node);

/// Applies a transform to a mesh. If it mirrors, the triangles are reversed, so that they stay
/// counter-clockwise from outside. If it flattens, the normals are computed anew. The distances in
/// `strands` are scaled.
void transform(TriMesh& mesh, const glm::dmat4& worldFromMesh);

} // namespace myo
