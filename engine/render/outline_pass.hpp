#pragma once

#include "surface_pass.hpp"

namespace myo {

/// A thin line round the selected structures, faint where something covers it.
class OutlinePass {
public:
    explicit OutlinePass(RenderContext& context);

    /// Draws the mask of `items`. `targets.distances` must be in Use::ShaderRead; afterwards
    /// `targets.mask` is, too.
    void recordMask(gpu::Commands& commands, const Targets& targets, const MeshStore& meshes,
                    std::span<const VisibleItem> items);
    /// Draws the line round the mask into `targets.final`, which is being rendered: as wide as in a
    /// picture of that height.
    void record(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                uint32_t pictureHeight);
    /// Draws a lighter line round the mask into another image, which is being rendered.
    ///
    /// area     of the picture that the line may touch
    /// corner   where the top left of the picture lies in that image
    void recordHighlight(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                         Vec2 corner);

private:
    void drawLine(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                  uint32_t pictureHeight, const Vec4& colour, Vec2 corner);

    RenderContext& context_;
    gpu::ShaderModule depthVertex_, mask_, whole_, outline_;
    gpu::Pipeline toMask_, toLine_;
};

} // namespace myo
