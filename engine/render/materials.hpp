#pragma once

#include <myofield/render/plain_colours.hpp>

#include <shared/item.glsl.h>

namespace myo {

/// Colour, gloss and what else the shaders need of one structure.
shaders::ItemPush pushOf(const DrawItem& item);

} // namespace myo
