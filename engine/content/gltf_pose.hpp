#pragma once

#include "gltf_document.hpp"
#include "gltf_nodes.hpp"

#include <myofield/geometry/tri_mesh.hpp>

#include <glm/mat4x4.hpp>

namespace myo {

/// What moves a mesh's vertices beside its node.
struct MeshPose {
    std::vector<double> morphWeights; ///< one per morph target; those that are missing are 0
    std::vector<glm::dmat4> joints;   ///< world from mesh, for each joint of a skin; empty: no skin
};

/// The pose of a node: its morph weights, otherwise those of its mesh (glTF 2.0, 3.7.2.2), and its
/// skin's joints as the nodes of the file stand. `placed` has all nodes. A joint that no scene holds
/// stands at the origin. Errors: a skin, a joint or a matrix that does not exist or is not finite.
Result<MeshPose> poseOf(const GltfDocument& document, const PlacedNode& node,
                        const std::vector<PlacedNode>& placed);

/// Moves positions by the weighted targets of a primitive. Targets inside Draco blocks do not exist.
Status applyMorphs(const GltfDocument& document, const GltfPrimitive& primitive,
                   const std::string& name, const std::vector<double>& weights,
                   std::vector<Vec3>& positions);

/// Moves each vertex by the weighted joints that it hangs on (glTF 2.0, 3.7.3.3). Vertices without
/// joints or weights stay with the first joint.
void applySkin(const std::vector<glm::dmat4>& joints, const std::vector<Vec4>& jointsOf,
               const std::vector<Vec4>& weightsOf, TriMesh& mesh);

/// The places of a node with EXT_mesh_gpu_instancing, each relative to the node; one, the identity,
/// for any other node. Errors: an accessor that is wrong; more than 10,000 instances.
Result<std::vector<glm::dmat4>> instancesOf(const GltfDocument& document, const PlacedNode& node);

} // namespace myo
