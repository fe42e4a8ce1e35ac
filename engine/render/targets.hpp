#pragma once

#include "render_context.hpp"

#include <myofield/render/render_settings.hpp>

#include "window_map.hpp"

#include <memory>

namespace myo {

/// The images of one picture size and quality, and the descriptor sets that read them.
struct Targets {
    Targets() = default;
    Targets(RenderContext& context, Extent size, Quality quality);

    Extent size;
    gpu::Image colour;
    gpu::Image depth;
    gpu::Image distances; ///< metres along the view to the nearest opaque surface
    gpu::Image opennessRaw;
    gpu::Image openness;
    gpu::Image mask;
    gpu::Image final; ///< RGBA8, sRGB, premultiplied

    std::unique_ptr<WindowMap> window; ///< once a picture has had one

    gpu::DescriptorSet frame;
    gpu::DescriptorSet distanceInput;
    gpu::DescriptorSet occlusionInput;
    gpu::DescriptorSet blurInput;
    gpu::DescriptorSet outlineInput;
    gpu::DescriptorSet compositeInput;

    /// Makes the images of a window where there are none yet.
    void openWindow(RenderContext& context, Quality quality);

private:
    void makeImages(RenderContext& context, Quality quality);
    void makeSets(RenderContext& context, Quality quality);
};

VkSampleCountFlagBits samplesOf(Quality quality);
/// Bytes that the targets of a picture take.
uint64_t targetBytes(Extent size, Quality quality);

} // namespace myo
