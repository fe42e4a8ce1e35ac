#include "transient_buffers.hpp"

#include <algorithm>
#include <cstring>

namespace myo {

TransientBuffers::Slice TransientBuffers::write(std::span<const std::byte> bytes) {
    if (bytes.empty()) return {};
    Block* chosen = nullptr;
    for (const std::unique_ptr<Block>& block : blocks_) {
        const bool isFree = !block->isWritten && device_->isDone(block->serial);
        if (isFree && (!chosen || block->buffer.size() >= bytes.size())) chosen = block.get();
    }
    if (!chosen) chosen = blocks_.emplace_back(std::make_unique<Block>()).get();
    if (!chosen->buffer || chosen->buffer.size() < bytes.size())
        chosen->buffer =
            gpu::Buffer(*device_, std::max<VkDeviceSize>(bytes.size() * 5 / 4, 4096),
                        VK_BUFFER_USAGE_VERTEX_BUFFER_BIT | VK_BUFFER_USAGE_INDEX_BUFFER_BIT |
                            VK_BUFFER_USAGE_TRANSFER_SRC_BIT,
                        gpu::Placement::Upload, "transient");
    chosen->isWritten = true;
    std::memcpy(chosen->buffer.mapped(), bytes.data(), bytes.size());
    return {&chosen->buffer, 0, bytes.size()};
}

void TransientBuffers::release(uint64_t serial) {
    for (const std::unique_ptr<Block>& block : blocks_)
        if (block->isWritten) {
            block->isWritten = false;
            block->serial = serial;
        }
}

} // namespace myo
