#pragma once

#include <myofield/gpu/buffer.hpp>

#include <memory>
#include <vector>

namespace myo {

/// Bytes that the next picture reads and that may be overwritten afterwards.
class TransientBuffers {
public:
    explicit TransientBuffers(gpu::Device& device) : device_(&device) {}

    struct Slice {
        const gpu::Buffer* buffer = nullptr;
        VkDeviceSize offset = 0;
        VkDeviceSize bytes = 0;
    };
    /// Copies the bytes to where the device can read them: as vertices, indices or a copy's source.
    /// They last until the submission after the next call of `release` is done.
    Slice write(std::span<const std::byte> bytes);
    /// The picture that reads everything written so far is being recorded: it will be submission
    /// `serial`.
    void release(uint64_t serial);

private:
    struct Block {
        gpu::Buffer buffer;
        uint64_t serial = 0; ///< 0: free
        bool isWritten = false;
    };
    gpu::Device* device_;
    std::vector<std::unique_ptr<Block>> blocks_;
};

} // namespace myo
