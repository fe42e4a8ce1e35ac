#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/lacking_json.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/field/lacking_here.hpp>
#include <myofield/field/match_facts.hpp>
#include <myofield/field/smallest_set.hpp>
#include <myofield/study/match_words.hpp>
#include <myofield/study/pain_drawing.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/workspace.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

/// One of the first three is given.
struct FindArguments {
    std::string region, at, drawing;
    std::string side; ///< empty: as the words for the region say, otherwise both
    std::string body; ///< empty: the built-in body
    size_t top = 20;  ///< muscles
    bool asJson = false;
};

void declare(CLI::App& command, FindArguments& a) {
    CLI::Option_group* what = command.add_option_group("where it hurts");
    what->add_option("--region", a.region, "region id, label or everyday words");
    what->add_option("--at", a.at, "place X,Y,Z in metres");
    what->add_option("--drawing", a.drawing, "pain drawing (JSON)");
    what->require_option(1);
    command.add_option("--side", a.side, "left, right or both (the person's own)");
    command.add_option("--top", a.top, "how many muscles")->capture_default_str();
    addBodyOption(command, a.body);
    addJsonFlag(command, a.asJson);
}

/// Both when none was named, not even in the words for the region.
Result<Sides> sidesAsked(const FindArguments& arguments) {
    if (!arguments.side.empty()) return parseSides(arguments.side);
    return sidesOf(sideInWords(arguments.region).value_or(Side::Median));
}

Result<PainQuery> queryForRegions(const Workspace& workspace, const std::string& words,
                                  Sides sides) {
    const Result<std::vector<RegionId>> regions = parseRegions(workspace.atlas(), words);
    if (!regions) return regions.error();
    return queryOf(workspace.placement(), *regions, sides);
}

Result<PainQuery> queryForPlace(const Workspace& workspace, const Vec3& place) {
    const std::optional<SurfacePoint> onSkin =
        workspace.placement().skin().closestPoint(place, 0.1f);
    if (!onSkin)
        return Error(fmt::format("--at: {:g},{:g},{:g} is more than 10 cm from the skin", place.x,
                                 place.y, place.z));
    return queryAt(workspace.placement(), *onSkin);
}

Result<PainQuery> queryForDrawing(const Workspace& workspace, const std::string& file) {
    const Result<PainDrawing> drawing = readDrawing(file);
    if (!drawing) return drawing.error();
    return queryOf(*drawing, workspace.placement(), file);
}

Json queryAsJson(const FindArguments& arguments) {
    Json query;
    if (!arguments.region.empty()) query["region"] = arguments.region;
    if (!arguments.at.empty()) query["at"] = arguments.at;
    if (!arguments.drawing.empty()) query["drawing"] = arguments.drawing;
    if (!arguments.side.empty()) query["side"] = arguments.side;
    return query;
}

Json asJson(const Atlas& atlas, const PainMatch& match) {
    const Muscle& muscle = atlas[match.point.muscle];
    return {{"muscle", muscle.id},
            {"point", muscle.points[match.point.point].id},
            {"side", nameOf(match.point.side)},
            {"cover", rounded(match.cover)},
            {"fit", rounded(match.fit)},
            {"match", rounded(match.match)},
            {"score", rounded(rankOf(match))},
            {"main_pain", match.isMainPain}};
}

Json resultsAsJson(const Atlas& atlas, const std::vector<MuscleMatch>& muscles) {
    Json list = Json::array();
    for (const MuscleMatch& muscle : muscles) {
        Json entry = asJson(atlas, muscle.best);
        entry["close_by"] = muscle.isCloseBy;
        entry["others"] = Json::array();
        for (const PainMatch& other : muscle.others) {
            Json point = asJson(atlas, other);
            point.erase("muscle");
            entry["others"].push_back(std::move(point));
        }
        list.push_back(std::move(entry));
    }
    return list;
}

void printLacking(const Atlas& atlas, const std::vector<LackingMuscle>& lacking) {
    if (lacking.empty()) return;
    fmt::print("\nCharted here, but missing in this model:\n");
    for (const LackingMuscle& each : lacking)
        fmt::print("  {}{}{}\n", atlas[each.muscle].name,
                   each.sides == Sides::Both ? "" : fmt::format(", {}", nameOf(each.sides)),
                   each.parts.empty() ? "" : ", in part");
}

void printMuscles(const Workspace& workspace, const PainQuery& query,
                  const std::vector<MuscleMatch>& muscles,
                  const std::vector<LackingMuscle>& lacking) {
    fmt::print("See a doctor first for:\n");
    for (const Notice& sign : workspace.atlas().warningSigns) fmt::print("  - {}\n", sign.text);
    if (muscles.empty() && !lacking.empty())
        fmt::print("\nNo pattern of the muscles of this model reaches this place.\n");
    else if (muscles.empty())
        fmt::print("\nNo charted pattern reaches this place.\n");
    else
        fmt::print("\nCharted patterns that reach this place, best match first (a match, not a "
                   "diagnosis):\n");
    for (const MuscleMatch& found : muscles) {
        const Muscle& muscle = workspace.atlas()[found.best.point.muscle];
        const std::string more =
            found.others.empty() ? "" : fmt::format(" (and {} more)", found.others.size());
        if (found.isCloseBy)
            fmt::print("  nearby       {}\n", muscle.name);
        else
            fmt::print("  match {:3.0f} %  {} ({}), {}{}\n              {}\n",
                       100 * found.best.match, muscle.name, nameOf(found.best.point.side),
                       pointTitle(muscle, found.best.point.point), more,
                       matchWords(workspace.atlas(), factsOf(workspace.patterns(), query, found)));
    }
    printLacking(workspace.atlas(), lacking);
}

int run(const FindArguments& arguments, const Places& places) {
    const Result<Sides> sides = sidesAsked(arguments);
    if (!sides) return complain(sides.error());
    const Result<Vec3> place = arguments.at.empty() ? Vec3(0) : parsePosition(arguments.at);
    if (!place) return complain(place.error());
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.body, places);
    if (!workspace) return complain(workspace.error());
    const Result<PainQuery> query =
        !arguments.region.empty() ? queryForRegions(**workspace, arguments.region, *sides)
        : !arguments.at.empty()   ? queryForPlace(**workspace, *place)
                                  : queryForDrawing(**workspace, arguments.drawing);
    if (!query) return complain(query.error());
    const std::vector<MuscleMatch> muscles =
        rankMuscles((*workspace)->patterns(), *query, arguments.top);
    const std::vector<LackingMuscle> lacking = lackingHere((*workspace)->placement(), *query);
    if (!arguments.asJson) {
        printMuscles(**workspace, *query, muscles, lacking);
        return kDone;
    }
    const Atlas& atlas = (*workspace)->atlas();
    Json json{{"query", queryAsJson(arguments)},
              {"results", resultsAsJson(atlas, muscles)},
              {"missing", lackingAsJson(atlas, lacking)}};
    if (query->kind == PainQuery::Kind::Drawing) {
        json["smallest_set"] = Json::array();
        for (const PainShare& part : smallestSet((*workspace)->patterns(), *query)) {
            json["smallest_set"].push_back(asJson(atlas, part.match));
            json["smallest_set"].back()["score"] = rounded(part.share);
        }
    }
    return answer(json);
}

} // namespace

Command addFind(CLI::App& app) {
    return makeCommand<FindArguments>(app, "find", "from pain to muscles", declare, run);
}

} // namespace myo
