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

constexpr std::array kEssentialReds{rgb(255, 208, 172), rgb(250, 152, 112), rgb(240, 88, 62),
                                    rgb(212, 30, 38), rgb(140, 4, 30)};
constexpr std::array kSpilloverOranges{rgb(250, 186, 110), rgb(236, 142, 46), rgb(200, 104, 4)};
// Every eighth of the published table, from 1 (light) to 0 (dark).
constexpr std::array kCividis{rgb(253, 231, 55),  rgb(219, 203, 87),  rgb(187, 175, 108),
                              rgb(155, 150, 119), rgb(124, 123, 120), rgb(100, 101, 112),
                              rgb(70, 78, 107),   rgb(32, 56, 109),   rgb(0, 32, 76)};
/// The middle of the table is as light as muscle under a pattern: heat passes it early.
constexpr float kCividisCurve = 0.7f;
/// The same hues for spillover, from which its core stays apart by lightness.
constexpr std::array kSpilloverGreyBlues{rgb(152, 148, 120), rgb(116, 117, 118), rgb(84, 90, 112)};
constexpr std::array kGreys{rgb(225, 225, 225), rgb(140, 140, 140), rgb(25, 25, 25)};

} // namespace

Vec3 heatColour(Palette palette, bool isEssential, float intensity) {
    // Spillover never rises above its plateau: its ramps are spread over what it uses.
    const float ofPlateau = intensity / kSpilloverPlateau;
    switch (palette) {
    case Palette::Classic:
        return isEssential ? interpolated(kEssentialReds, intensity)
                           : interpolated(kSpilloverOranges, ofPlateau);
    case Palette::Cividis:
        return isEssential ? interpolated(kCividis, std::pow(intensity, kCividisCurve))
                           : interpolated(kSpilloverGreyBlues, ofPlateau);
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
