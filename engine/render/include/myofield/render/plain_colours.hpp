#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/scene/draw_list.hpp>

namespace myo {

/// The colours that an item has before light and heat, linear.
struct PlainColours {
    Vec3 whole{1};  ///< of a muscle: its belly
    Vec3 tendon{1}; ///< of a muscle's ends
};
PlainColours plainColours(const DrawItem& item);

/// Whether the place between belly and tendon is known at a vertex; elsewhere a muscle is belly.
bool knowsStrand(const TriMesh& mesh, size_t vertex);

Vec3 linearFromSrgb(Vec3 srgb);

} // namespace myo
