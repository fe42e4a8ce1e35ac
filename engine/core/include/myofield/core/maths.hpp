#pragma once

#include <glm/glm.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

/// Lengths are metres, angles radians. World frame: +X the person's left, +Y up, +Z front,
/// origin on the floor between the feet.
namespace myo {

using Vec2 = glm::vec2;
using Vec3 = glm::vec3;
using Vec4 = glm::vec4;
using Mat4 = glm::mat4;
using Triangle = glm::uvec3; ///< three vertex indices, counter-clockwise seen from outside

constexpr float kPi = 3.14159265358979f;

/// The x in 0..1 with glm::smoothstep(0, 1, x) = y.
inline float inverseSmoothStep(float y) {
    return 0.5f - std::sin(std::asin(1 - 2 * std::clamp(y, 0.0f, 1.0f)) / 3);
}

/// An axis-aligned box; empty until something is included.
struct Box {
    Vec3 low{std::numeric_limits<float>::max()};
    Vec3 high{std::numeric_limits<float>::lowest()};

    bool isEmpty() const { return low.x > high.x; }
    void include(const Vec3& point) {
        low = glm::min(low, point);
        high = glm::max(high, point);
    }
    void include(const Box& other) {
        low = glm::min(low, other.low);
        high = glm::max(high, other.high);
    }
    /// x changes first, then y, then z.
    std::array<Vec3, 8> corners() const {
        std::array<Vec3, 8> all;
        for (size_t c = 0; c < 8; ++c)
            all[c] = {c & 1 ? high.x : low.x, c & 2 ? high.y : low.y, c & 4 ? high.z : low.z};
        return all;
    }
    Vec3 centre() const { return 0.5f * (low + high); }
    Vec3 extent() const { return high - low; }
};

/// Whether two boxes have a place in common, faces included; an empty one has none.
inline bool touches(const Box& a, const Box& b) {
    return glm::all(glm::lessThanEqual(a.low, b.high)) &&
           glm::all(glm::lessThanEqual(b.low, a.high));
}

/// The mirror image across the median plane x = 0.
inline Vec3 mirrored(const Vec3& point) {
    return {-point.x, point.y, point.z};
}

} // namespace myo
