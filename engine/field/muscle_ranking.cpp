#include <myofield/field/muscle_ranking.hpp>

#include <myofield/geometry/geodesic.hpp>

#include <algorithm>
#include <iterator>
#include <map>

namespace myo {
namespace {

std::vector<MuscleMatch> byMuscle(const std::vector<PainMatch>& matches) {
    std::vector<MuscleMatch> muscles;
    std::map<uint32_t, size_t> known; // muscle to its place in the list
    for (const PainMatch& match : matches) {
        const auto [place, isNew] = known.try_emplace(match.point.muscle.index, muscles.size());
        if (isNew)
            muscles.push_back({match, {}, false});
        else
            muscles[place->second].others.push_back(match);
    }
    return muscles;
}

/// Somebody who names a region is not helped by a pattern whose rim just touches it before one
/// whose main pain lies right beside it.
bool reaches(const MuscleMatch& muscle) {
    return muscle.best.isMainPain || std::max(muscle.best.cover, muscle.best.fit) >= kTouches;
}

bool stands(const std::vector<MuscleMatch>& muscles, MuscleId muscle) {
    return std::ranges::any_of(
        muscles, [&](const MuscleMatch& each) { return each.best.point.muscle == muscle; });
}

/// The pain and the skin round it, fading to nothing at kCloseBy.
PainQuery widened(const PainQuery& query, const Surface& skin) {
    PainQuery wide = query;
    Geodesic front(skin);
    for (uint32_t vertex = 0; vertex < query.weights.size(); ++vertex)
        if (query.weights[vertex] > 0.5f) front.addVertex(vertex);
    front.grow(kCloseBy);
    for (const uint32_t vertex : front.reached())
        wide.weights[vertex] =
            std::max(wide.weights[vertex], 1 - front.distance(vertex) / kCloseBy);
    return wide;
}

void addThoseCloseBy(std::vector<MuscleMatch>& muscles, const PatternLibrary& patterns,
                     const PainQuery& query) {
    const PainQuery wide = widened(query, patterns.placement().skin());
    for (MuscleMatch& close : byMuscle(rankPoints(patterns, wide))) {
        if (muscles.size() >= kFullAnswer) return;
        if (!stands(muscles, close.best.point.muscle))
            muscles.push_back({{close.best.point}, {}, true});
    }
}

} // namespace

std::vector<MuscleMatch> rankMuscles(const PatternLibrary& patterns, const PainQuery& query,
                                     size_t most) {
    std::vector<MuscleMatch> muscles = byMuscle(rankPoints(patterns, query));
    if (query.kind != PainQuery::Kind::Drawing) {
        const auto first = std::ranges::stable_partition(muscles, reaches).begin();
        const std::vector<MuscleMatch> touching(first, muscles.end());
        muscles.erase(first, muscles.end());
        if (muscles.size() < std::min(kFullAnswer, most)) addThoseCloseBy(muscles, patterns, query);
        std::ranges::copy_if(touching, std::back_inserter(muscles), [&](const MuscleMatch& each) {
            return !stands(muscles, each.best.point.muscle);
        });
    }
    if (muscles.size() > most) muscles.resize(most);
    return muscles;
}

} // namespace myo
