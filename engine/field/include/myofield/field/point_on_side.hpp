#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/core/ids.hpp>

#include <cstdint>

namespace myo {

/// One trigger point of one side of the body.
struct PointOnSide {
    MuscleId muscle;
    uint32_t point = 0; ///< index into Muscle::points
    Side side = Side::Left;
    friend auto operator<=>(const PointOnSide&, const PointOnSide&) = default;
};

} // namespace myo
