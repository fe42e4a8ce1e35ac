#pragma once

#include <myofield/gpu/commands.hpp>
#include <myofield/scene/font.hpp>

namespace myo {

constexpr VkFormat kColourFormat = VK_FORMAT_R16G16B16A16_SFLOAT;
constexpr VkFormat kDepthFormat = VK_FORMAT_D32_SFLOAT;
constexpr VkFormat kDistanceFormat = VK_FORMAT_R32_SFLOAT;
constexpr VkFormat kOpennessFormat = VK_FORMAT_R8G8_UNORM;
constexpr VkFormat kMaskFormat = VK_FORMAT_R8G8_UNORM;
constexpr VkFormat kSeedFormat = VK_FORMAT_R32_UINT;
constexpr VkFormat kWindowFormat = VK_FORMAT_R16G16_SFLOAT;
constexpr VkFormat kFloorFormat = VK_FORMAT_R8_UNORM;
constexpr VkFormat kFinalFormat = VK_FORMAT_R8G8B8A8_UNORM;

/// What the passes share: layouts, samplers, the uniforms of a picture, the colours of heat.
struct RenderContext {
    explicit RenderContext(gpu::Device& device);

    /// What shaders of a frame read beside uniforms and heat colours, in the order of `frameLayout`.
    struct FrameImages {
        const gpu::Image &openness, &distances, &windowMap, &windowFloor;
    };
    gpu::DescriptorSet frameSet(const FrameImages& images, const char* name) const;

    gpu::Device& device;
    /// Uniforms, heat colours, openness, distances, the window's map and its floor.
    gpu::DescriptorLayout frameLayout;
    gpu::DescriptorLayout screenLayout;  ///< uniforms, two textures
    gpu::DescriptorLayout textureLayout; ///< one texture
    gpu::Sampler nearest;
    gpu::Sampler linear;
    gpu::Buffer uniforms;
    gpu::Image heatColours; ///< linear; two rows per palette: essential, spillover
    gpu::Image white;       ///< one pixel, for bindings that no shader reads
};

/// Makes a module of the words in a shader header.
template <size_t N>
gpu::ShaderModule makeShader(gpu::Device& device, const uint32_t (&words)[N], const char* name) {
    return {device, std::span<const uint32_t>(words, N), name};
}

} // namespace myo
