#pragma once

#include "surface_pass.hpp"

namespace myo {

/// A thin line round the selected structures, faint where something covers it.
class OutlinePass {
public:
    explicit OutlinePass(RenderContext& context);

    /// Draws the mask; `distances` is in Use::ShaderRead. Leaves `mask` in Use::ShaderRead.
    void recordMask(gpu::Commands& commands, const Targets& targets, const MeshStore& meshes,
                    std::span<const VisibleItem> items);
    /// Draws the line, inside the rendering of `targets.final`, as wide as in a picture of that
    /// height.
    void record(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                uint32_t pictureHeight);
    /// Draws a lighter line, inside the rendering of another image, where the picture's top left
    /// corner lies at `corner`. `area` is in pixels of the picture.
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
