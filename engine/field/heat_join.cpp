#include <myofield/field/heat_join.hpp>

#include <myofield/core/maths.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kBlend = 0.30f; ///< difference of rises within which two zones join

} // namespace

float joined(float a, float b, float plateau) {
    const float low = std::min(a, b), high = std::max(a, b);
    if (!(low > 0)) return high;
    const float lowRise = inverseSmoothStep(low / plateau);
    const float highRise = inverseSmoothStep(high / plateau);
    const float close = kBlend - (highRise - lowRise);
    if (!(close > 0)) return high;
    const float more = close * close / (4 * kBlend) * std::min(lowRise / kBlend, 1.0f);
    return std::max(plateau * glm::smoothstep(0.0f, 1.0f, highRise + more), high);
}

} // namespace myo
