#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/scene/draw_list.hpp>

namespace myo {

/// The colours that an item has before light and heat, linear, and how it shines.
struct PlainColours {
    Vec3 whole{1};         ///< of a muscle: its belly
    Vec3 tendon{1};        ///< of a muscle's ends
    float gloss = 0;       ///< strength of the highlight, of a muscle: of its belly
    float tendonGloss = 0; ///< of a muscle's ends
    float grain = 0;       ///< 0..1: a rough, speckled surface, as of bone
};
PlainColours plainColours(const DrawItem& item);

/// Whether the place between belly and tendon is known at a vertex; elsewhere a muscle is belly.
bool knowsStrand(const TriMesh& mesh, size_t vertex);

Vec3 linearFromSrgb(Vec3 srgb);

} // namespace myo
