#include "heat_stream.hpp"

#include "heat_code.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace myo {

namespace {

bool isWarm(const HeatVertex& v) {
    return (v.essential | v.spillover | v.local) != 0;
}

} // namespace

HeatStream::HeatStream(gpu::Device& device, MeshStore& meshes)
    : device_(&device), meshes_(&meshes), warmth_(meshes.ranges().size()) {}

void HeatStream::findWarm(uint32_t structure, std::span<const HeatVertex> heat) {
    Warmth& warmth = warmth_[structure];
    warmth.isAny = std::ranges::any_of(heat, isWarm);
    warmth.blocks.clear();
    if (!warmth.isAny || !meshes_->ranges()[structure].isSkin) return;
    meshes_->makeChunks(structure);
    warmth.blocks.resize((heat.size() + WarmChunks::kBlock - 1) / WarmChunks::kBlock);
    for (size_t block = 0; block < warmth.blocks.size(); ++block) {
        const size_t first = block * WarmChunks::kBlock;
        const size_t count = std::min<size_t>(WarmChunks::kBlock, heat.size() - first);
        warmth.blocks[block] = std::ranges::any_of(heat.subspan(first, count), isWarm);
    }
}

void HeatStream::set(std::span<const HeatVertex> heat) {
    assert(heat.empty() || heat.size() == meshes_->vertexCount());
    pending_ = {};
    for (uint32_t s = 0; s < warmth_.size(); ++s) {
        const MeshRange& range = meshes_->ranges()[s];
        findWarm(s,
                 heat.empty() ? heat : heat.subspan(size_t(range.firstVertex), range.vertexCount));
    }
    if (heat.empty()) return; // nothing is warm, so nobody reads the stream
    const std::vector<HeatVertex> sent = coded(heat);
    const auto bytes = std::as_bytes(std::span(sent));
    pending_ = gpu::Buffer(*device_, bytes.size(), VK_BUFFER_USAGE_TRANSFER_SRC_BIT,
                           gpu::Placement::Upload, "new heat");
    std::memcpy(pending_.mapped(), bytes.data(), bytes.size());
}

void HeatStream::flush(gpu::Commands& commands) {
    if (!pending_) return;
    if (!heat_)
        heat_ = gpu::Buffer(*device_, pending_.size(),
                            VK_BUFFER_USAGE_VERTEX_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT,
                            gpu::Placement::Device, "heat");
    commands.barrier(heat_, gpu::Use::VertexRead, gpu::Use::TransferWrite);
    commands.copy(pending_, 0, heat_, 0, pending_.size());
    commands.barrier(heat_, gpu::Use::TransferWrite, gpu::Use::VertexRead);
    pending_ = {}; // the device keeps it until the copy is done
}

std::vector<WarmSpan> HeatStream::divide(uint32_t structure, const MeshChoice& choice) const {
    const Warmth& warmth = warmth_[structure];
    if (warmth.blocks.empty() || !choice.chunks) return {{choice.span, warmth.isAny}};
    std::vector<WarmSpan> spans;
    for (const WarmChunks::Run& run : choice.chunks->runs(warmth.blocks))
        spans.push_back(
            {{choice.span.buffer, choice.span.first + run.first, run.count}, run.isWarm});
    return spans;
}

void HeatStream::bind(gpu::Commands& commands) const {
    // A view that has never been warm has no heat to bind. The vertices stand in: they have more
    // bytes, and the pipelines of cold triangles do not read them.
    commands.vertices(1, heat_ ? heat_ : meshes_->vertices());
}

} // namespace myo
