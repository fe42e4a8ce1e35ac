#include "occlusion_pass.hpp"

#include <shared/figures.glsl.h>

#include <shaders/distance_frag.hpp>
#include <shaders/distance_samples_frag.hpp>
#include <shaders/occlusion_blur_frag.hpp>
#include <shaders/occlusion_frag.hpp>
#include <shaders/whole_vert.hpp>

namespace myo {

namespace {

/// Draws one triangle over the part of a strip that lies in `area`; the rest of the strip is set to
/// `clear`.
void fill(gpu::Commands& commands, const gpu::Image& target, const gpu::Pipeline& pipeline,
          const gpu::DescriptorSet& input, gpu::Rect area, float clear, gpu::Rect strip,
          bool isFirst) {
    const VkClearColorValue value{{clear, clear, clear, clear}};
    commands.barrier(target, isFirst ? gpu::Use::Discard : gpu::Use::ShaderRead,
                     gpu::Use::ColourWrite);
    commands.beginRendering({{target, value}}, std::nullopt, strip);
    if (area.width > 0) {
        commands.scissor(area);
        commands.state({});
        commands.bind(pipeline, input);
        commands.draw(3);
    }
    commands.endRendering();
    commands.barrier(target, gpu::Use::ColourWrite, gpu::Use::ShaderRead);
}

} // namespace

OcclusionPass::OcclusionPass(RenderContext& context)
    : context_(context), whole_(makeShader(context.device, shaders::kWholeVert, "whole.vert")),
      distance_(makeShader(context.device, shaders::kDistanceFrag, "distance.frag")),
      distanceSamples_(
          makeShader(context.device, shaders::kDistanceSamplesFrag, "distance_samples.frag")),
      occlusion_(makeShader(context.device, shaders::kOcclusionFrag, "occlusion.frag")),
      blur_(makeShader(context.device, shaders::kOcclusionBlurFrag, "occlusion_blur.frag")) {}

gpu::Pipeline OcclusionPass::make(const gpu::ShaderModule& fragment, VkFormat format,
                                  const char* name) {
    return {
        context_.device,
        {.vertex = &whole_, .fragment = &fragment, .set = &context_.screenLayout, .colour = format},
        name};
}

const gpu::Pipeline& OcclusionPass::distancePipeline(Quality quality) {
    const bool isStill = quality == Quality::Still;
    gpu::Pipeline& pipeline = isStill ? samplesToDistance_ : toDistance_;
    if (!pipeline)
        pipeline = make(isStill ? distanceSamples_ : distance_, kDistanceFormat, "distances");
    return pipeline;
}

void OcclusionPass::prepare(Quality quality) {
    (void)distancePipeline(quality);
    if (quality != Quality::Still) return;
    if (!toOpenness_) toOpenness_ = make(occlusion_, kOpennessFormat, "openness");
    if (!toSmooth_) toSmooth_ = make(blur_, kOpennessFormat, "openness, blurred");
}

void OcclusionPass::recordDistances(gpu::Commands& commands, const Targets& targets,
                                    Quality quality, gpu::Rect area) {
    fill(commands, targets.distances, distancePipeline(quality), targets.distanceInput, area,
         kFarAway, gpu::wholeOf(targets.distances.extent()), true);
}

void OcclusionPass::recordOpenness(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                                   gpu::Rect strip, bool isFirst) {
    prepare(Quality::Still);
    fill(commands, targets.opennessRaw, toOpenness_, targets.occlusionInput, common(area, strip), 1,
         strip, isFirst);
}

void OcclusionPass::recordSmoothing(gpu::Commands& commands, const Targets& targets,
                                    gpu::Rect area) {
    prepare(Quality::Still);
    fill(commands, targets.openness, toSmooth_, targets.blurInput, area, 1,
         gpu::wholeOf(targets.openness.extent()), true);
}

} // namespace myo
