#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/lacking_json.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/field/lacking_here.hpp>
#include <myofield/field/match_facts.hpp>
#include <myofield/field/smallest_set.hpp>
#include <myofield/study/find_query.hpp>
#include <myofield/study/match_words.hpp>
#include <myofield/study/pain_drawing.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/workspace.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

/// One of the first four is given.
struct FindArguments {
    std::vector<std::string> words;
    std::string region, at, drawing;
    std::string side; ///< empty: as the words say, otherwise both
    std::string body; ///< empty: the built-in body
    size_t top = 20;  ///< muscles
    bool asJson = false;

    std::string question() const { return fmt::format("{}", fmt::join(words, " ")); }
};

void declare(CLI::App& command, FindArguments& a) {
    CLI::Option_group* what = command.add_option_group("where it hurts");
    what->add_option("words", a.words,
                     "what is the matter, in free words: heel pain in the morning");
    what->add_option("--region", a.region, "region id, label or everyday words");
    what->add_option("--at", a.at, "place X,Y,Z in metres");
    what->add_option("--drawing", a.drawing, "pain drawing (JSON)");
    what->require_option(1);
    command.add_option("--side", a.side, "left, right or both (the person's own)");
    command.add_option("--top", a.top, "how many muscles")->capture_default_str();
    addBodyOption(command, a.body);
    addJsonFlag(command, a.asJson);
}

/// What was asked.
struct Question {
    Understanding understood; ///< of words; empty for a place or a drawing
    PainQuery pain;
    std::vector<uint32_t> warnings; ///< into Atlas::warningSigns: these come first
};

Result<Question> questionInWords(const Workspace& workspace, const FindArguments& arguments) {
    const Atlas& atlas = workspace.atlas();
    Result<Understanding> understood = arguments.region.empty()
                                           ? parseQuestion(atlas, arguments.question())
                                           : parsePlace(atlas, arguments.region);
    if (!understood) return understood.error();
    if (!arguments.side.empty()) {
        const Result<Sides> sides = parseSides(arguments.side);
        if (!sides) return sides.error();
        understood->sides = *sides;
    }
    const FindQuery query = questionOf(atlas, *understood, Side::Median);
    return Question{std::move(*understood), painOf(workspace.placement(), query), query.warnings};
}

/// The regions that are marked.
std::vector<RegionId> regionsOf(const Placement& placement, const PainQuery& pain) {
    std::vector<RegionId> regions;
    for (uint32_t vertex = 0; vertex < pain.weights.size(); ++vertex) {
        const uint16_t patch = placement.regions().patchAt(vertex);
        if (pain.weights[vertex] < 0.5f || patch == RegionMap::kNoPatch) continue;
        const RegionId region = placement.regions().patches()[patch].region;
        if (std::ranges::find(regions, region) == regions.end()) regions.push_back(region);
    }
    return regions;
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

Result<Question> questionOnSkin(const Workspace& workspace, const FindArguments& arguments,
                                const Vec3& place) {
    Result<PainQuery> pain = arguments.at.empty() ? queryForDrawing(workspace, arguments.drawing)
                                                  : queryForPlace(workspace, place);
    if (!pain) return pain.error();
    std::vector<uint32_t> warnings =
        warningsFor(workspace.atlas(), regionsOf(workspace.placement(), *pain));
    return Question{{}, std::move(*pain), std::move(warnings)};
}

Json queryAsJson(const FindArguments& arguments) {
    Json query;
    if (!arguments.words.empty()) query["words"] = arguments.question();
    if (!arguments.region.empty()) query["region"] = arguments.region;
    if (!arguments.at.empty()) query["at"] = arguments.at;
    if (!arguments.drawing.empty()) query["drawing"] = arguments.drawing;
    if (!arguments.side.empty()) query["side"] = arguments.side;
    return query;
}

Json matchedAsJson(const Atlas& atlas, const Understanding& understood) {
    Json regions = Json::array(), muscles = Json::array(), complaints = Json::array(),
         signs = Json::array(), corrected = Json::array();
    for (const RegionId region : understood.regions) regions.push_back(atlas[region].id);
    for (const Understanding::Named& named : understood.muscles) {
        Json points = Json::array();
        for (const uint32_t point : named.points)
            points.push_back(atlas[named.muscle].points[point].id);
        muscles.push_back({{"muscle", atlas[named.muscle].id}, {"points", std::move(points)}});
    }
    for (const uint32_t complaint : understood.complaints)
        complaints.push_back(atlas.complaints[complaint].id);
    for (const uint32_t sign : understood.signs) signs.push_back(atlas.signs[sign].id);
    for (const Understanding::Correction& slip : understood.corrected)
        corrected.push_back({{"typed", slip.typed}, {"meant", slip.meant}});
    Json matched{{"regions", std::move(regions)},
                 {"muscles", std::move(muscles)},
                 {"complaints", std::move(complaints)},
                 {"signs", std::move(signs)},
                 {"side", nameOf(understood.sides.value_or(Sides::Both))},
                 {"corrected", std::move(corrected)},
                 {"unknown", understood.unknown}};
    if (!understood.guides.empty()) matched["guide"] = atlas.articles[understood.guides.front()].id;
    return matched;
}

Json warningsAsJson(const Atlas& atlas, const std::vector<uint32_t>& warnings) {
    Json list = Json::array();
    for (const uint32_t warning : warnings)
        list.push_back(
            {{"id", atlas.warningSigns[warning].id}, {"text", atlas.warningSigns[warning].text}});
    return list;
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

Json resultsAsJson(const Workspace& workspace, const PainQuery& pain,
                   const std::vector<MuscleMatch>& muscles) {
    const Atlas& atlas = workspace.atlas();
    Json list = Json::array();
    for (const MuscleMatch& muscle : muscles) {
        Json entry = asJson(atlas, muscle.best);
        entry["close_by"] = muscle.isCloseBy;
        entry["named"] = muscle.named.has_value();
        entry["sentence"] = matchWords(atlas, factsOf(workspace.patterns(), pain, muscle));
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

/// Those that come first first.
void printWarnings(const Atlas& atlas, const std::vector<uint32_t>& first) {
    fmt::print("See a doctor first for:\n");
    for (const uint32_t warning : first) fmt::print("  - {}\n", atlas.warningSigns[warning].text);
    for (uint32_t w = 0; w < atlas.warningSigns.size(); ++w)
        if (std::ranges::find(first, w) == first.end())
            fmt::print("  - {}\n", atlas.warningSigns[w].text);
}

void printMuscles(const Workspace& workspace, const Question& question,
                  const std::vector<MuscleMatch>& muscles,
                  const std::vector<LackingMuscle>& lacking) {
    const Atlas& atlas = workspace.atlas();
    if (!question.understood.isEmpty())
        fmt::print("{}\n\n", understandingWords(atlas, question.understood));
    printWarnings(atlas, question.warnings);
    for (const Understanding::Named& named : question.understood.muscles)
        if (atlas[named.muscle].points.empty())
            fmt::print("\n{}: no pattern is charted for this muscle.\n", atlas[named.muscle].name);
    if (muscles.empty() && !lacking.empty())
        fmt::print("\nNo pattern of the muscles of this model reaches this place.\n");
    else if (muscles.empty())
        fmt::print("\nNo charted pattern reaches this place.\n");
    else
        fmt::print("\nCharted patterns that reach this place, best match first (a match, not a "
                   "diagnosis):\n");
    for (const MuscleMatch& found : muscles) {
        const Muscle& muscle = atlas[found.best.point.muscle];
        const std::string more =
            found.others.empty() ? "" : fmt::format(" (and {} more)", found.others.size());
        const std::string match = found.isCloseBy ? "nearby       "
                                  : found.isNamedOnly
                                      ? "named        "
                                      : fmt::format("match {:3.0f} %  ", 100 * found.best.match);
        if (found.isCloseBy)
            fmt::print("  {}{}\n", match, muscle.name);
        else
            fmt::print("  {}{} ({}), {}{}\n              {}\n", match, muscle.name,
                       nameOf(found.best.point.side), pointTitle(muscle, found.best.point.point),
                       more,
                       matchWords(atlas, factsOf(workspace.patterns(), question.pain, found)));
    }
    printLacking(workspace.atlas(), lacking);
}

int run(const FindArguments& arguments, const Places& places) {
    if (!arguments.side.empty())
        if (const Result<Sides> sides = parseSides(arguments.side); !sides)
            return complain(sides.error());
    const Result<Vec3> place = arguments.at.empty() ? Vec3(0) : parsePosition(arguments.at);
    if (!place) return complain(place.error());
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.body, places);
    if (!workspace) return complain(workspace.error());
    const bool isOnSkin = !arguments.at.empty() || !arguments.drawing.empty();
    const Result<Question> question = isOnSkin ? questionOnSkin(**workspace, arguments, *place)
                                               : questionInWords(**workspace, arguments);
    if (!question) return complain(question.error());
    const PainQuery& pain = question->pain;
    const std::vector<MuscleMatch> muscles =
        rankMuscles((*workspace)->patterns(), pain, arguments.top);
    const std::vector<LackingMuscle> lacking = lackingHere((*workspace)->placement(), pain);
    if (!arguments.asJson) {
        printMuscles(**workspace, *question, muscles, lacking);
        return kDone;
    }
    const Atlas& atlas = (*workspace)->atlas();
    Json json{{"query", queryAsJson(arguments)}};
    if (!isOnSkin) {
        json["matched"] = matchedAsJson(atlas, question->understood);
        json["sentence"] = understandingWords(atlas, question->understood);
    }
    json["warning_signs"] = warningsAsJson(atlas, question->warnings);
    json["results"] = resultsAsJson(**workspace, pain, muscles);
    json["missing"] = lackingAsJson(atlas, lacking);
    if (pain.kind == PainQuery::Kind::Drawing) {
        json["smallest_set"] = Json::array();
        for (const PainShare& part : smallestSet((*workspace)->patterns(), pain)) {
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
