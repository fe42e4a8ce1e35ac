#pragma once

#include <myofield/shape/contour_stack.hpp>

#include <cmath>

namespace myo::test {

inline Contour circle(const Vec2& centre, float radius, int points) {
    Contour contour;
    for (int i = 0; i < points; ++i) {
        const float angle = 2 * kPi * float(i) / float(points);
        contour.points.push_back(centre + radius * Vec2(std::cos(angle), std::sin(angle)));
    }
    return contour;
}

/// From the front of x = 0 round its left side to the back, as half stacks are written.
inline Contour halfCircle(float radius, int points) {
    Contour contour;
    contour.isOpen = true;
    for (int i = 0; i < points; ++i) {
        const float angle = kPi / 2 - kPi * float(i) / float(points - 1);
        contour.points.push_back(radius * Vec2(std::cos(angle), std::sin(angle)));
    }
    return contour;
}

} // namespace myo::test
