#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/scene/draw_list.hpp>

namespace myo {

/// What a structure is made of, to look at.
struct StructureLook {
    Material material = Material::Muscle;
    Vec3 tint{1}; ///< linear factor on the material's colour
};

/// The look follows from the structure's kind. Muscles get small steady differences of lightness
/// and warmth, so that neighbours read as their own; both sides of the body get the same. Soft parts
/// that are neither muscle nor tendon, such as the lids, lips and ears that stay on the muscle
/// figure, are matt and have the colours of flesh and skin.
StructureLook lookOf(const Structure& structure);

} // namespace myo
