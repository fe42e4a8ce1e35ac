#include <myofield/field/coverage.hpp>

#include <algorithm>
#include <tuple>

namespace myo {

std::vector<RegionCoverage> coverageOf(const SparseField& field, const Placement& placement) {
    const RegionMap& regions = placement.regions();
    const std::vector<float>& areas = placement.skin().areas();
    std::vector<RegionCoverage> all(regions.patches().size());
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const uint16_t patch = regions.patchAt(field.vertices[i]);
        if (patch == RegionMap::kNoPatch) continue;
        RegionCoverage& coverage = all[patch];
        const float area = areas[field.vertices[i]];
        if (field.essential[i] > kPresentShare * kEssentialPlateau) coverage.essential += area;
        if (field.spillover[i] > kPresentShare * kSpilloverPlateau) coverage.spillover += area;
        coverage.peak = std::max({coverage.peak, field.essential[i], field.spillover[i]});
    }
    std::vector<RegionCoverage> reached;
    for (uint16_t patch = 0; patch < all.size(); ++patch) {
        if (!(all[patch].peak > 0) || !(regions.areaOf(patch) > 0)) continue;
        all[patch].region = regions.patches()[patch].region;
        all[patch].side = regions.patches()[patch].side;
        all[patch].essential = std::min(all[patch].essential / regions.areaOf(patch), 1.0f);
        all[patch].spillover = std::min(all[patch].spillover / regions.areaOf(patch), 1.0f);
        reached.push_back(all[patch]);
    }
    std::ranges::stable_sort(reached, [](const RegionCoverage& a, const RegionCoverage& b) {
        return std::tie(a.essential, a.spillover, a.peak) >
               std::tie(b.essential, b.spillover, b.peak);
    });
    return reached;
}

} // namespace myo
