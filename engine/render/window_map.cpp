#include "window_map.hpp"

namespace myo {

namespace {

gpu::Image makeImage(gpu::Device& device, VkFormat format, const char* name) {
    const VkImageUsageFlags target = format == kDepthFormat
                                         ? VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT
                                         : VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT;
    return {device,
            {.extent = {WindowMap::kSide, WindowMap::kSide},
             .format = format,
             .usage = target | VK_IMAGE_USAGE_SAMPLED_BIT},
            name};
}

} // namespace

WindowMap::WindowMap(RenderContext& c, const gpu::Image& openness, const gpu::Image& distances,
                     bool hasFloor)
    : depth(makeImage(c.device, kDepthFormat, "window, depth")),
      seeds{makeImage(c.device, kSeedFormat, "window, seeds"),
            makeImage(c.device, kSeedFormat, "window, other seeds")},
      map(makeImage(c.device, kWindowFormat, "window, map")) {
    if (hasFloor) floor = makeImage(c.device, kFloorFormat, "window, floor");
    frame = c.frameSet({openness, distances, map, hasFloor ? floor : c.white}, "window's frame");
    whileFloor = c.frameSet({openness, distances, map, c.white}, "floor's frame");
    const auto makeScreen = [&](const gpu::Image& first, const gpu::Image& second,
                                const char* name) {
        gpu::DescriptorSet set(c.device, c.screenLayout, name);
        set.write(0, c.uniforms).write(1, first, c.nearest).write(2, second, c.nearest);
        return set;
    };
    seedInput = makeScreen(depth, c.white, "seed input");
    for (size_t i = 0; i < 2; ++i) floodInput[i] = makeScreen(seeds[i], depth, "flood input");
}

} // namespace myo
