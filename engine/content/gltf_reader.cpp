#include "gltf_reader.hpp"

#include "gltf_nodes.hpp"
#include "gltf_primitive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <mutex>
#include <thread>

namespace myo {
namespace {

using tinygltf::Value;

/// The largest coordinate. No body is farther away in any unit of length, and beyond it areas do
/// not fit into a float.
constexpr float kFarthestVertex = 1e8f;

std::string textIn(const Value& extras, const char* key) {
    if (!extras.IsObject() || !extras.Has(key) || !extras.Get(key).IsString()) return {};
    return extras.Get(key).Get<std::string>();
}

std::optional<bool> flagIn(const Value& extras, const char* key) {
    if (!extras.IsObject() || !extras.Has(key) || !extras.Get(key).IsBool()) return std::nullopt;
    return extras.Get(key).Get<bool>();
}

uint32_t fmaIn(const Value& extras) {
    if (const std::string text = textIn(extras, "fma"); !text.empty()) return fmaNumber(text);
    return uint32_t(countIn(extras, "fma", 0).value_or(0));
}

RawStructure describe(const GltfDocument& document, const PlacedNode& placed) {
    const tinygltf::Node& node = document.model.nodes[size_t(placed.node)];
    RawStructure raw;
    Structure& structure = raw.structure;
    raw.label = !node.name.empty() ? node.name
                : placed.mesh >= 0 ? document.meshes[size_t(placed.mesh)].name
                                   : "";
    structure.id = textIn(node.extras, "id");
    structure.name = textIn(node.extras, "name");
    structure.fma = fmaIn(node.extras);
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

Status readMesh(const GltfDocument& document, const PlacedNode& placed, RawStructure& raw) {
    if (placed.mesh < 0) return Done{};
    const std::string label = labelOf(document, placed.node);
    Result<TriMesh> mesh = meshOf(document, document.meshes[size_t(placed.mesh)], label, raw.hasId);
    if (!mesh) return mesh.error();
    const bool wasNear = isNear(*mesh);
    transform(*mesh, placed.worldFromMesh);
    if (!wasNear || !isNear(*mesh))
        return Error(fmt::format("{}: {} has a vertex beyond {:g}", document.file(), label,
                                 kFarthestVertex));
    raw.structure.mesh = std::move(*mesh);
    return Done{};
}

/// Reads all meshes with two threads. More would not help, because memory limits the speed.
Status readMeshes(const GltfDocument& document, const std::vector<PlacedNode>& nodes,
                  std::vector<RawStructure>& structures) {
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
        for (size_t at = next++; at < nodes.size() && !hasFailed; at = next++) {
            try {
                if (Status status = readMesh(document, nodes[at], structures[at]); !status)
                    fail(at, status.error());
            } catch (const std::exception&) {
                fail(at, Error(fmt::format("{}: {} needs more memory than there is",
                                           document.file(), labelOf(document, nodes[at].node))));
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
    std::erase_if(*nodes, [&](const PlacedNode& placed) {
        return placed.mesh < 0 &&
               (!describe(*document, placed).hasId || !describe(*document, placed).kind);
    });
    for (const PlacedNode& placed : *nodes) body.structures.push_back(describe(*document, placed));
    if (Status status = readMeshes(*document, *nodes, body.structures); !status)
        return status.error();
    std::erase_if(body.structures, [](const RawStructure& raw) {
        return !raw.hasId && raw.structure.mesh.triangles.empty();
    });
    return body;
}

} // namespace myo
