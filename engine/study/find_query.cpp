#include <myofield/study/find_query.hpp>

#include <myofield/field/match_facts.hpp>
#include <myofield/study/match_words.hpp>

#include <algorithm>

namespace myo {
namespace {

PainQuery painOf(const Placement& placement, const FindQuery& query) {
    if (query.place) return queryAt(placement, *query.place);
    return queryOf(placement, query.regions, sidesOf(query.side));
}

/// Calls `use` with each skin vertex of the regions asked for.
template <class Use>
void forEachVertex(const Placement& placement, const FindQuery& query, Use use) {
    const RegionMap& map = placement.regions();
    for (const RegionId region : query.regions) {
        const uint16_t patch = map.patchOf(region, query.side);
        if (patch == RegionMap::kNoPatch) continue;
        for (const uint32_t vertex : map.verticesOf(patch)) use(vertex);
    }
}

} // namespace

std::vector<HeatVertex> heatOfRegions(const Placement& placement, const Body& body,
                                      const FindQuery& query) {
    const std::vector<uint32_t> offsets = vertexOffsets(body);
    std::vector<HeatVertex> heat(offsets.back());
    const uint32_t skin = offsets[placement.skinId().index];
    forEachVertex(placement, query,
                  [&](uint32_t vertex) { heat[skin + vertex].essential = UINT16_MAX; });
    return heat;
}

Box boxOfRegions(const Placement& placement, const FindQuery& query) {
    Box box;
    forEachVertex(placement, query,
                  [&](uint32_t vertex) { box.include(placement.skin().mesh().positions[vertex]); });
    return box;
}

std::vector<FindRow> findRows(const PatternLibrary& patterns, const FindQuery& query, size_t top) {
    return rowsOf(patterns, painOf(patterns.placement(), query), top);
}

std::vector<FindRow> rowsOf(const PatternLibrary& patterns, const PainQuery& pain, size_t top) {
    std::vector<FindRow> rows;
    for (const MuscleMatch& muscle : rankMuscles(patterns, pain, top)) {
        const PainMatch& best = muscle.best;
        rows.push_back({best.point, best.cover, best.fit, best.match, muscle.isCloseBy,
                        muscle.others.size(),
                        matchWords(patterns.placement().atlas(), factsOf(patterns, pain, muscle))});
    }
    return rows;
}

std::vector<std::string> topMuscles(const Atlas& atlas, const std::vector<FindRow>& rows,
                                    size_t top) {
    std::vector<std::string> names;
    for (size_t i = 0; i < std::min(top, rows.size()); ++i)
        if (!rows[i].isCloseBy) names.push_back(atlas[rows[i].point.muscle].name);
    return names;
}

} // namespace myo
