#include "picture_size.hpp"

#include <myofield/render/renderer.hpp>

#include "targets.hpp"
#include "tile.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {

Status checkPictureSize(const gpu::Device& device, Extent size) {
    if (size.width == 0 || size.height == 0)
        return Error(fmt::format("A picture of {} x {} pixels has nothing to draw on.", size.width,
                                 size.height));
    constexpr uint32_t kMost = Renderer::kMostPixels;
    if (size.width > kMost || size.height > kMost)
        return Error(fmt::format("A picture of {} x {} pixels is too large: {} pixels per side is "
                                 "the limit.",
                                 size.width, size.height, kMost));
    const Extent drawn = tilesOf(size).front().tile.size;
    const VkPhysicalDeviceLimits& limits = device.limits();
    const uint32_t limit = std::min({limits.maxImageDimension2D, limits.maxFramebufferWidth,
                                     limits.maxFramebufferHeight, limits.maxViewportDimensions[0],
                                     limits.maxViewportDimensions[1]});
    if (drawn.width > limit || drawn.height > limit ||
        targetBytes(drawn, Quality::Still) > device.memorySize() / 2)
        return Error(fmt::format("A picture of {} x {} pixels does not fit into the memory of the "
                                 "graphics device \"{}\".",
                                 size.width, size.height, device.name()));
    return Done{};
}

} // namespace myo
