#pragma once

#include <myofield/scene/draw_list.hpp>

namespace myo {

/// What lies under a pixel.
struct PickHit {
    bool hit = false;
    PickId id;
    Vec3 position{0}; ///< world: on the surface that was hit, or the mark's own position
};

/// Whether the skin can be hit or is looked through.
enum class PickSkin : uint8_t { Hit, Ignored };

} // namespace myo
