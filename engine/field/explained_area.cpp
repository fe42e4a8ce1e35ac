#include <myofield/field/explained_area.hpp>

#include <myofield/field/coverage.hpp>
#include <myofield/field/painted_skin.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kHas = 0.25f, kHasNot = 0.1f;
bool isPresent(const SparseField& pattern, size_t i) {
    return pattern.essential[i] > kPresentShare * kEssentialPlateau ||
           pattern.spillover[i] > kPresentShare * kSpilloverPlateau;
}

float filled(const RegionCoverage& region) {
    return std::max(region.essential, region.spillover);
}

std::vector<RegionSide> onlyIn(const std::vector<RegionCoverage>& one,
                               const std::vector<RegionCoverage>& other) {
    std::vector<RegionCoverage> only;
    for (const RegionCoverage& region : one) {
        const auto same = std::ranges::find_if(other, [&](const RegionCoverage& each) {
            return each.region == region.region && each.side == region.side;
        });
        if (filled(region) >= kHas && (same == other.end() || filled(*same) < kHasNot))
            only.push_back(region);
    }
    std::ranges::stable_sort(only, std::ranges::greater{}, filled);
    std::vector<RegionSide> regions;
    for (const RegionCoverage& region : only) regions.push_back({region.region, region.side});
    return regions;
}

} // namespace

double markedArea(std::span<const float> inside, const Surface& skin) {
    double marked = 0;
    for (size_t v = 0; v < inside.size(); ++v)
        marked += double(skin.areas()[v]) * double(coverAt(inside[v]));
    return marked;
}

ExplainedArea explainedArea(const SparseField& pattern, std::span<const float> inside,
                            double marked, const Surface& skin) {
    const std::vector<float>& areas = skin.areas();
    ExplainedArea area;
    for (size_t i = 0; i < pattern.vertices.size(); ++i) {
        if (!isPresent(pattern, i)) continue;
        const uint32_t vertex = pattern.vertices[i];
        const double both = double(areas[vertex]) * double(coverAt(inside[vertex]));
        area.matched += both;
        area.extra += double(areas[vertex]) - both;
    }
    area.missed = std::max(marked - area.matched, 0.0);
    return area;
}

float likenessOf(const SparseField& a, const SparseField& b, const std::vector<float>& areas) {
    const auto valueAt = [](const SparseField& field, size_t i) {
        return std::max(field.essential[i], field.spillover[i]);
    };
    double both = 0, either = 0;
    size_t i = 0, j = 0;
    while (i < a.vertices.size() || j < b.vertices.size()) {
        const uint32_t va = i < a.vertices.size() ? a.vertices[i] : UINT32_MAX;
        const uint32_t vb = j < b.vertices.size() ? b.vertices[j] : UINT32_MAX;
        const uint32_t vertex = std::min(va, vb);
        const float x = va == vertex ? valueAt(a, i++) : 0, y = vb == vertex ? valueAt(b, j++) : 0;
        both += double(areas[vertex]) * double(std::min(x, y));
        either += double(areas[vertex]) * double(std::max(x, y));
    }
    return either > 0 ? float(both / either) : 0;
}

PatternDifference differenceOf(const PatternLibrary& patterns, const PointOnSide& first,
                               const PointOnSide& second) {
    const SparseField &a = patterns.pattern(first), &b = patterns.pattern(second);
    const Placement& placement = patterns.placement();
    const std::vector<RegionCoverage> ofA = coverageOf(a, placement),
                                      ofB = coverageOf(b, placement);
    return {onlyIn(ofA, ofB), onlyIn(ofB, ofA), likenessOf(a, b, placement.skin().areas())};
}

} // namespace myo
