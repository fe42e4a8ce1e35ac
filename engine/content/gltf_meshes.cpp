#include "gltf_document.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace myo {
namespace {

using nlohmann::json;

constexpr std::array<const char*, kStreamCount> kSemantics{"POSITION",   "NORMAL",     "TANGENT",
                                                           "TEXCOORD_0", "TEXCOORD_1", "_FIBRE"};

/// An index: -1 when absent, empty when it is not a whole number that fits.
std::optional<int> indexIn(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return -1;
    if (!found->is_number_unsigned() || found->get<uint64_t>() > INT32_MAX) return std::nullopt;
    return found->get<int>();
}

std::optional<std::array<int, kStreamCount>> streamsIn(const json& object) {
    std::array<int, kStreamCount> streams;
    for (size_t s = 0; s < kStreamCount; ++s) {
        const std::optional<int> index = indexIn(object, kSemantics[s]);
        if (!index) return std::nullopt;
        streams[s] = *index;
    }
    return streams;
}

Result<std::optional<DracoBlock>> dracoIn(const json& primitive) {
    const auto extensions = primitive.find("extensions");
    if (extensions == primitive.end() || !extensions->is_object())
        return std::optional<DracoBlock>{};
    const auto found = extensions->find("KHR_draco_mesh_compression");
    if (found == extensions->end()) return std::optional<DracoBlock>{};
    if (!found->is_object() || !found->contains("attributes") ||
        !(*found)["attributes"].is_object())
        return Error("its KHR_draco_mesh_compression has no attributes");
    const auto streams = streamsIn((*found)["attributes"]);
    const auto view = indexIn(*found, "bufferView");
    if (!streams || !view || *view < 0)
        return Error("its KHR_draco_mesh_compression has a wrong number");
    return std::optional(DracoBlock{*view, *streams});
}

Result<GltfPrimitive> primitiveOf(const json& object) {
    GltfPrimitive primitive;
    if (!object.is_object() || !object.contains("attributes") || !object["attributes"].is_object())
        return Error("has no attributes");
    const auto streams = streamsIn(object["attributes"]);
    const auto indices = indexIn(object, "indices");
    const auto mode = indexIn(object, "mode");
    if (!streams || !indices || !mode)
        return Error("has a wrong number for an attribute, its indices or mode");
    Result<std::optional<DracoBlock>> draco = dracoIn(object);
    if (!draco) return draco.error();
    primitive.streams = *streams;
    primitive.indices = *indices;
    primitive.mode = *mode < 0 ? 4 : *mode;
    primitive.draco = *draco;
    if (primitive.mode > 6) return Error(fmt::format("has the unknown mode {}", primitive.mode));
    return primitive;
}

Result<GltfMesh> meshOf(const json& object, const std::string& place) {
    if (!object.is_object() || !object.contains("primitives") || !object["primitives"].is_array())
        return Error(fmt::format("{} has no primitives", place));
    GltfMesh mesh;
    if (object.contains("name") && object["name"].is_string()) mesh.name = object["name"];
    for (const json& each : object["primitives"]) {
        Result<GltfPrimitive> primitive = primitiveOf(each);
        if (!primitive)
            return Error(fmt::format("{} \"{}\": primitive {} {}", place, mesh.name,
                                     mesh.primitives.size(), primitive.error().text()));
        mesh.primitives.push_back(*primitive);
    }
    return mesh;
}

} // namespace

const char* semanticOf(Stream stream) {
    return kSemantics[size_t(stream)];
}

Result<std::vector<GltfMesh>> parseMeshes(const std::string& text, const std::string& file) {
    std::vector<GltfMesh> meshes;
    if (text.empty()) return meshes;
    try {
        const json array = json::parse(text);
        if (!array.is_array()) return Error(fmt::format("{}: \"meshes\" is not an array", file));
        meshes.reserve(array.size());
        for (const json& each : array) {
            Result<GltfMesh> mesh = meshOf(each, fmt::format("{}: mesh {}", file, meshes.size()));
            if (!mesh) return mesh.error();
            meshes.push_back(std::move(*mesh));
        }
    } catch (const json::exception& exception) {
        return Error(fmt::format("{}: its meshes are not valid JSON: {}", file, exception.what()));
    }
    return meshes;
}

} // namespace myo
