#pragma once

#include <myofield/scene/draw_list.hpp>

#include "targets.hpp"

namespace myo {

/// From linear light to the finished picture: tone map, sRGB, background.
class CompositePass {
public:
    explicit CompositePass(RenderContext& context);

    /// Inside the rendering of `targets.final`, which was cleared to the background; only `area`
    /// has something else. `colour` is in Use::ShaderRead.
    void record(gpu::Commands& commands, const Targets& targets, Quality quality, gpu::Rect area,
                Colour background);

private:
    RenderContext& context_;
    gpu::ShaderModule whole_, one_, samples_;
    gpu::Pipeline fromOne_, fromSamples_;
};

/// The colour that a picture with that background is cleared to.
VkClearColorValue clearValue(Colour background);

} // namespace myo
