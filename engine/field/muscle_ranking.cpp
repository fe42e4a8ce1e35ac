#include <myofield/field/muscle_ranking.hpp>

#include <myofield/geometry/geodesic.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace myo {
namespace {

std::vector<MuscleMatch> byMuscle(const std::vector<PainMatch>& matches) {
    std::vector<MuscleMatch> muscles;
    std::map<uint32_t, size_t> known; // muscle to its place in the list
    for (const PainMatch& match : matches) {
        const auto [place, isNew] = known.try_emplace(match.point.muscle.index, muscles.size());
        if (isNew)
            muscles.push_back({match, {}});
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

/// By the patterns alone.
std::vector<MuscleMatch> rankByPatterns(const PatternLibrary& patterns, const PainQuery& query,
                                        size_t wanted) {
    std::vector<MuscleMatch> muscles = byMuscle(rankPoints(patterns, query));
    if (query.kind == PainQuery::Kind::Drawing) return muscles;
    const auto first = std::ranges::stable_partition(muscles, reaches).begin();
    const std::vector<MuscleMatch> touching(first, muscles.end());
    muscles.erase(first, muscles.end());
    const bool isOnSkin = std::ranges::any_of(query.weights, [](float pain) { return pain > 0; });
    if (isOnSkin && muscles.size() < std::min(kFullAnswer, wanted))
        addThoseCloseBy(muscles, patterns, query);
    std::ranges::copy_if(touching, std::back_inserter(muscles), [&](const MuscleMatch& each) {
        return !stands(muscles, each.best.point.muscle);
    });
    return muscles;
}

/// A point of a muscle that was named, on a side that was asked for; none where the muscle has none.
std::optional<PainMatch> pointOf(const Atlas& atlas, const PainQuery::Lead& lead, Sides sides) {
    const Muscle& muscle = atlas[lead.muscle];
    uint32_t best = lead.points.empty() ? 0 : lead.points.front();
    for (uint32_t p = 0; lead.points.empty() && p < muscle.points.size(); ++p)
        if (muscle.points[p].common > muscle.points[best].common) best = p;
    if (best >= muscle.points.size()) return std::nullopt;
    for (const Side side : eachOf(sides))
        if (muscle.points[best].occursOn(side)) return PainMatch{{lead.muscle, best, side}};
    return std::nullopt;
}

/// Gives the first place among a muscle's points to one that was asked for.
void putFirst(MuscleMatch& muscle, const std::vector<uint32_t>& points,
              const PainMatch& otherwise) {
    const auto isMeant = [&](const PainMatch& match) {
        return std::ranges::find(points, match.point.point) != points.end();
    };
    if (points.empty() || isMeant(muscle.best)) return;
    const auto other = std::ranges::find_if(muscle.others, isMeant);
    if (other != muscle.others.end()) return std::swap(muscle.best, *other);
    muscle.others.insert(muscle.others.begin(), muscle.best);
    muscle.best = otherwise;
}

/// Joins the orders that were named with that of the patterns: see rankMuscles.
void joinOrders(std::vector<MuscleMatch>& muscles, const Atlas& atlas, const PainQuery& query) {
    using Why = PainQuery::Why;
    std::vector<float> worth(atlas.muscles.size(), 0.0f);
    for (size_t place = 0; place < muscles.size(); ++place)
        worth[muscles[place].best.point.muscle.index] = 1 / (kPlaceDecay + float(place + 1));
    for (const PainQuery::Order& order : query.orders)
        for (size_t place = 0; place < order.leads.size(); ++place) {
            const PainQuery::Lead& lead = order.leads[place];
            const std::optional<PainMatch> point = pointOf(atlas, lead, query.sides);
            if (!point) continue;
            const auto isIt = [&](const MuscleMatch& each) {
                return each.best.point.muscle == lead.muscle;
            };
            auto muscle = std::ranges::find_if(muscles, isIt);
            if (muscle == muscles.end()) {
                muscles.push_back({*point, {}, false, order.why, true});
                muscle = std::prev(muscles.end());
            }
            if (!muscle->named || order.why == Why::AskedFor) muscle->named = order.why;
            if (order.why == Why::AskedFor) putFirst(*muscle, lead.points, *point);
            worth[lead.muscle.index] += kNamedCounts / (kPlaceDecay + float(place + 1));
        }
    std::ranges::stable_sort(muscles, std::ranges::greater{}, [&](const MuscleMatch& each) {
        return std::pair(each.named == Why::AskedFor, worth[each.best.point.muscle.index]);
    });
}

} // namespace

std::vector<MuscleMatch> rankMuscles(const PatternLibrary& patterns, const PainQuery& query,
                                     size_t most) {
    std::vector<MuscleMatch> muscles = rankByPatterns(patterns, query, most);
    if (!query.orders.empty()) joinOrders(muscles, patterns.placement().atlas(), query);
    std::ranges::stable_partition(muscles, [&](const MuscleMatch& each) {
        return each.named == PainQuery::Why::AskedFor ||
               !isExceptional(patterns.placement().atlas(), each.best.point);
    });
    if (muscles.size() > most) muscles.resize(most);
    return muscles;
}

} // namespace myo
