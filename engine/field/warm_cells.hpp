#pragma once

#include <myofield/core/maths.hpp>

#include <cstdint>
#include <vector>

namespace myo {

/// Cubes of space near some points.
class WarmCells {
public:
    /// Covers `bounds`; marked cells hold all that is within `reach` metres of a point added.
    WarmCells(const Box& bounds, float reach);
    void add(const Vec3& point);
    /// Spreads what was added by the reach; call once, before `touches`.
    void spread();
    bool touches(const Box& box) const;

private:
    glm::ivec3 cellOf(const Vec3& point) const;
    size_t indexOf(glm::ivec3 cell) const;

    Vec3 low_;
    float size_;
    glm::ivec3 count_;
    std::vector<uint8_t> isWarm_;
};

} // namespace myo
