#include <myofield/field/match_facts.hpp>

#include <myofield/field/coverage.hpp>

namespace myo {
namespace {

constexpr size_t kMostExpected = 3;
constexpr float kUnmarked = 0.1f; ///< share of a region that may be marked and still counts as not

MatchFacts::Standing standingOf(const PainQuery& query, const MuscleMatch& match) {
    using Standing = MatchFacts::Standing;
    if (match.isNamedOnly)
        return match.named == PainQuery::Why::AskedFor  ? Standing::AskedFor
               : match.named == PainQuery::Why::ForSign ? Standing::HasSign
                                                        : Standing::NamedFor;
    if (match.isCloseBy) return Standing::CloseBy;
    if (query.kind != PainQuery::Kind::Drawing)
        return match.best.isMainPain ? Standing::MainPainHere : Standing::SpreadsHere;
    const float cover = match.best.cover;
    return cover > 0.85f   ? Standing::NearlyAll
           : cover > 0.55f ? Standing::Most
           : cover > 0.2f  ? Standing::Part
                           : Standing::Little;
}

bool isMarked(const Placement& placement, const PainQuery& query, const RegionCoverage& region) {
    const std::vector<float>& areas = placement.skin().areas();
    const uint16_t patch = placement.regions().patchOf(region.region, region.side);
    float area = 0, marked = 0;
    for (const uint32_t vertex : placement.regions().verticesOf(patch)) {
        area += areas[vertex];
        marked += areas[vertex] * query.weights[vertex];
    }
    return marked >= kUnmarked * area;
}

} // namespace

MatchFacts factsOf(const PatternLibrary& patterns, const PainQuery& query,
                   const MuscleMatch& match) {
    MatchFacts facts;
    facts.standing = standingOf(query, match);
    if (match.isCloseBy || match.isNamedOnly) return facts;
    const Placement& placement = patterns.placement();
    for (const RegionCoverage& region : coverageOf(patterns.pattern(match.best.point), placement)) {
        if (facts.alsoExpects.size() == kMostExpected) break;
        if (region.essential >= kPresentShare && !isMarked(placement, query, region))
            facts.alsoExpects.push_back(region.region);
    }
    return facts;
}

} // namespace myo
