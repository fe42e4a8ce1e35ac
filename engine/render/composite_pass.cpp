#include "composite_pass.hpp"

#include <shared/mark.glsl.h>

#include <shaders/composite_frag.hpp>
#include <shaders/composite_samples_frag.hpp>
#include <shaders/whole_vert.hpp>

namespace myo {

CompositePass::CompositePass(RenderContext& context)
    : context_(context), whole_(makeShader(context.device, shaders::kWholeVert, "whole.vert")),
      one_(makeShader(context.device, shaders::kCompositeFrag, "composite.frag")),
      samples_(
          makeShader(context.device, shaders::kCompositeSamplesFrag, "composite_samples.frag")) {}

void CompositePass::record(gpu::Commands& commands, const Targets& targets, Quality quality,
                           gpu::Rect area, Colour background) {
    if (area.width == 0) return;
    const bool isStill = quality == Quality::Still;
    gpu::Pipeline& pipeline = isStill ? fromSamples_ : fromOne_;
    if (!pipeline)
        pipeline = gpu::Pipeline(context_.device,
                                 {.vertex = &whole_,
                                  .fragment = isStill ? &samples_ : &one_,
                                  .set = &context_.textureLayout,
                                  .pushBytes = sizeof(shaders::CompositePush),
                                  .colour = kFinalFormat},
                                 "composite");
    commands.scissor(area);
    commands.state({});
    commands.bind(pipeline, targets.compositeInput);
    commands.push(pipeline,
                  shaders::CompositePush{{background.r, background.g, background.b, background.a}});
    commands.draw(3);
}

VkClearColorValue clearValue(Colour b) {
    return {{b.r * b.a, b.g * b.a, b.b * b.a, b.a}};
}

} // namespace myo
