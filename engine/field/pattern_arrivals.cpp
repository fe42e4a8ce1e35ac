#include "pattern_arrivals.hpp"

#include <algorithm>

namespace myo {

PatternArrivals::PatternArrivals(const Placement& placement, std::span<const PointOnSide> points,
                                 std::span<const uint32_t> warm, const SurfaceField& field) {
    for (const PointOnSide& point : points)
        if (const PlacedPoint* placed = placement.point(point))
            sources_.push_back(placed->position);
    struct Reached {
        std::vector<float> squaredDistances, areas;
        void add(float squaredDistance, float area) {
            squaredDistances.push_back(squaredDistance);
            areas.push_back(area);
        }
    };
    Reached essential, spillover;
    for (const uint32_t vertex : warm) {
        const float away = squaredDistance(placement.skin().mesh().positions[vertex]);
        const float area = placement.skin().areas()[vertex];
        if (field.essential[vertex] > 0) essential.add(away, area);
        if (field.spillover[vertex] > 0) spillover.add(away, area);
    }
    // A kind of zone that is alone has the time of both.
    const bool hasBoth = !essential.areas.empty() && !spillover.areas.empty();
    const GrowthStage both{kEssentialStage.begin, kSpilloverStage.end};
    if (!essential.areas.empty())
        essential_.emplace(essential.squaredDistances, essential.areas,
                           hasBoth ? kEssentialStage : both);
    if (!spillover.areas.empty())
        spillover_.emplace(spillover.squaredDistances, spillover.areas,
                           hasBoth ? kSpilloverStage : both);
}

float PatternArrivals::squaredDistance(const Vec3& place) const {
    float least = sources_.empty() ? 0 : std::numeric_limits<float>::max();
    for (const Vec3& source : sources_) {
        const Vec3 away = place - source;
        least = std::min(least, glm::dot(away, away));
    }
    return least;
}

PatternArrivals::Growth PatternArrivals::at(const Vec3& place) const {
    const float away = squaredDistance(place);
    return {essential_ ? essential_->at(away) : 0, spillover_ ? spillover_->at(away) : 0};
}

} // namespace myo
