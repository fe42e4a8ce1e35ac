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

private:
    RenderContext& context_;
    gpu::ShaderModule depthVertex_, mask_, whole_, outline_;
    gpu::Pipeline toMask_, toLine_;
};

} // namespace myo
