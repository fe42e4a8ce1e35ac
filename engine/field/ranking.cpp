#include <myofield/field/ranking.hpp>

#include <algorithm>
#include <array>
#include <cassert>

namespace myo {
namespace {

// Of Tversky's index, for regions and places.
constexpr float kUnfilled = 1.0f;
constexpr float kEssentialBeyond = 0.1f;
constexpr float kSpilloverBeyond = 0.05f;
// How much a point counts, by TriggerPoint::common. Who names a place wants to hear first of what
// is often met; a drawing says more itself.
constexpr std::array<float, 4> kWeightNamed{0.4f, 0.4f, 0.7f, 1.0f};
constexpr std::array<float, 4> kWeightDrawn{0.85f, 0.85f, 0.93f, 1.0f};
/// An essential zone lies in a region when they share this much of the smaller one.
constexpr float kLiesIn = 0.25f;

struct Overlap {
    float both = 0, pattern = 0, essentialBeyond = 0, spilloverBeyond = 0;
    float essentialArea = 0, essentialInside = 0;
};

Overlap overlapOf(const SparseField& pattern, const PainQuery& query,
                  const std::vector<float>& areas) {
    Overlap sum;
    for (size_t i = 0; i < pattern.vertices.size(); ++i) {
        const uint32_t vertex = pattern.vertices[i];
        const float area = areas[vertex], pain = query.weights[vertex];
        const float essential = pattern.essential[i], spillover = pattern.spillover[i];
        const float value = std::max(essential, spillover);
        sum.both += area * std::min(value, pain);
        sum.pattern += area * value;
        sum.essentialBeyond += area * std::max(essential - pain, 0.0f);
        sum.spilloverBeyond += area * std::max(spillover - std::max(pain, essential), 0.0f);
        const bool isEssential = essential > kPresentShare * kEssentialPlateau;
        sum.essentialArea += isEssential ? area : 0;
        sum.essentialInside += isEssential && pain > 0.5f ? area : 0;
    }
    return sum;
}

float weightOf(const Atlas& atlas, const PointOnSide& point, PainQuery::Kind kind) {
    const int common = std::clamp(atlas[point.muscle].points[point.point].common, 0, 3);
    return (kind == PainQuery::Kind::Drawing ? kWeightDrawn : kWeightNamed)[size_t(common)];
}

/// By the zones that name one of the regions inside the body that were asked for.
PainMatch matchInside(const Atlas& atlas, const PointOnSide& point, const PainQuery& query) {
    PainMatch match{point};
    const TriggerPoint& written = atlas[point.muscle].points[point.point];
    size_t named = 0;
    float plateau = 0;
    for (const Zone& zone : written.zones) {
        named += zone.regions.size();
        for (const PainQuery::Inside& asked : query.inside)
            if ((includes(asked.sides, point.side) || zone.crossesMidline) &&
                std::ranges::find(zone.regions, asked.region) != zone.regions.end())
                plateau = std::max(plateau, zone.kind == ZoneKind::Essential ? kEssentialPlateau
                                                                             : kSpilloverPlateau);
    }
    if (!(plateau > 0)) return match;
    match.cover = plateau;
    match.fit = match.match = plateau / float(named);
    match.score = match.match * weightOf(atlas, point, query.kind);
    match.isMainPain = plateau >= kEssentialPlateau;
    return match;
}

PainMatch matchOf(const PatternLibrary& patterns, const PointOnSide& point, const PainQuery& query,
                  float painSum, float painArea) {
    const Placement& placement = patterns.placement();
    const Overlap sum = overlapOf(patterns.pattern(point), query, placement.skin().areas());
    PainMatch match{point};
    if (!(sum.both > 0)) return match;
    match.cover = std::min(sum.both / painSum, 1.0f);
    match.fit = std::min(sum.both / sum.pattern, 1.0f);
    match.match = std::min(sum.both / (painSum + sum.pattern - sum.both), 1.0f);
    const float weight = weightOf(placement.atlas(), point, query.kind);
    match.score = match.match * weight;
    if (query.kind == PainQuery::Kind::Drawing) return match;
    const float weighed = sum.both + kUnfilled * (painSum - sum.both) +
                          kEssentialBeyond * sum.essentialBeyond +
                          kSpilloverBeyond * sum.spilloverBeyond;
    match.score = sum.both / weighed * weight;
    match.isMainPain = sum.essentialInside > kLiesIn * std::min(sum.essentialArea, painArea);
    return match;
}

} // namespace

bool isExceptional(const Atlas& atlas, const PointOnSide& point) {
    return atlas[point.muscle].points[point.point].isExceptional;
}

float rankOf(const PainMatch& match) {
    return match.score + (match.isMainPain ? 1.0f : 0.0f);
}

std::vector<PainMatch> rankPoints(const PatternLibrary& patterns, const PainQuery& query,
                                  size_t most) {
    const std::vector<float>& areas = patterns.placement().skin().areas();
    assert(query.weights.size() == areas.size());
    float painSum = 0, painArea = 0;
    for (size_t vertex = 0; vertex < areas.size(); ++vertex) {
        painSum += areas[vertex] * query.weights[vertex];
        painArea += query.weights[vertex] > 0.5f ? areas[vertex] : 0;
    }
    std::vector<PainMatch> matches;
    if (!(painSum > 0) && query.inside.empty()) return matches;
    patterns.computeAll();
    for (const PointOnSide& point : patterns.points()) {
        PainMatch match{point};
        if (painSum > 0) match = matchOf(patterns, point, query, painSum, painArea);
        if (!query.inside.empty()) {
            const PainMatch inside = matchInside(patterns.placement().atlas(), point, query);
            if (rankOf(inside) > rankOf(match)) match = inside;
        }
        if (match.score > 0) matches.push_back(match);
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, rankOf);
    std::ranges::stable_partition(matches, [&](const PainMatch& match) {
        return !isExceptional(patterns.placement().atlas(), match.point);
    });
    if (matches.size() > most) matches.resize(most);
    return matches;
}

} // namespace myo
