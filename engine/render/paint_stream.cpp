#include "paint_stream.hpp"

#include <cassert>
#include <cstring>

namespace myo {

PaintStream::PaintStream(gpu::Device& device, const MeshStore& meshes)
    : device_(&device), meshes_(&meshes) {}

void PaintStream::set(uint32_t structure, std::span<const PaintVertex> paint) {
    structure_ = paint.empty() ? UINT32_MAX : structure;
    if (paint.empty()) return;
    assert(paint.size() == meshes_->ranges()[structure].vertexCount);
    place_ = size_t(meshes_->ranges()[structure].firstVertex) * sizeof(PaintVertex);
    const auto bytes = std::as_bytes(paint);
    pending_ = gpu::Buffer(*device_, bytes.size(), VK_BUFFER_USAGE_TRANSFER_SRC_BIT,
                           gpu::Placement::Upload, "new drawing");
    std::memcpy(pending_.mapped(), bytes.data(), bytes.size());
}

void PaintStream::flush(gpu::Commands& commands) {
    if (!pending_) return;
    if (!paint_)
        paint_ = gpu::Buffer(*device_, meshes_->vertexCount() * sizeof(PaintVertex),
                             VK_BUFFER_USAGE_VERTEX_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT,
                             gpu::Placement::Device, "drawing");
    commands.barrier(paint_, gpu::Use::VertexRead, gpu::Use::TransferWrite);
    commands.copy(pending_, 0, paint_, place_, pending_.size());
    commands.barrier(paint_, gpu::Use::TransferWrite, gpu::Use::VertexRead);
    pending_ = {}; // the device keeps it until the copy is done
}

void PaintStream::bind(gpu::Commands& commands) const {
    // The vertices stand in where there never was a drawing: they have more bytes, and what is not
    // painted does not read them.
    commands.vertices(2, paint_ ? paint_ : meshes_->vertices());
}

} // namespace myo
