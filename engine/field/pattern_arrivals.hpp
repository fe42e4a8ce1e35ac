#pragma once

#include <myofield/field/growth.hpp>
#include <myofield/field/pain_field.hpp>

#include <optional>

namespace myo {

/// When the referred pain of a selection arrives at places of the skin, by their distance from the
/// nearest of its trigger points.
class PatternArrivals {
public:
    /// `warm`: the skin vertices where `field` is not zero. Cost: places times points.
    PatternArrivals(const Placement& placement, std::span<const PointOnSide> points,
                    std::span<const uint32_t> warm, const SurfaceField& field);

    struct Growth {
        float essential = 0;
        float spillover = 0;
    };
    Growth at(const Vec3& place) const;

private:
    float squaredDistance(const Vec3& place) const;

    std::vector<Vec3> sources_;
    std::optional<Arrivals> essential_, spillover_;
};

} // namespace myo
