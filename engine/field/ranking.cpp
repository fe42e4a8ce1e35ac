#include <myofield/field/ranking.hpp>

#include <myofield/core/text.hpp>
#include <myofield/field/coverage.hpp>
#include <myofield/geometry/geodesic.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace myo {
namespace {

// Of Tversky's index, for regions and places.
constexpr float kUnfilled = 1.0f;
constexpr float kEssentialBeyond = 0.1f;
constexpr float kSpilloverBeyond = 0.05f;
// Of TriggerPoint::common. Who names a place wants to hear of what is often met first; a drawing
// says more itself.
constexpr std::array<float, 4> kCommonnessNamed{0.4f, 0.4f, 0.7f, 1.0f};
constexpr std::array<float, 4> kCommonnessDrawn{0.85f, 0.85f, 0.93f, 1.0f};
/// An essential zone lies in a region when they share this much of the smaller one.
constexpr float kLiesIn = 0.25f;
constexpr float kPlaceInner = 0.01f, kPlaceReach = 0.025f;

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

float commonnessOf(const Atlas& atlas, const PointOnSide& point, PainQuery::Kind kind) {
    const int common = std::clamp(atlas[point.muscle].points[point.point].common, 0, 3);
    return (kind == PainQuery::Kind::Drawing ? kCommonnessDrawn : kCommonnessNamed)[size_t(common)];
}

/// By the zones that name one of the regions inside the body that were asked for.
PainMatch matchInside(const Atlas& atlas, const PointOnSide& point, const PainQuery& query) {
    PainMatch match{point};
    const TriggerPoint& written = atlas[point.muscle].points[point.point];
    size_t named = 0;
    float plateau = 0;
    for (const Zone& zone : written.zones) {
        named += zone.regions.size();
        for (const RegionSide& asked : query.inside)
            if ((asked.side == Side::Median || asked.side == point.side || zone.crossesMidline) &&
                std::ranges::find(zone.regions, asked.region) != zone.regions.end())
                plateau = std::max(plateau, zone.kind == ZoneKind::Essential ? kEssentialPlateau
                                                                             : kSpilloverPlateau);
    }
    if (!(plateau > 0)) return match;
    match.cover = plateau;
    match.fit = match.match = plateau / float(named);
    match.score = match.match * commonnessOf(atlas, point, query.kind);
    if (plateau >= kEssentialPlateau) match.score += 1;
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
    const float commonness = commonnessOf(placement.atlas(), point, query.kind);
    match.score = match.match * commonness;
    if (query.kind == PainQuery::Kind::Drawing) return match;
    const float weighed = sum.both + kUnfilled * (painSum - sum.both) +
                          kEssentialBeyond * sum.essentialBeyond +
                          kSpilloverBeyond * sum.spilloverBeyond;
    match.score = sum.both / weighed * commonness;
    if (sum.essentialInside > kLiesIn * std::min(sum.essentialArea, painArea)) match.score += 1;
    return match;
}

PainQuery emptyQuery(const Placement& placement, PainQuery::Kind kind) {
    return {kind, std::vector<float>(placement.skin().vertexCount(), 0.0f), {}};
}

void addRegion(PainQuery& query, const Placement& placement, RegionId region, Side side) {
    const RegionMap& regions = placement.regions();
    if (placement.atlas()[region].isInside) query.inside.push_back({region, side});
    for (const Side each : {Side::Left, Side::Right}) {
        if (side != Side::Median && side != each) continue;
        const uint16_t patch = regions.patchOf(region, each);
        if (patch == RegionMap::kNoPatch) continue;
        for (const uint32_t vertex : regions.verticesOf(patch)) query.weights[vertex] = 1;
    }
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (size_t i = 0; i < names.size(); ++i)
        text += (i == 0                  ? ""
                 : i + 1 == names.size() ? std::string(" ") + tr("and") + " "
                                         : ", ") +
                names[i];
    return text;
}

} // namespace

PainQuery queryAt(const Placement& placement, const SurfacePoint& place) {
    PainQuery query = emptyQuery(placement, PainQuery::Kind::Place);
    Geodesic front(placement.skin());
    front.addPoint(place);
    front.grow(kPlaceReach);
    for (const uint32_t vertex : front.reached()) {
        const float fade = (front.distance(vertex) - kPlaceInner) / (kPlaceReach - kPlaceInner);
        query.weights[vertex] = 1 - std::clamp(fade, 0.0f, 1.0f);
    }
    return query;
}

PainQuery queryOf(const Placement& placement, RegionId region, Side side) {
    PainQuery query = emptyQuery(placement, PainQuery::Kind::Region);
    addRegion(query, placement, region, side);
    return query;
}

PainQuery queryOf(const Placement& placement, std::span<const RegionId> regions, Side side) {
    PainQuery query = emptyQuery(placement, PainQuery::Kind::Region);
    for (const RegionId region : regions) addRegion(query, placement, region, side);
    return query;
}

PainQuery queryOfArea(const Placement& placement, std::string_view coarse, Side side) {
    PainQuery query = emptyQuery(placement, PainQuery::Kind::Region);
    for (uint32_t r = 0; r < placement.atlas().regions.size(); ++r)
        if (placement.atlas().regions[r].coarse == coarse) addRegion(query, placement, {r}, side);
    return query;
}

PainQuery queryOfDrawing(std::span<const float> weights) {
    PainQuery query{PainQuery::Kind::Drawing, {}, {}};
    for (const float weight : weights)
        query.weights.push_back(weight > 0 ? std::min(weight, 1.0f) : 0.0f);
    return query;
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
            if (inside.score > match.score) match = inside;
        }
        if (match.score > 0) matches.push_back(match);
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &PainMatch::score);
    if (matches.size() > most) matches.resize(most);
    return matches;
}

std::string inWords(const PatternLibrary& patterns, const PainQuery& query,
                    const PainMatch& match) {
    const Placement& placement = patterns.placement();
    const bool isNamed = query.kind != PainQuery::Kind::Drawing;
    const char* explains = match.cover > 0.85f   ? tr("Explains nearly all of what you marked")
                           : match.cover > 0.55f ? tr("Explains most of what you marked")
                           : match.cover > 0.2f  ? tr("Explains part of what you marked")
                                                 : tr("Explains little of what you marked");
    if (isNamed && match.score > 1) explains = tr("Its main pain lies here");
    if (isNamed && match.score <= 1) explains = tr("Its pain may spread here");
    // Regions that the pattern fills and the pain does not.
    const SparseField& pattern = patterns.pattern(match.point);
    std::vector<std::string> expected;
    for (const RegionCoverage& region : coverageOf(pattern, placement)) {
        if (region.essential < kPresentShare || expected.size() == 3) continue;
        float area = 0, marked = 0;
        const uint16_t patch = placement.regions().patchOf(region.region, region.side);
        for (const uint32_t vertex : placement.regions().verticesOf(patch)) {
            area += placement.skin().areas()[vertex];
            marked += placement.skin().areas()[vertex] * query.weights[vertex];
        }
        if (marked < 0.1f * area) expected.push_back(placement.atlas()[region.region].label);
    }
    if (expected.empty()) return fmt::format("{}.", explains);
    return fmt::format("{}; {} {}.", explains, tr("also expects"), joined(expected));
}

} // namespace myo
