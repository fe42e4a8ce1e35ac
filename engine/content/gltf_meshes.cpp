#include "gltf_document.hpp"
#include "gltf_reader.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace myo {
namespace {

using nlohmann::json;

constexpr std::array<const char*, kStreamCount> kSemantics{
    "POSITION", "NORMAL", "TANGENT", "TEXCOORD_0", "TEXCOORD_1", "_FIBRE", "JOINTS_0", "WEIGHTS_0"};

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

/// The POSITION accessors of the morph targets; empty when one is not a whole number that fits.
std::optional<std::vector<int>> morphsIn(const json& primitive) {
    std::vector<int> morphs;
    const auto targets = primitive.find("targets");
    if (targets == primitive.end() || !targets->is_array()) return morphs;
    for (const json& target : *targets) {
        const auto position = target.is_object() ? indexIn(target, "POSITION") : std::optional(-1);
        if (!position) return std::nullopt;
        morphs.push_back(*position);
    }
    return morphs;
}

/// The number in the extras of a mesh; 0 when there is none.
uint32_t fmaOfMesh(const json& mesh) {
    const auto extras = mesh.find("extras");
    if (extras == mesh.end() || !extras->is_object()) return 0;
    for (const auto& [key, value] : extras->items()) {
        if (!isFmaKey(key)) continue;
        if (value.is_number_unsigned() && value.get<uint64_t>() <= UINT32_MAX)
            return value.get<uint32_t>();
        if (value.is_string()) return fmaNumber(value.get_ref<const std::string&>());
    }
    return 0;
}

Result<GltfPrimitive> primitiveOf(const json& object) {
    GltfPrimitive primitive;
    if (!object.is_object() || !object.contains("attributes") || !object["attributes"].is_object())
        return Error("has no attributes");
    const auto streams = streamsIn(object["attributes"]);
    const auto indices = indexIn(object, "indices");
    const auto mode = indexIn(object, "mode");
    const auto material = indexIn(object, "material");
    const auto morphs = morphsIn(object);
    if (!streams || !indices || !mode || !morphs)
        return Error("has a wrong number for an attribute, its indices, mode or a target");
    Result<std::optional<DracoBlock>> draco = dracoIn(object);
    if (!draco) return draco.error();
    primitive.streams = *streams;
    primitive.indices = *indices;
    primitive.material = material.value_or(-1);
    primitive.morphs = *morphs;
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
    mesh.fma = fmaOfMesh(object);
    if (const auto weights = object.find("weights"); weights != object.end() && weights->is_array())
        for (const json& weight : *weights)
            mesh.weights.push_back(weight.is_number() ? weight.get<double>() : 0);
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

std::vector<std::string> materialNames(const std::string& text) {
    std::vector<std::string> names;
    const json array = json::parse(text, nullptr, false);
    if (!array.is_array()) return names;
    for (const json& each : array) {
        const bool isNamed = each.is_object() && each.contains("name") && each["name"].is_string();
        names.push_back(isNamed ? each["name"].get<std::string>() : std::string());
    }
    return names;
}

bool isFmaKey(std::string_view key) {
    std::string plain;
    for (const char c : key)
        if (c != '_' && c != ' ' && c != '-')
            plain += char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return plain == "fma" || plain == "fmaid";
}

} // namespace myo
