#include <myofield/field/heat_join.hpp>

#include <myofield/core/maths.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {
namespace {

constexpr float kJoinBlend = 0.30f; ///< difference of rises within which two zones join

/// inverseSmoothStep, looked up: selections of many points ask for it some hundred thousand times.
class RiseTable {
public:
    RiseTable() {
        for (size_t i = 0; i < rises_.size(); ++i)
            rises_[i] = inverseSmoothStep(float(i) / float(kSteps));
    }
    float at(float value) const {
        const float place = std::clamp(value, 0.0f, 1.0f) * float(kSteps);
        const size_t below = std::min(size_t(place), kSteps - 1);
        return std::lerp(rises_[below], rises_[below + 1], place - float(below));
    }

private:
    static constexpr size_t kSteps = 4096;
    std::array<float, kSteps + 1> rises_{};
};

} // namespace

float joined(float a, float b, float plateau) {
    const float low = std::min(a, b), high = std::max(a, b);
    if (!(low > 0)) return high;
    static const RiseTable table;
    const float lowRise = table.at(low / plateau), highRise = table.at(high / plateau);
    const float close = kJoinBlend - (highRise - lowRise);
    if (!(close > 0)) return high;
    const float more = close * close / (4 * kJoinBlend) * std::min(lowRise / kJoinBlend, 1.0f);
    return std::max(plateau * glm::smoothstep(0.0f, 1.0f, highRise + more), high);
}

} // namespace myo
