#pragma once

#include <myofield/scene/draw_list.hpp>

#include "targets.hpp"

namespace myo {

/// Turns linear light into the finished picture: tone map, sRGB, background.
class CompositePass {
public:
    explicit CompositePass(RenderContext& context);

    /// Draws into `targets.final`, which is being rendered and was cleared to the background: only
    /// in `area` there is something else. `targets.colour` is in Use::ShaderRead.
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
