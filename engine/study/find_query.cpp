#include <myofield/study/find_query.hpp>

#include <myofield/study/match_words.hpp>

#include <algorithm>
#include <iterator>

namespace myo {
namespace {

void addOrder(std::vector<PainQuery::Order>& orders, PainQuery::Why why,
              const std::vector<MuscleId>& muscles) {
    if (muscles.empty()) return;
    PainQuery::Order& order = orders.emplace_back(PainQuery::Order{why, {}});
    for (const MuscleId muscle : muscles) order.leads.push_back({muscle, {}});
}

bool holdsOne(const std::vector<std::string>& texts, const std::vector<std::string>& told) {
    return std::ranges::any_of(texts, [&](const std::string& text) {
        return std::ranges::any_of(
            told, [&](const std::string& each) { return text.find(each) != text.npos; });
    });
}

/// Muscles whose own signs, or those of some of their points, tell of it; the common ones first.
PainQuery::Order orderOf(const Atlas& atlas, const Sign& sign) {
    PainQuery::Order order{PainQuery::Why::ForSign, {}};
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const Muscle& muscle = atlas.muscles[m];
        PainQuery::Lead lead{{m}, {}};
        for (uint32_t p = 0; p < muscle.points.size(); ++p)
            if (holdsOne(muscle.points[p].signs, sign.told)) lead.points.push_back(p);
        if (!lead.points.empty() || holdsOne(muscle.signs, sign.told))
            order.leads.push_back(std::move(lead));
    }
    const auto common = [&](const PainQuery::Lead& lead) {
        const std::vector<TriggerPoint>& points = atlas[lead.muscle].points;
        int most = 0;
        for (uint32_t p = 0; p < points.size(); ++p)
            if (lead.points.empty() || std::ranges::find(lead.points, p) != lead.points.end())
                most = std::max(most, points[p].common);
        return most;
    };
    std::ranges::stable_sort(order.leads, std::ranges::greater{}, common);
    return order;
}

std::vector<PainQuery::Order> ordersOf(const Atlas& atlas, const Understanding& understood) {
    using Why = PainQuery::Why;
    std::vector<PainQuery::Order> orders;
    if (!understood.muscles.empty()) {
        orders.push_back({Why::AskedFor, {}});
        for (const Understanding::Named& named : understood.muscles)
            orders.back().leads.push_back({named.muscle, named.points});
    }
    // Complaints, then the first guide, in one order: what a complaint says goes before.
    std::vector<MuscleId> told;
    const auto addAll = [&](const std::vector<MuscleId>& muscles) {
        for (const MuscleId muscle : muscles)
            if (std::ranges::find(told, muscle) == told.end()) told.push_back(muscle);
    };
    for (const uint32_t complaint : understood.complaints)
        addAll(atlas.complaints[complaint].muscles);
    if (!understood.guides.empty()) addAll(atlas.articles[understood.guides.front()].muscles);
    addOrder(orders, Why::ForComplaint, told);
    addOrder(orders, Why::ForComplaint, understood.alike);
    for (const uint32_t sign : understood.signs) {
        PainQuery::Order order = orderOf(atlas, atlas.signs[sign]);
        if (!order.leads.empty()) orders.push_back(std::move(order));
    }
    return orders;
}

/// Muscles of a group that is told of as one, where two of them or more stand in the list, go into
/// the row of the best.
void gatherGroups(const Atlas& atlas, std::vector<FindRow>& rows) {
    for (const MuscleGroup& group : atlas.groups) {
        if (!group.isOneRow) continue;
        const auto isOfGroup = [&](const FindRow& row) {
            return std::ranges::find(group.muscles, row.point.muscle) != group.muscles.end();
        };
        if (std::ranges::count_if(rows, isOfGroup) < 2) continue;
        std::vector<FindRow> members;
        std::ranges::copy_if(rows, std::back_inserter(members), isOfGroup);
        const auto best = std::ranges::find_if(rows, isOfGroup);
        best->group = &group;
        best->members = std::move(members);
        rows.erase(std::remove_if(best + 1, rows.end(), isOfGroup), rows.end());
    }
}

/// Calls `use` with each skin vertex of the regions asked for.
template <class Use>
void forEachVertex(const Placement& placement, const FindQuery& query, Use use) {
    const RegionMap& map = placement.regions();
    for (const RegionId region : query.regions)
        for (const Side side : eachOf(sidesOf(query.side))) {
            const uint16_t patch = map.patchOf(region, side);
            if (patch == RegionMap::kNoPatch) continue;
            for (const uint32_t vertex : map.verticesOf(patch)) use(vertex);
        }
}

} // namespace

FindQuery questionOf(const Atlas& atlas, const Understanding& understood, Side otherwise) {
    FindQuery query;
    query.regions = understood.regions;
    query.side = !understood.sides                   ? otherwise
                 : *understood.sides == Sides::Left  ? Side::Left
                 : *understood.sides == Sides::Right ? Side::Right
                                                     : Side::Median;
    query.orders = ordersOf(atlas, understood);
    query.warnings = warningsFor(atlas, understood);
    query.understood = understandingWords(atlas, understood);
    return query;
}

PainQuery painOf(const Placement& placement, const FindQuery& query) {
    if (query.place) return queryAt(placement, *query.place);
    PainQuery pain = queryOf(placement, query.regions, sidesOf(query.side));
    pain.orders = query.orders;
    pain.sides = sidesOf(query.side);
    return pain;
}

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
        const MatchFacts facts = factsOf(patterns, pain, muscle);
        rows.push_back({best.point, best.cover, best.fit, best.match, muscle.isCloseBy,
                        facts.standing, muscle.others.size(),
                        matchWords(patterns.placement().atlas(), facts)});
    }
    gatherGroups(patterns.placement().atlas(), rows);
    return rows;
}

std::vector<MuscleId> musclesOf(const std::vector<FindRow>& rows) {
    std::vector<MuscleId> muscles;
    for (const FindRow& row : rows) {
        if (row.members.empty()) muscles.push_back(row.point.muscle);
        for (const FindRow& member : row.members) muscles.push_back(member.point.muscle);
    }
    return muscles;
}

std::vector<std::string> topMuscles(const Atlas& atlas, const std::vector<FindRow>& rows,
                                    size_t top) {
    std::vector<std::string> names;
    for (size_t i = 0; i < std::min(top, rows.size()); ++i)
        if (!rows[i].isCloseBy) names.push_back(atlas[rows[i].point.muscle].name);
    return names;
}

} // namespace myo
