#pragma once

#include "targets.hpp"

namespace myo {

/// From depth to distances (for marks, outlines and the next), and from distances to how open each
/// place is to light.
class OcclusionPass {
public:
    explicit OcclusionPass(RenderContext& context);

    /// Makes the pipelines, which else are made when they are first used.
    void prepare(Quality quality);
    /// `depth` in Use::ShaderRead; leaves `distances` in Use::ShaderRead.
    void recordDistances(gpu::Commands& commands, const Targets& targets, Quality quality,
                         gpu::Rect area);
    /// How open each place of a strip is, in `area`; leaves `opennessRaw` in Use::ShaderRead. The
    /// first strip of a picture starts anew. Still quality only.
    void recordOpenness(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                        gpu::Rect strip, bool isFirst);
    /// After all strips; leaves `openness` in Use::ShaderRead.
    void recordSmoothing(gpu::Commands& commands, const Targets& targets, gpu::Rect area);

private:
    const gpu::Pipeline& distancePipeline(Quality quality);
    gpu::Pipeline make(const gpu::ShaderModule& fragment, VkFormat format, const char* name);

    RenderContext& context_;
    gpu::ShaderModule whole_, distance_, distanceSamples_, occlusion_, blur_;
    gpu::Pipeline toDistance_, samplesToDistance_, toOpenness_, toSmooth_;
};

} // namespace myo
