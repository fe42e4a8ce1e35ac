#include "gltf_reader.hpp"

#include "gltf_nodes.hpp"
#include "gltf_pose.hpp"
#include "gltf_primitive.hpp"

#include <myofield/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <mutex>
#include <thread>

namespace myo {
namespace {

using tinygltf::Value;

std::string textIn(const Value& extras, const char* key) {
    if (!extras.IsObject() || !extras.Has(key) || !extras.Get(key).IsString()) return {};
    return extras.Get(key).Get<std::string>();
}

std::optional<bool> flagIn(const Value& extras, const char* key) {
    if (!extras.IsObject() || !extras.Has(key) || !extras.Get(key).IsBool()) return std::nullopt;
    return extras.Get(key).Get<bool>();
}

/// The number under a key that says so, otherwise one that is given as the id.
uint32_t fmaIn(const Value& extras) {
    if (!extras.IsObject()) return 0;
    std::vector<std::string> keys = extras.Keys();
    std::erase_if(keys, [](const std::string& key) { return !isFmaKey(key); });
    keys.push_back("id");
    for (const std::string& key : keys) {
        const uint32_t number = extras.Has(key) && extras.Get(key).IsString()
                                    ? fmaNumber(textIn(extras, key.c_str()))
                                    : uint32_t(countIn(extras, key.c_str(), 0).value_or(0));
        if (number != 0) return number;
    }
    return 0;
}

bool isNameKey(std::string_view key) {
    constexpr std::array<std::string_view, 6> kNames{"name",        "label",       "title",
                                                     "displayname", "englishname", "latinname"};
    const std::string plain = foldedName(key);
    std::string letters;
    for (const char c : plain)
        if (c != ' ' && c != '_' && c != '-') letters += c;
    return std::ranges::find(kNames, letters) != kNames.end();
}

/// Names of the node, its mesh and what they belong to, see RawStructure.
void nameByNodes(const GltfDocument& document, const PlacedNode& placed,
                 const std::vector<PlacedNode>& all, RawStructure& raw) {
    const auto add = [](std::vector<std::string>& names, const std::string& name) {
        if (!name.empty()) names.push_back(name);
    };
    add(raw.ownNames, document.model.nodes[size_t(placed.node)].name);
    const GltfMesh* mesh = placed.mesh < 0 ? nullptr : &document.meshes[size_t(placed.mesh)];
    if (mesh) add(raw.ownNames, mesh->name);
    const Value& extras = document.model.nodes[size_t(placed.node)].extras;
    if (extras.IsObject())
        for (const std::string& key : extras.Keys())
            if (isNameKey(key)) add(raw.ownNames, textIn(extras, key.c_str()));
    for (int parent = placed.parent; parent >= 0;) {
        add(raw.widerNames, document.model.nodes[size_t(parent)].name);
        const PlacedNode* found = nodeIn(all, parent);
        parent = found ? found->parent : -1;
    }
    for (size_t p = 0; mesh && p < mesh->primitives.size(); ++p) {
        const int material = mesh->primitives[p].material;
        if (material >= 0 && size_t(material) < document.materials.size())
            add(raw.widerNames, document.materials[size_t(material)]);
    }
}

RawStructure describe(const GltfDocument& document, const PlacedNode& placed,
                      const std::vector<PlacedNode>& all) {
    const tinygltf::Node& node = document.model.nodes[size_t(placed.node)];
    RawStructure raw;
    Structure& structure = raw.structure;
    structure.id = textIn(node.extras, "id");
    if (fmaNumber(structure.id) != 0) structure.id.clear();
    if (!structure.id.empty()) raw.ownNames.push_back(structure.id);
    nameByNodes(document, placed, all, raw);
    const size_t first = structure.id.empty() ? 0 : 1;
    if (raw.ownNames.size() > first) raw.label = raw.ownNames[first];
    structure.name = textIn(node.extras, "name");
    structure.fma = fmaIn(node.extras);
    if (structure.fma == 0 && placed.mesh >= 0)
        structure.fma = document.meshes[size_t(placed.mesh)].fma;
    structure.isShownByDefault = flagIn(node.extras, "shown").value_or(true);
    raw.kind = kindNamed(textIn(node.extras, "kind"));
    if (!raw.kind) raw.kind = kindNamed(textIn(node.extras, "group"));
    raw.side = sideNamed(textIn(node.extras, "side"));
    raw.hasId = !structure.id.empty();
    const std::string depth = textIn(node.extras, "depth");
    if (depth == "superficial") structure.depth = Depth::Superficial;
    if (depth == "deep") structure.depth = Depth::Deep;
    return raw;
}

bool isNear(const TriMesh& mesh) {
    float farthest = 0;
    for (const Vec3& p : mesh.positions)
        farthest =
            std::max(farthest, std::max(std::abs(p.x), std::max(std::abs(p.y), std::abs(p.z))));
    return farthest <= kFarthestVertex;
}

/// A mesh and where it stands: most nodes have one place, instances many.
struct Placing {
    const PlacedNode* node;
    glm::dmat4 nodeFromMesh{1};
};

Status readMesh(const GltfDocument& document, const Placing& placing,
                const std::vector<PlacedNode>& all, RawStructure& raw) {
    const PlacedNode& placed = *placing.node;
    if (placed.mesh < 0) return Done{};
    const std::string label = labelOf(document, placed.node);
    const Result<MeshPose> pose = poseOf(document, placed, all);
    if (!pose) return pose.error();
    Result<TriMesh> mesh =
        meshOf(document, document.meshes[size_t(placed.mesh)], label, raw.hasId, *pose);
    if (!mesh) return mesh.error();
    const bool wasNear = isNear(*mesh);
    // A skin stands where its joints do, wherever its own node is.
    if (pose->joints.empty()) transform(*mesh, placed.worldFromMesh * placing.nodeFromMesh);
    if (!wasNear || !isNear(*mesh))
        return Error(fmt::format("{}: {} has a vertex beyond {:g}", document.file(), label,
                                 kFarthestVertex));
    raw.structure.mesh = std::move(*mesh);
    return Done{};
}

/// Reads all meshes with two threads. More would not help, because memory limits the speed.
Status readMeshes(const GltfDocument& document, const std::vector<Placing>& places,
                  const std::vector<PlacedNode>& all, std::vector<RawStructure>& structures) {
    std::atomic<size_t> next{0};
    std::atomic<bool> hasFailed{false};
    std::mutex mutex;
    size_t failedAt = SIZE_MAX;
    Error failure;
    const auto fail = [&](size_t at, const Error& error) {
        const std::lock_guard lock(mutex);
        hasFailed = true;
        if (at >= failedAt) return;
        failedAt = at;
        failure = error;
    };
    const auto work = [&] {
        for (size_t at = next++; at < places.size() && !hasFailed; at = next++) {
            try {
                if (Status status = readMesh(document, places[at], all, structures[at]); !status)
                    fail(at, status.error());
            } catch (const std::exception&) {
                fail(at,
                     Error(fmt::format("{}: {} needs more memory than there is", document.file(),
                                       labelOf(document, places[at].node->node))));
            }
        }
    };
    constexpr size_t kBytesWorthAThread = size_t{1} << 20;
    if (document.source.bytes.size > kBytesWorthAThread) {
        std::jthread second(work);
        work();
    } else {
        work();
    }
    if (hasFailed) return failure;
    return Done{};
}

} // namespace

uint32_t fmaNumber(std::string_view text) {
    if (text.starts_with("FMA") || text.starts_with("fma")) text.remove_prefix(3);
    if (text.starts_with(':') || text.starts_with('_')) text.remove_prefix(1);
    uint32_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size() ? number : 0;
}

Result<RawBody> readGltf(const std::filesystem::path& path) {
    Result<GltfSource> source = firstLook(path);
    if (!source) return source.error();
    Result<GltfDocument> document = parseGltf(std::move(*source), path.parent_path());
    if (!document) return document.error();
    Result<std::vector<PlacedNode>> nodes = placedNodes(*document);
    if (!nodes) return nodes.error();
    RawBody body;
    const tinygltf::Asset& asset = document->model.asset;
    body.name = textIn(asset.extras, "name");
    body.attribution = asset.copyright;
    body.isBuiltIn = flagIn(asset.extras, "builtIn").value_or(false);
    std::vector<Placing> places;
    for (const PlacedNode& placed : *nodes) {
        RawStructure raw = describe(*document, placed, *nodes);
        if (placed.mesh < 0 && (!raw.hasId || !raw.kind)) continue;
        const Result<std::vector<glm::dmat4>> instances = instancesOf(*document, placed);
        if (!instances) return instances.error();
        raw.isInstance = instances->size() > 1;
        for (const glm::dmat4& nodeFromMesh : *instances) {
            places.push_back({&placed, nodeFromMesh});
            body.structures.push_back(raw);
        }
    }
    if (Status status = readMeshes(*document, places, *nodes, body.structures); !status)
        return status.error();
    std::erase_if(body.structures, [](const RawStructure& raw) {
        return !raw.hasId && raw.structure.mesh.triangles.empty();
    });
    return body;
}

} // namespace myo
