#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace myo {

/// How a pattern grows, for lectures. `growth` runs from 0 (nothing) to 1 (the whole pattern, as in
/// a still picture): the X appears, the tender area spreads round it, then essential zones fill
/// from where they are nearest to a trigger point, and spillover zones after them.
struct GrowthStage {
    float begin = 0; ///< growth
    float end = 1;

    /// How much of the stage is over, 0..1, eased at both ends.
    float share(float growth) const;
};

constexpr GrowthStage kMarkStage{0.0f, 0.10f};
constexpr GrowthStage kLocalStage{0.08f, 0.34f};
/// When pain arrives in the first and in the last place of a kind of zone.
constexpr GrowthStage kEssentialStage{0.30f, 0.62f};
constexpr GrowthStage kSpilloverStage{0.62f, 0.90f};
/// From its arrival at a place until pain there is as in the still picture.
constexpr float kArrivalFade = 0.10f;

/// How large an X is drawn, times its size in the still picture: it swells before it settles.
float markScale(float growth);

/// When growing pain arrives at a distance from the nearest trigger point: nearer places first, and
/// so that about the same area is added at any time, however far apart zones lie. Continuous in the
/// distance, which is also taken beyond those it was made from.
class Arrivals {
public:
    /// `squaredDistances` and `areas`: of all places that the pain reaches, one entry each, at
    /// least one. Cost: linear.
    Arrivals(std::span<const float> squaredDistances, std::span<const float> areas,
             GrowthStage stage);
    /// Growth, inside the stage.
    float at(float squaredDistance) const;

private:
    static constexpr size_t kSteps = 256;
    float stepAt(float squaredDistance) const;

    float nearest_ = 0, farthest_ = 0; ///< metres
    std::array<float, kSteps + 1> arrival_{};
};

} // namespace myo
