#pragma once

#include "unit/content/body_samples.hpp"

#include <nlohmann/json.hpp>

#include <cstring>
#include <vector>

namespace myo {

enum ComponentType {
    kByte = 5120,
    kUnsignedByte,
    kShort,
    kUnsignedShort,
    kUnsignedInt = 5125,
    kFloat
};

/// A glTF file under construction: JSON and one buffer, so that a test can spoil any part of it.
struct GltfFile {
    nlohmann::json json{{"asset", {{"version", "2.0"}}}};
    std::string binary;

    /// Appends bytes as a bufferView; returns its number.
    size_t addView(const void* from, size_t bytes, size_t stride = 0) {
        binary.resize((binary.size() + 3) / 4 * 4);
        nlohmann::json view{{"buffer", 0}, {"byteOffset", binary.size()}, {"byteLength", bytes}};
        if (stride > 0) view["byteStride"] = stride;
        binary.append(static_cast<const char*>(from), bytes);
        json["bufferViews"].push_back(view);
        json["buffers"] = {{{"byteLength", binary.size()}}};
        return json["bufferViews"].size() - 1;
    }
    size_t addAccessor(size_t view, int componentType, size_t count, const char* type,
                       size_t offset = 0) {
        json["accessors"].push_back({{"bufferView", view},
                                     {"byteOffset", offset},
                                     {"componentType", componentType},
                                     {"count", count},
                                     {"type", type}});
        return json["accessors"].size() - 1;
    }
    template <class T>
    size_t add(const std::vector<T>& values, int componentType, const char* type,
               size_t perElement = 1) {
        return addAccessor(addView(values.data(), values.size() * sizeof(T)), componentType,
                           values.size() / perElement, type);
    }
    size_t addMesh(nlohmann::json primitive) {
        json["meshes"].push_back({{"primitives", {std::move(primitive)}}});
        return json["meshes"].size() - 1;
    }
    size_t addNode(nlohmann::json node) {
        json["nodes"].push_back(std::move(node));
        return json["nodes"].size() - 1;
    }
    nlohmann::json& primitive() { return json["meshes"][0]["primitives"][0]; }

    std::string glb() const { return glbOf(json.dump(), binary); }

    static std::string glbOf(std::string text, const std::string& chunk) {
        text.resize((text.size() + 3) / 4 * 4, ' ');
        std::string padded = chunk;
        padded.resize((padded.size() + 3) / 4 * 4);
        std::string file = "glTF";
        put(file, 2);
        put(file, uint32_t(12 + 8 + text.size() + 8 + padded.size()));
        put(file, uint32_t(text.size()));
        file += "JSON" + text;
        put(file, uint32_t(padded.size()));
        file += std::string("BIN\0", 4) + padded;
        return file;
    }
    static void put(std::string& to, uint32_t word) {
        for (int shift = 0; shift < 32; shift += 8) to += char(word >> shift);
    }
};

/// One node "left soleus" with the mesh given: positions, normals, indices.
inline GltfFile fileWith(const TriMesh& mesh) {
    GltfFile file;
    const size_t positions = file.add(mesh.positions, kFloat, "VEC3");
    const size_t normals = file.add(mesh.normals, kFloat, "VEC3");
    const size_t indices = file.add(mesh.triangles, kUnsignedInt, "SCALAR");
    file.json["accessors"][indices]["count"] = 3 * mesh.triangles.size();
    file.addMesh(
        {{"attributes", {{"POSITION", positions}, {"NORMAL", normals}}}, {"indices", indices}});
    file.addNode({{"name", "left soleus"},
                  {"mesh", 0},
                  {"extras", {{"id", "soleus"}, {"kind", "muscle"}, {"side", "left"}}}});
    return file;
}

} // namespace myo
