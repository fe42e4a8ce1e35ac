#include <myofield/scene/scale_bar.hpp>

#include "scale_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kLeast = 1e-4f; ///< metres
// Times the text size.
constexpr float kGap = 0.8f; ///< to the picture's edges, as the legend keeps, and to the legend
constexpr float kShortest = 7;
constexpr float kLongest = 16;

} // namespace

std::string ScaleBar::words() const {
    return fmt::format("{:g} mm", std::round(metres * 1e4f) / 10);
}

ScaleBar scaleBarFor(const Camera& camera, Extent extent, float mostPixels) {
    const float perPixel = camera.metresPerPixel(extent);
    const float most = mostPixels * perPixel;
    float length = kLeast;
    for (float decade = kLeast; decade <= most; decade *= 10)
        for (const float factor : {1.0f, 2.0f, 5.0f})
            if (factor * decade <= most) length = factor * decade;
    return {length, length / perPixel};
}

float scaleHeight(float textSize) {
    return (2 * scale::kPadding + scale::kWords + scale::kTick) * textSize;
}

ScalePlace placeForScale(Vec2 freeLow, Vec2 freeHigh, Vec2 legend, float textSize) {
    const float gap = kGap * textSize;
    const float top = freeHigh.y - gap - scaleHeight(textSize);
    const float left = freeLow.x + gap;
    const auto roomFrom = [&](float x) {
        const float room = freeHigh.x - gap - x - 2 * scale::kPadding * textSize;
        return std::min(room, kLongest * textSize);
    };
    if (legend.x <= 0) return {{left, top}, roomFrom(left), false};
    const float beside = left + legend.x + gap;
    if (roomFrom(beside) >= kShortest * textSize) return {{beside, top}, roomFrom(beside), false};
    return {{left, top - legend.y - gap / 2}, roomFrom(left), true};
}

} // namespace myo
