#include "window/finder.hpp"

#include <myofield/field/ranking.hpp>

#include <algorithm>

namespace myo {
namespace {

PainQuery painOf(const Placement& placement, const FindQuery& query) {
    if (query.place) return queryAt(placement, *query.place);
    PainQuery pain{PainQuery::Kind::Region, {}};
    for (const RegionId region : query.regions) {
        const PainQuery one = queryOf(placement, region, query.side);
        pain.weights.resize(std::max(pain.weights.size(), one.weights.size()));
        for (size_t v = 0; v < one.weights.size(); ++v)
            pain.weights[v] = std::max(pain.weights[v], one.weights[v]);
    }
    return pain;
}

} // namespace

std::vector<FindRow> findRows(const PatternLibrary& patterns, const FindQuery& query, size_t top) {
    const PainQuery pain = painOf(patterns.placement(), query);
    std::vector<FindRow> rows;
    if (pain.weights.empty()) return rows;
    for (const PainMatch& match : rankPoints(patterns, pain, top))
        rows.push_back(
            {match.point, match.cover, match.fit, match.match, inWords(patterns, pain, match)});
    return rows;
}

std::vector<std::string> topMuscles(const Atlas& atlas, const std::vector<FindRow>& rows,
                                    size_t top) {
    std::vector<std::string> names;
    for (const FindRow& row : rows) {
        const std::string& name = atlas[row.point.muscle].name;
        if (names.size() < top && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    return names;
}

} // namespace myo
