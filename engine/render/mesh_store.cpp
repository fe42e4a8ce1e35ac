#include "mesh_store.hpp"

#include <myofield/core/parallel.hpp>
#include <myofield/render/plain_colours.hpp>

#include <algorithm>
#include <cmath>

namespace myo {

namespace {

int16_t snorm(float x) {
    return int16_t(std::lround(std::clamp(x, -1.0f, 1.0f) * 32767.0f));
}

void pack(const TriMesh& mesh, PackedVertex* out) {
    const size_t count = mesh.positions.size();
    const bool hasNormals = mesh.normals.size() == count;
    const bool hasFibres = mesh.fibres.size() == count;
    for (size_t v = 0; v < count; ++v) {
        out[v].position = mesh.positions[v];
        out[v].normal = octahedral(hasNormals ? mesh.normals[v] : Vec3{0, 1, 0});
        const Vec3 fibre = hasFibres ? mesh.fibres[v] : Vec3{0};
        out[v].fibre = octahedral(fibre);
        out[v].strand = knowsStrand(mesh, v)
                            ? std::array{snorm(mesh.strands[v].x),
                                         snorm(std::clamp(mesh.strands[v].y, 0.0f, 1.0f))}
                            : std::array<int16_t, 2>{0, -32767};
    }
}

} // namespace

std::array<int16_t, 2> octahedral(Vec3 d) {
    const float sum = std::abs(d.x) + std::abs(d.y) + std::abs(d.z);
    if (!(sum > 0)) return {0, 0};
    float x = d.x / sum, y = d.y / sum;
    if (d.z < 0) {
        const float folded = (1 - std::abs(y)) * (x >= 0 ? 1.0f : -1.0f);
        y = (1 - std::abs(x)) * (y >= 0 ? 1.0f : -1.0f);
        x = folded;
    }
    return {snorm(x), snorm(y)};
}

gpu::Buffer makeBuffer(gpu::Device& device, size_t bytes, VkBufferUsageFlags usage,
                       const char* name) {
    // There are bodies without a triangle, but Vulkan has no buffers without a byte.
    return {device, std::max<size_t>(bytes, 4), usage | VK_BUFFER_USAGE_TRANSFER_DST_BIT,
            gpu::Placement::Device, name};
}

MeshStore::MeshStore(gpu::Device& device, const Body& body)
    : device_(&device), body_(&body), chunks_(body.structures.size()), levels_(body) {
    uint32_t triangles = 0;
    for (const Structure& structure : body.structures) {
        const TriMesh& mesh = structure.mesh;
        ranges_.push_back({.firstVertex = int32_t(vertexCount_),
                           .vertexCount = uint32_t(mesh.positions.size()),
                           .firstIndex = triangles * 3,
                           .indexCount = uint32_t(mesh.triangles.size() * 3),
                           .box = boundsOf(mesh),
                           .isSkin = structure.kind == Kind::Skin,
                           .isDeep = structure.depth == Depth::Deep});
        vertexCount_ += uint32_t(mesh.positions.size());
        triangles += uint32_t(mesh.triangles.size());
    }
    sendVertices();
    sendIndices(triangles);
}

void MeshStore::sendVertices() {
    vertices_ = makeBuffer(*device_, vertexCount_ * sizeof(PackedVertex),
                           VK_BUFFER_USAGE_VERTEX_BUFFER_BIT, "vertices");
    gpu::fill(*device_, vertices_, [&](std::span<std::byte> bytes) {
        auto* const out = reinterpret_cast<PackedVertex*>(bytes.data());
        inParallel(ranges_.size(), [&](size_t i) {
            pack(body_->structures[i].mesh, out + ranges_[i].firstVertex);
        });
    });
}

void MeshStore::sendIndices(size_t triangles) {
    indices_ = makeBuffer(*device_, triangles * sizeof(Triangle), VK_BUFFER_USAGE_INDEX_BUFFER_BIT,
                          "indices");
    gpu::fill(*device_, indices_, [&](std::span<std::byte> bytes) {
        auto* const out = reinterpret_cast<Triangle*>(bytes.data());
        inParallel(ranges_.size(), [&](size_t i) {
            std::ranges::copy(body_->structures[i].mesh.triangles, out + ranges_[i].firstIndex / 3);
        });
    });
}

void MeshStore::sendLevels() {
    const std::vector<uint32_t> indices = levels_.takeIndices();
    levelIndices_ = makeBuffer(*device_, indices.size() * sizeof(uint32_t),
                               VK_BUFFER_USAGE_INDEX_BUFFER_BIT, "simplified indices");
    upload(*device_, levelIndices_, 0, std::as_bytes(std::span(indices)));
}

MeshChoice MeshStore::choose(uint32_t structure, float tolerance) {
    const MeshRange& range = ranges_[structure];
    MeshChoice best{{&indices_, range.firstIndex, range.indexCount}, &chunks_[structure]};
    if (tolerance <= 0) return best;
    levels_.start();
    if (tolerance < MeshLevels::kTolerances[0] || !levels_.isReady()) return best;
    if (!levelIndices_) sendLevels();
    const MeshLevels::Levels& levels = levels_.levels()[structure];
    for (size_t k = 0; k < levels.size() && MeshLevels::kTolerances[k] <= tolerance; ++k)
        if (levels[k].count > 0)
            best = {{&levelIndices_, levels[k].first, levels[k].count}, &levels[k].chunks};
    return best;
}

void MeshStore::makeChunks(uint32_t structure) {
    const std::vector<Triangle>& triangles = body_->structures[structure].mesh.triangles;
    if (!chunks_[structure].isEmpty() || triangles.empty()) return;
    chunks_[structure] = WarmChunks({&triangles[0].x, triangles.size() * 3});
}

void MeshStore::bind(gpu::Commands& commands) const {
    commands.vertices(0, vertices_);
}

} // namespace myo
