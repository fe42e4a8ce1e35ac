#pragma once

#include <myofield/scene/draw_list.hpp>

#include "render_context.hpp"
#include "tile.hpp"

#include <shared/frame.glsl.h>

namespace myo {

/// What is the same for all draws of a picture, or of a part of one.
shaders::FrameUniforms frameUniforms(const DrawList& list, const Tile& tile);

/// Records that the context's uniforms become those of a picture, for the commands that follow.
void recordUniforms(gpu::Commands& commands, RenderContext& context, const DrawList& list,
                    const Tile& tile);

} // namespace myo
