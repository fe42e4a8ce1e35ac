#pragma once

#include <vulkan/vulkan.h>

#include <cstdint>

namespace myo::gpu {

/// How commands use an image or a buffer. A pair of uses, before and after, makes a barrier; no
/// pass writes Vulkan's own masks.
enum class Use : uint8_t {
    Discard, ///< only as the use before: what it holds is lost
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
