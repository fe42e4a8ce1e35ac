#pragma once

#include "gltf_document.hpp"
#include "gltf_pose.hpp"

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// All triangles of a mesh in its own frame, with its primitives joined. Points and lines are
/// ignored. Normals are unit vectors; where the file has none, they are computed.
///
/// name              for messages
/// hasMuscleStreams  true: TEXCOORD_0, TEXCOORD_1 and TANGENT are places, strands and fibres;
///                   false: they are ignored
/// pose              moves the vertices before primitives are joined
Result<TriMesh> meshOf(const GltfDocument& document, const GltfMesh& mesh, const std::string& name,
                       bool hasMuscleStreams, const MeshPose& pose);

/// The unpacked streams and triangles of a KHR_draco_mesh_compression primitive. They are checked
/// against the counts that its accessors declare and against the memory budget.
struct DracoMesh {
    std::vector<Triangle> triangles;
    std::vector<Vec3> positions;
    std::vector<Vec3> normals;
    std::vector<Vec4> tangents;
    std::vector<Vec2> places;
    std::vector<Vec2> strands;
    std::vector<Vec3> fibres;
    std::vector<Vec4> joints;
    std::vector<Vec4> weights;
};
/// Joints and weights are unpacked only where `isSkinned`.
Result<DracoMesh> decodeDraco(const GltfDocument& document, const GltfPrimitive& primitive,
                              const std::string& name, bool hasMuscleStreams, bool isSkinned);

/// The triangles of a strip (mode 5) or a fan (mode 6) whose `count` vertices are numbered in
/// order. All triangles of a strip get the same winding.
std::vector<Triangle> unrolled(int mode, size_t count);

} // namespace myo
