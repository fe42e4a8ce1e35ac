#pragma once

#include "unit/content/body_gltf.hpp"

#include <draco/compression/encode.h>
#include <draco/mesh/triangle_soup_mesh_builder.h>
#include <gtest/gtest.h>
#include <meshoptimizer.h>

#include <memory>

namespace myo {

/// Puts packed bytes in place of a view, whose unpacked form only a second, empty buffer has.
inline void pack(GltfFile& file, size_t view, const std::vector<unsigned char>& packed,
                 size_t count, size_t stride, const char* mode, const char* filter = "NONE") {
    file.binary.resize((file.binary.size() + 3) / 4 * 4);
    nlohmann::json& target = file.json["bufferViews"][view];
    target["extensions"]["EXT_meshopt_compression"] = {{"buffer", 0},
                                                       {"byteOffset", file.binary.size()},
                                                       {"byteLength", packed.size()},
                                                       {"byteStride", stride},
                                                       {"count", count},
                                                       {"mode", mode},
                                                       {"filter", filter}};
    target["buffer"] = 1;
    target["byteOffset"] = 0;
    target["byteLength"] = count * stride;
    file.binary.append(packed.begin(), packed.end());
    file.json["buffers"] = {{{"byteLength", file.binary.size()}},
                            {{"byteLength", count * stride},
                             {"extensions", {{"EXT_meshopt_compression", {{"fallback", true}}}}}}};
    file.json["extensionsRequired"] = {"EXT_meshopt_compression"};
}

inline std::vector<unsigned char> packedVertices(const void* from, size_t count, size_t stride) {
    std::vector<unsigned char> packed(meshopt_encodeVertexBufferBound(count, stride));
    packed.resize(meshopt_encodeVertexBuffer(packed.data(), packed.size(), from, count, stride));
    return packed;
}

/// A mesh packed by Draco. `method` is MESH_SEQUENTIAL_ENCODING or MESH_EDGEBREAKER_ENCODING.
inline GltfFile dracoFile(const TriMesh& mesh, int method) {
    draco::TriangleSoupMeshBuilder builder;
    builder.Start(int(mesh.triangles.size()));
    const int position =
        builder.AddAttribute(draco::GeometryAttribute::POSITION, 3, draco::DT_FLOAT32);
    const int normal = builder.AddAttribute(draco::GeometryAttribute::NORMAL, 3, draco::DT_FLOAT32);
    for (uint32_t f = 0; f < mesh.triangles.size(); ++f) {
        const Triangle t = mesh.triangles[f];
        builder.SetAttributeValuesForFace(position, draco::FaceIndex(f), &mesh.positions[t.x],
                                          &mesh.positions[t.y], &mesh.positions[t.z]);
        builder.SetAttributeValuesForFace(normal, draco::FaceIndex(f), &mesh.normals[t.x],
                                          &mesh.normals[t.y], &mesh.normals[t.z]);
    }
    const std::unique_ptr<draco::Mesh> built = builder.Finalize();
    draco::Encoder encoder;
    encoder.SetEncodingMethod(method);
    encoder.SetTrackEncodedProperties(true);
    encoder.SetAttributeQuantization(draco::GeometryAttribute::POSITION, 14);
    encoder.SetAttributeQuantization(draco::GeometryAttribute::NORMAL, 12);
    draco::EncoderBuffer packed;
    EXPECT_TRUE(encoder.EncodeMeshToBuffer(*built, &packed).ok());
    GltfFile file;
    const size_t view = file.addView(packed.data(), packed.size());
    const auto counted = [&](int type, size_t count, const char* shape) {
        file.json["accessors"].push_back(
            {{"componentType", type}, {"count", count}, {"type", shape}});
        return file.json["accessors"].size() - 1;
    };
    const size_t p = counted(kFloat, encoder.num_encoded_points(), "VEC3"),
                 n = counted(kFloat, encoder.num_encoded_points(), "VEC3");
    file.addMesh({{"attributes", {{"POSITION", p}, {"NORMAL", n}}},
                  {"indices", counted(kUnsignedInt, 3 * encoder.num_encoded_faces(), "SCALAR")},
                  {"extensions",
                   {{"KHR_draco_mesh_compression",
                     {{"bufferView", view},
                      {"attributes", {{"POSITION", position}, {"NORMAL", normal}}}}}}}});
    file.addNode({{"name", "right soleus"}, {"mesh", 0}});
    file.json["extensionsRequired"] = {"KHR_draco_mesh_compression"};
    return file;
}

} // namespace myo
