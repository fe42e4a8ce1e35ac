#pragma once

#include <myofield/scene/draw_list.hpp>

#include <shared/frame.glsl.h>

namespace myo {

/// What the shaders know about a picture as a whole.
shaders::FrameUniforms frameUniforms(const DrawList& list, Extent size);

} // namespace myo
