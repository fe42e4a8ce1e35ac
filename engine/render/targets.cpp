#include "targets.hpp"

#include <shared/figures.glsl.h>

namespace myo {

VkSampleCountFlagBits samplesOf(Quality quality) {
    static_assert(kStillSamples == VK_SAMPLE_COUNT_4_BIT);
    return quality == Quality::Still ? VK_SAMPLE_COUNT_4_BIT : VK_SAMPLE_COUNT_1_BIT;
}

uint64_t targetBytes(Extent size, Quality quality) {
    const uint64_t samples = samplesOf(quality);
    const uint64_t once = 4 + 2 + 4 + (quality == Quality::Still ? 4 : 0);
    return uint64_t(size.width) * size.height * (samples * (8 + 4) + once);
}

Targets::Targets(RenderContext& context, Extent s, Quality quality) : size(s) {
    makeImages(context, quality);
    makeSets(context, quality);
}

void Targets::makeImages(RenderContext& c, Quality quality) {
    const VkSampleCountFlagBits samples = samplesOf(quality);
    const auto make = [&](VkFormat format, VkImageUsageFlags more, VkSampleCountFlagBits count,
                          const char* name) {
        const VkImageUsageFlags target = format == kDepthFormat
                                             ? VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT
                                             : VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT;
        return gpu::Image(c.device,
                          {.extent = {size.width, size.height},
                           .format = format,
                           .usage = target | more,
                           .samples = count},
                          name);
    };
    constexpr VkSampleCountFlagBits kOne = VK_SAMPLE_COUNT_1_BIT;
    constexpr VkImageUsageFlags kRead = VK_IMAGE_USAGE_SAMPLED_BIT;
    colour = make(kColourFormat, kRead, samples, "colour");
    depth = make(kDepthFormat, kRead, samples, "depth");
    distances = make(kDistanceFormat, kRead, kOne, "distances");
    mask = make(kMaskFormat, kRead, kOne, "mask");
    final = make(kFinalFormat, VK_IMAGE_USAGE_TRANSFER_SRC_BIT, kOne, "final");
    if (quality == Quality::Still) {
        opennessRaw = make(kOpennessFormat, kRead, kOne, "openness, raw");
        openness = make(kOpennessFormat, kRead, kOne, "openness");
    }
}

void Targets::openWindow(RenderContext& c, Quality quality) {
    if (window) return;
    const bool isStill = quality == Quality::Still;
    window = std::make_unique<WindowMap>(c, isStill ? openness : c.white, distances, isStill);
}

void Targets::makeSets(RenderContext& c, Quality quality) {
    const bool isStill = quality == Quality::Still;
    frame = c.frameSet({isStill ? openness : c.white, distances, c.white, c.white}, "frame");
    const auto screen = [&](const gpu::Image& first, const gpu::Image& second, const char* name) {
        gpu::DescriptorSet set(c.device, c.screenLayout, name);
        set.write(0, c.uniforms).write(1, first, c.nearest).write(2, second, c.nearest);
        return set;
    };
    distanceInput = screen(depth, c.white, "distance input");
    if (isStill) {
        occlusionInput = screen(distances, c.white, "occlusion input");
        blurInput = screen(distances, opennessRaw, "blur input");
    }
    const auto texture = [&](const gpu::Image& image, const gpu::Sampler& how, const char* name) {
        gpu::DescriptorSet set(c.device, c.textureLayout, name);
        set.write(0, image, how);
        return set;
    };
    outlineInput = texture(mask, c.linear, "outline input");
    compositeInput = texture(colour, c.nearest, "composite input");
}

} // namespace myo
