#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/anatomy/lacking.hpp>
#include <myofield/field/coverage.hpp>
#include <myofield/study/study_text.hpp>
#include <myofield/study/workspace.hpp>

#include <array>
#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

struct InfoArguments {
    std::string muscle;
    std::string body; ///< empty: the built-in body
    bool asJson = false;
};

void declare(CLI::App& command, InfoArguments& a) {
    command.add_option("muscle", a.muscle, "id, name, Latin name or synonym")->required();
    addBodyOption(command, a.body);
    addJsonFlag(command, a.asJson);
}

constexpr std::array kZoneNames{"essential", "spillover"};
constexpr std::array kFeelingNames{"", "deep", "skin", "tingling"};
constexpr std::array kPointNames{"central", "attachment"};

Json positionAsJson(const Vec3& position) {
    Json list = Json::array();
    for (int axis = 0; axis < 3; ++axis)
        list.push_back(std::round(double(position[axis]) * 1e5) / 1e5);
    return list;
}

Json frequenciesOf(const std::vector<Frequency>& records) {
    Json list = Json::array();
    for (const Frequency& record : records) {
        Json entry{{"k", record.count},
                   {"n", record.total},
                   {"of", record.isOfInjections ? "injections" : "people"},
                   {"stimulus", record.stimulus},
                   {"people", record.people},
                   {"cite", record.cite}};
        if (record.seconds > 0) entry["seconds"] = rounded(record.seconds);
        if (record.kilograms > 0) entry["kg"] = rounded(record.kilograms);
        list.push_back(std::move(entry));
    }
    return list;
}

Json zonesOf(const Atlas& atlas, const TriggerPoint& point) {
    Json zones = Json::array();
    for (const Zone& zone : point.zones) {
        Json regions = Json::array();
        for (const RegionId region : zone.regions) regions.push_back(atlas[region].id);
        Json entry{{"kind", kZoneNames[size_t(zone.kind)]}, {"regions", regions}};
        if (zone.felt != Feeling::Unsaid) entry["felt"] = kFeelingNames[size_t(zone.felt)];
        if (!zone.frequencies.empty()) entry["frequency"] = frequenciesOf(zone.frequencies);
        zones.push_back(entry);
    }
    return zones;
}

Json coverageOfPoint(const Workspace& workspace, const PointOnSide& point) {
    Json list = Json::array();
    for (const RegionCoverage& covered :
         coverageOf(workspace.patterns().pattern(point), workspace.placement()))
        list.push_back({{"region", workspace.atlas()[covered.region].id},
                        {"side", nameOf(covered.side)},
                        {"essential", rounded(covered.essential)},
                        {"spillover", rounded(covered.spillover)},
                        {"peak", rounded(covered.peak)}});
    return list;
}

Json pointsOf(const Workspace& workspace, MuscleId id) {
    Json points = Json::array();
    const Muscle& muscle = workspace.atlas()[id];
    for (uint32_t p = 0; p < muscle.points.size(); ++p) {
        const TriggerPoint& point = muscle.points[p];
        for (const Side side : {Side::Left, Side::Right}) {
            if (!point.occursOn(side)) continue;
            const PointOnSide onSide{id, p, side};
            const PlacedPoint* placed = workspace.placement().point(onSide);
            points.push_back(
                {{"id", point.id},
                 {"name", point.name},
                 {"kind", kPointNames[size_t(point.kind)]},
                 {"part", point.part},
                 {"side", nameOf(side)},
                 {"common", point.common},
                 {"position", placed ? positionAsJson(placed->position) : Json()},
                 {"zones", zonesOf(workspace.atlas(), point)},
                 {"signs", point.signs},
                 {"coverage", placed ? coverageOfPoint(workspace, onSide) : Json::array()}});
        }
    }
    return points;
}

Json citedTexts(const std::vector<CitedText>& texts) {
    Json list = Json::array();
    for (const CitedText& text : texts) list.push_back({{"text", text.text}, {"cite", text.cite}});
    return list;
}

Json sourcesOf(const Atlas& atlas, const Muscle& muscle) {
    Json sources = Json::array();
    for (const Citation& citation : muscle.evidence.sources) {
        const Reference* reference = atlas.referenceWithId(citation.reference);
        sources.push_back({{"ref", citation.reference},
                           {"at", citation.at},
                           {"text", reference ? reference->text : ""},
                           {"url", reference ? reference->url : ""}});
    }
    return sources;
}

/// What this body lacks of a muscle.
std::vector<LackingMuscle> lackingOf(const Workspace& workspace, MuscleId id) {
    std::vector<LackingMuscle> lacking =
        lackingMuscles(workspace.atlas(), workspace.placement().parts());
    std::erase_if(lacking, [&](const LackingMuscle& each) { return each.muscle != id; });
    return lacking;
}

Json missingAsJson(const Workspace& workspace, MuscleId id) {
    Json list = Json::array();
    for (const LackingMuscle& each : lackingOf(workspace, id))
        list.push_back({{"sides", nameOf(each.sides)}, {"parts", each.parts}});
    return list;
}

void printMissing(const Workspace& workspace, MuscleId id) {
    for (const LackingMuscle& each : lackingOf(workspace, id)) {
        const std::string what =
            each.parts.empty() ? "the muscle" : fmt::format("{}", fmt::join(each.parts, ", "));
        const std::string side = each.sides == Sides::Both
                                     ? "both sides"
                                     : fmt::format("the {} side", nameOf(each.sides));
        fmt::print("\nMissing in this model: {} on {}; its points there are not shown.\n", what,
                   side);
    }
}

Json asJsonOf(const Workspace& workspace, MuscleId id) {
    const Muscle& muscle = workspace.atlas()[id];
    return {{"id", muscle.id},
            {"name", muscle.name},
            {"latin", muscle.latin},
            {"synonyms", muscle.synonyms},
            {"fma", muscle.fma},
            {"group", muscle.group},
            {"parts", muscle.parts},
            {"origin", muscle.origin},
            {"insertion", muscle.insertion},
            {"action", muscle.action},
            {"nerve", muscle.nerve},
            {"roots", muscle.roots},
            {"plain", muscle.plain},
            {"signs", muscle.signs},
            {"points", pointsOf(workspace, id)},
            {"care",
             {{"overload", citedTexts(muscle.care.overload)},
              {"self_care", citedTexts(muscle.care.selfCare)},
              {"cautions", citedTexts(muscle.care.cautions)},
              {"see", muscle.care.see}}},
            {"evidence",
             {{"level", muscle.evidence.level},
              {"note", muscle.evidence.note},
              {"frequency", frequenciesOf(muscle.evidence.frequencies)}}},
            {"sources", sourcesOf(workspace.atlas(), muscle)},
            {"missing", missingAsJson(workspace, id)}};
}

int run(const InfoArguments& arguments, const Places& places) {
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.body, places);
    if (!workspace) return complain(workspace.error());
    const Result<MuscleId> id = parseMuscle((*workspace)->atlas(), arguments.muscle);
    if (!id) return complain(id.error());
    if (arguments.asJson) return answer(asJsonOf(**workspace, *id));
    fmt::print("{}", muscleText((*workspace)->atlas(), *id));
    printMissing(**workspace, *id);
    return kDone;
}

} // namespace

Command addInfo(CLI::App& app) {
    return makeCommand<InfoArguments>(app, "info", "everything known about a muscle", declare, run);
}

} // namespace myo
