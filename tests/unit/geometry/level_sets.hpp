#pragma once

#include <myofield/geometry/marching_cubes.hpp>

#include <span>

namespace myo::test {

inline RectilinearGrid cube(float low, float high, size_t count, float firstLow) {
    RectilinearGrid grid;
    for (int axis = 0; axis < 3; ++axis) {
        const float from = axis == 0 ? firstLow : low;
        for (size_t i = 0; i < count; ++i)
            grid.axes[size_t(axis)].push_back(from + (high - from) * float(i) / float(count - 1));
    }
    return grid;
}

template <class Field>
TriMesh surfaceOf(const RectilinearGrid& grid, const Field& field) {
    return zeroSurface(grid, [&](size_t k, std::span<float> values) {
        size_t at = 0;
        for (const float y : grid.axes[1])
            for (const float x : grid.axes[0]) values[at++] = field(Vec3(x, y, grid.axes[2][k]));
    });
}

inline float ball(const Vec3& p) {
    return 1.0f - glm::length(p);
}
inline float ring(const Vec3& p) {
    return 0.35f - glm::length(Vec2(glm::length(Vec2(p.x, p.y)) - 1.0f, p.z));
}

} // namespace myo::test
