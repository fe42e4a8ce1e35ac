#include "transient_buffers.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace myo {

const gpu::Buffer& TransientBuffers::write(std::span<const std::byte> bytes) {
    assert(!bytes.empty());
    Block* chosen = nullptr;
    for (const std::unique_ptr<Block>& block : blocks_)
        if (device_->isDone(block->serial) && (!chosen || block->buffer.size() >= bytes.size()))
            chosen = block.get();
    if (!chosen) chosen = blocks_.emplace_back(std::make_unique<Block>()).get();
    if (chosen->buffer.size() < bytes.size())
        chosen->buffer =
            gpu::Buffer(*device_, std::max<VkDeviceSize>(bytes.size() * 5 / 4, 4096),
                        VK_BUFFER_USAGE_VERTEX_BUFFER_BIT | VK_BUFFER_USAGE_INDEX_BUFFER_BIT,
                        gpu::Placement::Upload, "transient");
    chosen->serial = device_->nextSerial();
    std::memcpy(chosen->buffer.mapped(), bytes.data(), bytes.size());
    return chosen->buffer;
}

} // namespace myo
