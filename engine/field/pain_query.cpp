#include <myofield/field/pain_query.hpp>

#include <myofield/geometry/geodesic.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kPlaceInner = 0.01f, kPlaceReach = 0.025f;

PainQuery emptyQuery(const Placement& placement, PainQuery::Kind kind) {
    return {kind, std::vector<float>(placement.skin().vertexCount(), 0.0f), {}};
}

void addRegion(PainQuery& query, const Placement& placement, RegionId region, Sides sides) {
    const RegionMap& regions = placement.regions();
    if (placement.atlas()[region].isInside) query.inside.push_back({region, sides});
    for (const Side each : eachOf(sides)) {
        const uint16_t patch = regions.patchOf(region, each);
        if (patch == RegionMap::kNoPatch) continue;
        for (const uint32_t vertex : regions.verticesOf(patch)) query.weights[vertex] = 1;
    }
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

PainQuery queryOf(const Placement& placement, RegionId region, Sides sides) {
    PainQuery query = emptyQuery(placement, PainQuery::Kind::Region);
    addRegion(query, placement, region, sides);
    return query;
}

PainQuery queryOf(const Placement& placement, std::span<const RegionId> regions, Sides sides) {
    PainQuery query = emptyQuery(placement, PainQuery::Kind::Region);
    for (const RegionId region : regions) addRegion(query, placement, region, sides);
    return query;
}

PainQuery queryOfArea(const Placement& placement, std::string_view coarse, Sides sides) {
    PainQuery query = emptyQuery(placement, PainQuery::Kind::Region);
    for (uint32_t r = 0; r < placement.atlas().regions.size(); ++r)
        if (placement.atlas().regions[r].coarse == coarse) addRegion(query, placement, {r}, sides);
    return query;
}

PainQuery queryOfDrawing(std::span<const float> weights) {
    PainQuery query{PainQuery::Kind::Drawing, {}, {}};
    for (const float weight : weights)
        query.weights.push_back(weight > 0 ? std::min(weight, 1.0f) : 0.0f);
    return query;
}

} // namespace myo
