#include <myofield/field/growth.hpp>

#include <myofield/core/maths.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace myo {
namespace {

constexpr float kSwell = 0.9f; ///< how far an X grows beyond its size before it settles

} // namespace

float GrowthStage::share(float growth) const {
    return glm::smoothstep(begin, end, growth);
}

float markScale(float growth) {
    const float shown = kMarkStage.share(growth);
    const float settled = GrowthStage{kMarkStage.end, kEssentialStage.begin}.share(growth);
    return shown * (1 + kSwell * (1 - settled));
}

Arrivals::Arrivals(std::span<const float> squaredDistances, std::span<const float> areas,
                   GrowthStage stage) {
    assert(!squaredDistances.empty() && squaredDistances.size() == areas.size());
    const auto [low, high] = std::ranges::minmax(squaredDistances);
    nearest_ = std::sqrt(low);
    farthest_ = std::sqrt(high);
    // Area within each step of distance, summed up to what lies nearer than the step's end.
    for (size_t i = 0; i < areas.size(); ++i)
        arrival_[std::min(size_t(stepAt(squaredDistances[i])), kSteps - 1) + 1] += areas[i];
    for (size_t k = 1; k <= kSteps; ++k) arrival_[k] += arrival_[k - 1];
    const float whole = arrival_[kSteps];
    for (float& each : arrival_) {
        const float share = whole > 0 ? each / whole : 0;
        each = stage.begin + (stage.end - stage.begin) * inverseSmoothStep(share);
    }
}

/// Steps from the nearest place, 0..kSteps.
float Arrivals::stepAt(float squaredDistance) const {
    const float reach = farthest_ - nearest_;
    if (!(reach > 0)) return 0;
    return std::clamp((std::sqrt(squaredDistance) - nearest_) / reach, 0.0f, 1.0f) * float(kSteps);
}

float Arrivals::at(float squaredDistance) const {
    const float step = stepAt(squaredDistance);
    const size_t below = std::min(size_t(step), kSteps - 1);
    return std::lerp(arrival_[below], arrival_[below + 1], step - float(below));
}

} // namespace myo
