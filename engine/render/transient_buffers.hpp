#pragma once

#include <myofield/gpu/buffer.hpp>

#include <memory>
#include <vector>

namespace myo {

/// Vertices and indices that only the commands being recorded read. Their buffers are used again
/// once those commands are done.
class TransientBuffers {
public:
    explicit TransientBuffers(gpu::Device& device) : device_(&device) {}

    /// Copies `bytes` (not empty) to where the device can read them. They stay until the next
    /// submission is done.
    const gpu::Buffer& write(std::span<const std::byte> bytes);

private:
    struct Block {
        gpu::Buffer buffer;
        uint64_t serial = 0; ///< of the submission that reads it
    };
    gpu::Device* device_;
    std::vector<std::unique_ptr<Block>> blocks_;
};

} // namespace myo
