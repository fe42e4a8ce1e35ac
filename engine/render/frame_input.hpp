#pragma once

#include <myofield/scene/draw_list.hpp>

#include "render_context.hpp"
#include "tile.hpp"

#include <shared/frame.glsl.h>

namespace myo {

/// What the shaders know about a picture, or a part of one, as a whole.
shaders::FrameUniforms frameUniforms(const DrawList& list, const Tile& tile);

/// Records that the context's uniforms become those of that picture: for what is recorded next.
void recordUniforms(gpu::Commands& commands, RenderContext& context, const DrawList& list,
                    const Tile& tile);

} // namespace myo
