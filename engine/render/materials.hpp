#pragma once

#include <myofield/render/plain_colours.hpp>

#include <shared/item.glsl.h>

namespace myo {

/// Colour, gloss and the rest of what one structure's draw needs.
shaders::ItemPush pushOf(const DrawItem& item);

} // namespace myo
