#include "commands/commands.hpp"

#include "arguments.hpp"
#include "commands/report.hpp"
#include "drawing_file.hpp"
#include "workspace.hpp"

#include <myofield/field/ranking.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

/// Sides to ask for; both when none was named.
Result<Side> sideAsked(const std::string& text) {
    if (text.empty() || text == "both") return Side::Median;
    if (const std::optional<Side> side = sideNamed(text); side && *side != Side::Median)
        return *side;
    return Error(fmt::format("--side: \"{}\" is not left, right or both", text));
}

Result<PainQuery> queryForRegions(const Workspace& workspace, const std::string& words, Side side) {
    const Result<std::vector<RegionId>> regions = parseRegions(workspace.atlas(), words);
    if (!regions) return regions.error();
    PainQuery query;
    for (const RegionId region : *regions) {
        const PainQuery one = queryOf(workspace.placement(), region, side);
        if (query.weights.empty()) query = one;
        for (size_t v = 0; v < query.weights.size(); ++v)
            query.weights[v] = std::max(query.weights[v], one.weights[v]);
    }
    return query;
}

Result<PainQuery> queryForPlace(const Workspace& workspace, const std::string& text) {
    const Result<Vec3> place = parsePosition(text);
    if (!place) return place.error();
    const std::optional<SurfacePoint> onSkin =
        workspace.placement().skin().closestPoint(*place, 0.1f);
    if (!onSkin) return Error(fmt::format("--at: {} is more than 10 cm from the skin", text));
    return queryAt(workspace.placement(), *onSkin);
}

Json queryAsJson(const FindArguments& arguments) {
    Json query;
    if (!arguments.region.empty()) query["region"] = arguments.region;
    if (!arguments.at.empty()) query["at"] = arguments.at;
    if (!arguments.drawing.empty()) query["drawing"] = arguments.drawing;
    if (!arguments.side.empty()) query["side"] = arguments.side;
    return query;
}

Json matchesAsJson(const Atlas& atlas, const std::vector<PainMatch>& matches) {
    Json list = Json::array();
    for (const PainMatch& match : matches) {
        const Muscle& muscle = atlas[match.point.muscle];
        list.push_back({{"muscle", muscle.id},
                        {"point", muscle.points[match.point.point].id},
                        {"side", nameOf(match.point.side)},
                        {"cover", rounded(match.cover)},
                        {"fit", rounded(match.fit)},
                        {"match", rounded(match.match)},
                        {"score", rounded(match.score)}});
    }
    return list;
}

void printMatches(const Workspace& workspace, const PainQuery& query,
                  const std::vector<PainMatch>& matches) {
    fmt::print("See a doctor first for:\n");
    for (const Notice& sign : workspace.atlas().warningSigns) fmt::print("  - {}\n", sign.text);
    if (matches.empty())
        fmt::print("\nNo charted pattern reaches this place.\n");
    else
        fmt::print("\nCharted patterns that reach this place, best match first (a match, not a "
                   "diagnosis):\n");
    for (const PainMatch& match : matches) {
        const Muscle& muscle = workspace.atlas()[match.point.muscle];
        fmt::print("  match {:3.0f} %  {} ({}), {}\n              {}\n", 100 * match.match,
                   muscle.name, nameOf(match.point.side), muscle.points[match.point.point].name,
                   inWords(workspace.patterns(), query, match));
    }
}

} // namespace

int runFind(const FindArguments& arguments) {
    const Result<Side> side = sideAsked(arguments.side);
    if (!side) return complain(side.error());
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.body);
    if (!workspace) return complain(workspace.error());
    const Result<PainQuery> query =
        !arguments.region.empty() ? queryForRegions(**workspace, arguments.region, *side)
        : !arguments.at.empty()   ? queryForPlace(**workspace, arguments.at)
                                  : readDrawing(arguments.drawing, (*workspace)->placement());
    if (!query) return complain(query.error());
    const std::vector<PainMatch> matches =
        rankPoints((*workspace)->patterns(), *query, arguments.top);
    if (!arguments.asJson) {
        printMatches(**workspace, *query, matches);
        return kDone;
    }
    Json json{{"query", queryAsJson(arguments)},
              {"results", matchesAsJson((*workspace)->atlas(), matches)}};
    if (query->kind == PainQuery::Kind::Drawing)
        json["smallest_set"] =
            matchesAsJson((*workspace)->atlas(), smallestSet((*workspace)->patterns(), *query));
    return answer(json);
}

} // namespace myo
