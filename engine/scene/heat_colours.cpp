#include <myofield/scene/heat_colours.hpp>

#include <shared/figures.glsl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace myo {
namespace {

constexpr Vec3 rgb(int r, int g, int b) {
    return Vec3(float(r), float(g), float(b)) / 255.0f;
}

Vec3 interpolated(std::span<const Vec3> stops, float t) {
    const float at = std::clamp(t, 0.0f, 1.0f) * float(stops.size() - 1);
    const auto below = std::min(size_t(at), stops.size() - 2);
    return glm::mix(stops[below], stops[below + 1], at - float(below));
}

constexpr std::array kEssentialReds{rgb(255, 218, 202), rgb(252, 188, 162), rgb(246, 146, 116),
                                    rgb(230, 82, 60), rgb(176, 12, 28)};
constexpr std::array kSpilloverOranges{rgb(254, 222, 180), rgb(250, 172, 92), rgb(226, 114, 30)};
// Every eighth of the published table, from 1 (light) to 0 (dark).
constexpr std::array kCividis{rgb(253, 231, 55),  rgb(219, 203, 87),  rgb(187, 175, 108),
                              rgb(155, 150, 119), rgb(124, 123, 120), rgb(100, 101, 112),
                              rgb(70, 78, 107),   rgb(32, 56, 109),   rgb(0, 32, 76)};
constexpr std::array kGreys{rgb(225, 225, 225), rgb(140, 140, 140), rgb(25, 25, 25)};

} // namespace

Vec3 heatColour(Palette palette, bool isEssential, float intensity) {
    switch (palette) {
    case Palette::Classic:
        // Spillover never rises above its plateau: its ramp is spread over what it uses.
        return isEssential ? interpolated(kEssentialReds, intensity)
                           : interpolated(kSpilloverOranges, intensity / kSpilloverPlateau);
    case Palette::Cividis: return interpolated(kCividis, intensity);
    case Palette::PrintHatch: return interpolated(kGreys, intensity);
    }
    return Vec3(0);
}

Vec3 localPainColour(Palette palette) {
    return palette == Palette::Classic   ? rgb(110, 8, 30)
           : palette == Palette::Cividis ? rgb(0, 32, 76)
                                         : rgb(0, 0, 0);
}

} // namespace myo
