#pragma once

#include <myofield/scene/draw_list.hpp>

#include "render_context.hpp"
#include "tile.hpp"
#include "window_frame.hpp"

#include <shared/frame.glsl.h>

namespace myo {

/// What is the same for all draws of a picture, or of a part of one.
shaders::FrameUniforms frameUniforms(const DrawList& list, const Tile& tile,
                                     const WindowFrame& window);

/// Records that the context's uniforms become those of a picture, for the commands that follow.
/// `simplified`: pixels by which meshes may be off. Skin that is opaque is then drawn so much nearer
/// that nothing beneath it reaches through; its depth is for pictures without a pass of depth alone.
void recordUniforms(gpu::Commands& commands, RenderContext& context, const DrawList& list,
                    const Tile& tile, const WindowFrame& window = {}, float simplified = 0);

/// The same for what is drawn into the map of a window.
void recordMapUniforms(gpu::Commands& commands, RenderContext& context, const DrawList& list,
                       const WindowFrame& window);

} // namespace myo
