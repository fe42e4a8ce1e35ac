#pragma once

#include "gltf_document.hpp"

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// All triangles of a mesh, its primitives joined, in the mesh's own frame. Points and lines are
/// passed over. Normals are unit vectors, computed where the file has none. `hasMuscleStreams`:
/// TEXCOORD_0, TEXCOORD_1 and TANGENT are places, strands and fibres; false: they are left out.
/// `name` is for messages.
Result<TriMesh> meshOf(const GltfDocument& document, const GltfMesh& mesh, const std::string& name,
                       bool hasMuscleStreams);

/// The streams and triangles of a KHR_draco_mesh_compression primitive, unpacked, checked against
/// the counts its accessors declare and the memory budget.
struct DracoMesh {
    std::vector<Triangle> triangles;
    std::vector<Vec3> positions;
    std::vector<Vec3> normals;
    std::vector<Vec4> tangents;
    std::vector<Vec2> places;
    std::vector<Vec2> strands;
    std::vector<Vec3> fibres;
};
Result<DracoMesh> decodeDraco(const GltfDocument& document, const GltfPrimitive& primitive,
                              const std::string& name, bool hasMuscleStreams);

/// Triangle corners of a strip (mode 5) or a fan (mode 6) of `count` vertices, numbered in order;
/// triangles of a strip keep one winding.
std::vector<Triangle> unrolled(int mode, size_t count);

} // namespace myo
