#include <myofield/field/lacking_here.hpp>

#include <algorithm>
#include <set>

namespace myo {
namespace {

/// A vertex that counts less is the rim of what is asked about.
constexpr float kAsked = 0.25f;

std::set<uint32_t> regionsAsked(const Placement& placement, const PainQuery& query) {
    std::set<uint32_t> regions;
    for (uint32_t v = 0; v < query.weights.size(); ++v)
        if (query.weights[v] > kAsked)
            if (const RegionSide at = placement.regions().at(v); at.region)
                regions.insert(at.region.index);
    for (const PainQuery::Inside& inside : query.inside) regions.insert(inside.region.index);
    return regions;
}

/// Whether a zone of the muscle's missing parts reaches one of the regions.
bool zonesReach(const Muscle& muscle, const LackingMuscle& lacking,
                const std::set<uint32_t>& regions) {
    return std::ranges::any_of(muscle.points, [&](const TriggerPoint& point) {
        if (!lacking.parts.empty() &&
            std::ranges::find(lacking.parts, point.part) == lacking.parts.end())
            return false;
        return std::ranges::any_of(point.zones, [&](const Zone& zone) {
            return std::ranges::any_of(
                zone.regions, [&](RegionId region) { return regions.contains(region.index); });
        });
    });
}

} // namespace

std::vector<LackingMuscle> lackingHere(const Placement& placement, const PainQuery& query) {
    std::vector<LackingMuscle> lacking = lackingMuscles(placement.atlas(), placement.parts());
    if (lacking.empty()) return lacking;
    const std::set<uint32_t> regions = regionsAsked(placement, query);
    std::erase_if(lacking, [&](const LackingMuscle& each) {
        return !zonesReach(placement.atlas()[each.muscle], each, regions);
    });
    return lacking;
}

} // namespace myo
