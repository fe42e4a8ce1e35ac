#pragma once

#include <myofield/scene/overlay.hpp>

#include "targets.hpp"
#include "tile.hpp"
#include "transient_buffers.hpp"

namespace myo {

/// Flat triangles and words over the picture.
class OverlayPass {
public:
    /// Uploads the font's sheet.
    OverlayPass(RenderContext& context, const Font& font);

    /// Draws into `targets.final`, which is being rendered. Asserts that all indices name a vertex.
    void record(gpu::Commands& commands, const Targets& targets, const Tile& tile,
                const Overlay& overlay, TransientBuffers& transient);

private:
    gpu::ShaderModule vertex_, fragment_;
    gpu::Image sheet_;
    gpu::DescriptorSet input_;
    gpu::Pipeline pipeline_;
};

} // namespace myo
