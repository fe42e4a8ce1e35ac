#include <myofield/scene/scale_bar.hpp>

#include "scale_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kLeast = 1e-4f; ///< metres

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

} // namespace myo
