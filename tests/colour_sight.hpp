#pragma once

#include <myofield/core/maths.hpp>

#include <array>
#include <cmath>

/// How different two colours look, to people who see all colours and to those who do not.
namespace myo::test {

/// One kind of colour vision: what somebody sees of a linear colour. Simulation: Machado, Oliveira,
/// Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
/// severity 1.0.
struct Sight {
    const char* name;
    glm::mat3 rows; ///< columns as the paper prints rows

    Vec3 seen(const Vec3& linear) const { return glm::transpose(rows) * linear; }
};

inline const std::array<Sight, 4> kSights{{
    {"all colours", glm::mat3(1)},
    {"protanopia", glm::mat3(0.152286f, 1.052583f, -0.204868f, 0.114503f, 0.786281f, 0.099216f,
                             -0.003882f, -0.048116f, 1.051998f)},
    {"deuteranopia", glm::mat3(0.367322f, 0.860646f, -0.227968f, 0.280085f, 0.672501f, 0.047413f,
                               -0.011820f, 0.042940f, 0.968881f)},
    {"tritanopia", glm::mat3(1.255528f, -0.076749f, -0.178779f, -0.078411f, 0.930809f, 0.147602f,
                             0.004733f, 0.691367f, 0.303900f)},
}};

inline Vec3 linearOf(Vec3 srgb) {
    for (int k = 0; k < 3; ++k)
        srgb[k] =
            srgb[k] <= 0.04045f ? srgb[k] / 12.92f : std::pow((srgb[k] + 0.055f) / 1.055f, 2.4f);
    return srgb;
}

/// CIE 1976 L*a*b* of a linear colour, white D65.
inline Vec3 labOf(const Vec3& linear) {
    const Vec3 c = glm::clamp(linear, Vec3(0), Vec3(1));
    const Vec3 xyz{(0.4124f * c.r + 0.3576f * c.g + 0.1805f * c.b) / 0.95047f,
                   0.2126f * c.r + 0.7152f * c.g + 0.0722f * c.b,
                   (0.0193f * c.r + 0.1192f * c.g + 0.9505f * c.b) / 1.08883f};
    const auto f = [](float t) { return t > 0.008856f ? std::cbrt(t) : 7.787f * t + 16.0f / 116; };
    return {116 * f(xyz.y) - 16, 500 * (f(xyz.x) - f(xyz.y)), 200 * (f(xyz.y) - f(xyz.z))};
}

/// CIEDE2000 of two L*a*b* colours. Source: Sharma, Wu, Dalal 2005, "The CIEDE2000 Color-Difference
/// Formula: Implementation Notes, Supplementary Test Data, and Mathematical Observations".
inline double differenceOf(const glm::dvec3& a, const glm::dvec3& b) {
    constexpr double kTurn = 6.283185307179586, kDegree = kTurn / 360;
    const auto seventh = [](double c) {
        return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7)));
    };
    const double meanChroma = (std::hypot(a.y, a.z) + std::hypot(b.y, b.z)) / 2;
    const double g = 1.5 - 0.5 * seventh(meanChroma);
    const double a1 = g * a.y, a2 = g * b.y;
    const double c1 = std::hypot(a1, a.z), c2 = std::hypot(a2, b.z);
    const auto hueOf = [&](double x, double y) {
        const double h = x == 0 && y == 0 ? 0 : std::atan2(y, x);
        return h < 0 ? h + kTurn : h;
    };
    const double h1 = hueOf(a1, a.z), h2 = hueOf(a2, b.z);
    double turn = c1 * c2 == 0 ? 0 : h2 - h1;
    if (turn > kTurn / 2) turn -= kTurn;
    if (turn < -kTurn / 2) turn += kTurn;
    const double dL = b.x - a.x, dC = c2 - c1, dH = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2);
    const double L = (a.x + b.x) / 2, C = (c1 + c2) / 2;
    double H = h1 + h2;
    if (c1 * c2 != 0) {
        if (std::abs(h1 - h2) > kTurn / 2) H += H < kTurn ? kTurn : -kTurn;
        H /= 2;
    }
    const double T = 1 - 0.17 * std::cos(H - 30 * kDegree) + 0.24 * std::cos(2 * H) +
                     0.32 * std::cos(3 * H + 6 * kDegree) - 0.20 * std::cos(4 * H - 63 * kDegree);
    const double theta = 30 * std::exp(-std::pow((H / kDegree - 275) / 25, 2));
    const double sL = 1 + 0.015 * std::pow(L - 50, 2) / std::sqrt(20 + std::pow(L - 50, 2));
    const double sC = 1 + 0.045 * C, sH = 1 + 0.015 * C * T;
    const double rT = -std::sin(2 * theta * kDegree) * 2 * seventh(C);
    const double l = dL / sL, c = dC / sC, h = dH / sH;
    return std::sqrt(l * l + c * c + h * h + rT * c * h);
}

/// CIEDE2000 of two sRGB colours as somebody sees them.
inline float differenceOf(const Sight& sight, const Vec3& a, const Vec3& b) {
    return float(differenceOf(glm::dvec3(labOf(sight.seen(linearOf(a)))),
                              glm::dvec3(labOf(sight.seen(linearOf(b))))));
}

} // namespace myo::test
