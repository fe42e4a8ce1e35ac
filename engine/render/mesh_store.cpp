#include "mesh_store.hpp"

#include <myofield/core/parallel.hpp>

#include "heat_code.hpp"

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
    const bool hasStrands = mesh.strands.size() == count;
    const bool hasFibres = mesh.fibres.size() == count;
    for (size_t v = 0; v < count; ++v) {
        out[v].position = mesh.positions[v];
        out[v].normal = octahedral(hasNormals ? mesh.normals[v] : Vec3{0, 1, 0});
        const Vec3 fibre = hasFibres ? mesh.fibres[v] : Vec3{0};
        const bool known = hasStrands && glm::dot(fibre, fibre) > 0.25f;
        out[v].fibre = octahedral(fibre);
        out[v].strand = known ? std::array{snorm(mesh.strands[v].x),
                                           snorm(std::clamp(mesh.strands[v].y, 0.0f, 1.0f))}
                              : std::array<int16_t, 2>{0, -32767};
    }
}

constexpr VkBufferUsageFlags kVertexUsage =
    VK_BUFFER_USAGE_VERTEX_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT;
constexpr VkBufferUsageFlags kIndexUsage =
    VK_BUFFER_USAGE_INDEX_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT;

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

MeshStore::MeshStore(gpu::Device& device, const Body& body)
    : device_(&device), body_(&body), warmth_(body.structures.size()), levels_(body) {
    uint32_t triangles = 0;
    for (const Structure& structure : body.structures) {
        const TriMesh& mesh = structure.mesh;
        ranges_.push_back({int32_t(vertexCount_), triangles * 3,
                           uint32_t(mesh.triangles.size() * 3), boundsOf(mesh)});
        vertexCount_ += uint32_t(mesh.positions.size());
        triangles += uint32_t(mesh.triangles.size());
    }
    uploadBody(triangles);
}

void MeshStore::uploadBody(size_t triangles) {
    const auto make = [&](size_t bytes, VkBufferUsageFlags usage, const char* name) {
        return gpu::Buffer(*device_, std::max<size_t>(bytes, 4), usage, gpu::Placement::Device,
                           name);
    };
    vertices_ = make(vertexCount_ * sizeof(PackedVertex), kVertexUsage, "vertices");
    gpu::fill(*device_, vertices_, [&](std::span<std::byte> bytes) {
        auto* const out = reinterpret_cast<PackedVertex*>(bytes.data());
        inParallel(ranges_.size(), [&](size_t i) {
            pack(body_->structures[i].mesh, out + ranges_[i].firstVertex);
        });
    });
    indices_ = make(triangles * sizeof(Triangle), kIndexUsage, "indices");
    gpu::fill(*device_, indices_, [&](std::span<std::byte> bytes) {
        auto* const out = reinterpret_cast<Triangle*>(bytes.data());
        inParallel(ranges_.size(), [&](size_t i) {
            std::ranges::copy(body_->structures[i].mesh.triangles, out + ranges_[i].firstIndex / 3);
        });
    });
    heat_ = make(vertexCount_ * sizeof(HeatVertex), kVertexUsage, "heat");
    gpu::fill(*device_, heat_,
              [](std::span<std::byte> bytes) { std::ranges::fill(bytes, std::byte{0}); });
}

MeshStore::Choice MeshStore::choose(uint32_t structure, float tolerance) {
    const MeshRange& range = ranges_[structure];
    Choice best{{&indices_, range.firstIndex, range.indexCount}, &warmth_[structure].chunks};
    if (tolerance <= 0) return best;
    levels_.start();
    if (tolerance < MeshLevels::kTolerances[0] || !levels_.isReady()) return best;
    if (!levelIndices_) {
        std::vector<uint32_t> indices = levels_.takeIndices();
        if (indices.empty()) indices.push_back(0);
        levelIndices_ = gpu::Buffer(*device_, indices.size() * sizeof(uint32_t), kIndexUsage,
                                    gpu::Placement::Device, "simplified indices");
        upload(*device_, levelIndices_, 0, std::as_bytes(std::span(indices)));
    }
    const MeshLevels::Levels& levels = levels_.levels()[structure];
    for (size_t k = 0; k < levels.size() && MeshLevels::kTolerances[k] <= tolerance; ++k)
        if (levels[k].count > 0)
            best = {{&levelIndices_, levels[k].first, levels[k].count}, &levels[k].chunks};
    return best;
}

IndexSpan MeshStore::indices(uint32_t structure, float tolerance) {
    return choose(structure, tolerance).span;
}

std::vector<WarmSpan> MeshStore::warmSpans(uint32_t structure, float tolerance) {
    const Choice choice = choose(structure, tolerance);
    const Warmth& warmth = warmth_[structure];
    if (!warmth.isAny || choice.chunks->isEmpty()) return {{choice.span, warmth.isAny}};
    std::vector<WarmSpan> spans;
    for (const WarmChunks::Run& run : choice.chunks->runs(warmth.blocks))
        spans.push_back(
            {{choice.span.buffer, choice.span.first + run.first, run.count}, run.isWarm});
    return spans;
}

void MeshStore::warm(std::span<const HeatVertex> heat) {
    const auto isWarm = [](const HeatVertex& v) {
        return (v.essential | v.spillover | v.local) != 0;
    };
    for (size_t s = 0; s < ranges_.size(); ++s) {
        Warmth& warmth = warmth_[s];
        const bool isSkin = body_->structures[s].kind == Kind::Skin;
        std::fill(warmth.blocks.begin(), warmth.blocks.end(), false);
        const size_t first = size_t(ranges_[s].firstVertex);
        const size_t end =
            s + 1 < ranges_.size() ? size_t(ranges_[s + 1].firstVertex) : vertexCount_;
        const auto own = heat.empty() ? heat : heat.subspan(first, end - first);
        warmth.isAny = std::ranges::any_of(own, isWarm);
        if (!warmth.isAny || !isSkin) continue;
        if (warmth.chunks.isEmpty()) {
            const std::vector<Triangle>& triangles = body_->structures[s].mesh.triangles;
            if (!triangles.empty())
                warmth.chunks = WarmChunks({&triangles[0].x, triangles.size() * 3});
            warmth.blocks.resize((own.size() + WarmChunks::kBlock - 1) / WarmChunks::kBlock);
        }
        for (size_t block = 0; block < warmth.blocks.size(); ++block) {
            const size_t at = block * WarmChunks::kBlock;
            const size_t count = std::min<size_t>(WarmChunks::kBlock, own.size() - at);
            warmth.blocks[block] = std::ranges::any_of(own.subspan(at, count), isWarm);
        }
    }
}

void MeshStore::setHeat(std::span<const HeatVertex> heat, TransientBuffers& transient) {
    assert(heat.empty() || heat.size() == vertexCount_);
    pendingHeat_ = {};
    warm(heat);
    if (heat.empty()) return; // nothing is warm: nobody reads the stream
    const std::vector<HeatVertex> sent = coded(heat);
    pendingHeat_ = transient.write(std::as_bytes(std::span(sent)));
}

void MeshStore::flush(gpu::Commands& commands) {
    if (!pendingHeat_.buffer) return;
    commands.barrier(heat_, gpu::Use::VertexRead, gpu::Use::TransferWrite);
    commands.copy(*pendingHeat_.buffer, pendingHeat_.offset, heat_, 0, pendingHeat_.bytes);
    commands.barrier(heat_, gpu::Use::TransferWrite, gpu::Use::VertexRead);
    pendingHeat_ = {};
}

void MeshStore::bindPositions(gpu::Commands& commands) const {
    commands.vertices(0, vertices_);
}

void MeshStore::bindAll(gpu::Commands& commands) const {
    commands.vertices(0, vertices_);
    commands.vertices(1, heat_);
}

} // namespace myo
