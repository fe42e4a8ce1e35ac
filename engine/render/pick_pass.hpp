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
    ///
    /// map   of the window where that is open; what it cuts away is not there
    PickHit pick(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin, MeshStore& meshes,
                 const WindowFrame& window, const WindowMap* map);

private:
    void record(gpu::Commands& commands, std::span<const VisibleItem> items,
                const MeshStore& meshes, const gpu::DescriptorSet& frame);

    RenderContext& context_;
    gpu::ShaderModule vertex_, fragment_, windowVertex_, windowFragment_;
    gpu::Pipeline pipeline_, cutPipeline_;
    gpu::Image id_, depth_;
    gpu::DescriptorSet frame_;
    gpu::CommandPool pool_;
};

} // namespace myo
