#pragma once

#include <vulkan/vulkan.h>

#include <cstdint>

namespace myo::gpu {

/// How an image or a buffer is used by a stretch of commands. Pairs of these make barriers; nobody
/// writes raw masks.
enum class Use : uint8_t {
    Discard, ///< before: whatever it was, contents are dropped
    ColourWrite,
    DepthWrite,
    ShaderRead, ///< sampled, or read as a uniform, by any shader
    TransferRead,
    TransferWrite,
    VertexRead, ///< vertex and index input
    HostRead,
    Present,
};

struct UseMasks {
    VkPipelineStageFlags2 stages;
    VkAccessFlags2 access;
    VkImageLayout layout;
};

UseMasks masksOf(Use use);

} // namespace myo::gpu
