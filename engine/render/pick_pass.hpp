#pragma once

#include <myofield/render/pick_hit.hpp>

#include "surface_pass.hpp"

namespace myo {

/// Draws ids into a picture of one pixel and reads them back.
class PickPass {
public:
    explicit PickPass(RenderContext& context);

    /// What of `list` lies under the pixel. Overwrites the context's uniforms, and waits for the
    /// device.
    PickHit pick(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin, MeshStore& meshes);

private:
    void record(gpu::Commands& commands, Extent size, Vec2 pixel,
                std::span<const VisibleItem> items, const MeshStore& meshes);

    RenderContext& context_;
    gpu::ShaderModule vertex_, fragment_;
    gpu::Pipeline pipeline_;
    gpu::Image id_, depth_;
    gpu::DescriptorSet frame_;
    gpu::CommandPool pool_;
};

} // namespace myo
