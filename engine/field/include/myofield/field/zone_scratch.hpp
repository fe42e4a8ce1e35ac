#pragma once

#include <myofield/geometry/geodesic.hpp>

#include <cstdint>
#include <vector>

namespace myo {

/// Memory for painting zones on one skin, one after the other. Each thread needs its own.
struct ZoneScratch {
    explicit ZoneScratch(const Surface& skin)
        : front(skin), placeOf(skin.vertexCount(), Surface::kNone) {}

    Geodesic front;
    /// Of each vertex: its place in the patch that is being painted. All are Surface::kNone between
    /// two zones.
    std::vector<uint32_t> placeOf;
};

} // namespace myo
