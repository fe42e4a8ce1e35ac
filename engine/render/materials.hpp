#pragma once

#include <myofield/scene/draw_list.hpp>

#include <shared/item.glsl.h>

namespace myo {

Vec3 linearFromSrgb(Vec3 colour);

/// Colour, gloss and the rest of what one structure's draw needs.
shaders::ItemPush pushOf(const DrawItem& item);

} // namespace myo
