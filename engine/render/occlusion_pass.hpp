#pragma once

#include "targets.hpp"

namespace myo {

/// Turns depth into distances, which marks and outlines need, too; and distances into how open each
/// place is to light.
class OcclusionPass {
public:
    explicit OcclusionPass(RenderContext& context);

    /// Makes the pipelines now; otherwise they are made when they are first used.
    void prepare(Quality quality);
    /// `targets.depth` must be in Use::ShaderRead; afterwards `targets.distances` is, too.
    void recordDistances(gpu::Commands& commands, const Targets& targets, Quality quality,
                         gpu::Rect area);
    /// Finds how open each place of a strip is. Still quality only.
    ///
    /// targets   leaves `opennessRaw` in Use::ShaderRead
    /// area      pixels outside are open
    /// isFirst   of the strips of a picture: what `opennessRaw` held is lost
    void recordOpenness(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                        gpu::Rect strip, bool isFirst);
    /// After all strips. Leaves `targets.openness` in Use::ShaderRead.
    void recordSmoothing(gpu::Commands& commands, const Targets& targets, gpu::Rect area);

private:
    const gpu::Pipeline& distancePipeline(Quality quality);
    gpu::Pipeline make(const gpu::ShaderModule& fragment, VkFormat format, const char* name);

    RenderContext& context_;
    gpu::ShaderModule whole_, distance_, distanceSamples_, occlusion_, blur_;
    gpu::Pipeline toDistance_, samplesToDistance_, toOpenness_, toSmooth_;
};

} // namespace myo
