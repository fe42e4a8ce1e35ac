#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/anatomy/lacking.hpp>
#include <myofield/content/atlas_file.hpp>
#include <myofield/core/file.hpp>
#include <myofield/study/places.hpp>

#include <algorithm>

namespace myo {
namespace {

struct ListArguments {
    std::string region; ///< empty: all muscles
    std::string body;   ///< empty: the built-in body
    bool asJson = false;
};

void declare(CLI::App& command, ListArguments& a) {
    command.add_option("--region", a.region, "region id, label or everyday words");
    addBodyOption(command, a.body);
    addJsonFlag(command, a.asJson);
}

/// What a body lacks of each muscle: "", "left", "right" or "both"; parts count as the whole.
Result<std::vector<std::string>> lackedSides(const Atlas& atlas, const std::string& body,
                                             const Places& places) {
    std::vector<std::string> sides(atlas.muscles.size());
    if (body.empty()) return sides;
    const Result<Body> read = readBodyArgument(body, places);
    if (!read) return read.error();
    for (const LackingMuscle& each : lackingMuscles(atlas, MuscleParts(atlas, *read)))
        if (sides[each.muscle.index].empty()) sides[each.muscle.index] = nameOf(each.sides);
    return sides;
}

bool reachesAny(const Muscle& muscle, const std::vector<RegionId>& wanted) {
    for (const TriggerPoint& point : muscle.points)
        for (const Zone& zone : point.zones)
            for (const RegionId region : zone.regions)
                if (std::ranges::find(wanted, region) != wanted.end()) return true;
    return false;
}

int run(const ListArguments& arguments, const Places& places) {
    const Result<Atlas> atlas = loadAtlas(places.anatomy());
    if (!atlas) return complain(atlas.error());
    std::vector<RegionId> wanted;
    if (!arguments.region.empty()) {
        const Result<Understanding> place = parsePlace(*atlas, arguments.region);
        if (!place) return complain(place.error());
        wanted = place->regions;
    }
    const Result<std::vector<std::string>> lacked = lackedSides(*atlas, arguments.body, places);
    if (!lacked) return complain(lacked.error());
    nlohmann::ordered_json muscles = nlohmann::ordered_json::array();
    for (size_t m = 0; m < atlas->muscles.size(); ++m) {
        const Muscle& muscle = atlas->muscles[m];
        const std::string& missing = (*lacked)[m];
        if (!arguments.region.empty() && !reachesAny(muscle, wanted)) continue;
        if (arguments.asJson)
            muscles.push_back({{"id", muscle.id},
                               {"name", muscle.name},
                               {"latin", muscle.latin},
                               {"group", muscle.group},
                               {"points", muscle.points.size()},
                               {"missing", missing}});
        else
            fmt::print("{:32} {:36} {}{}\n", muscle.id, muscle.name,
                       counted(muscle.points.size(), "trigger point", "trigger points"),
                       missing.empty()     ? ""
                       : missing == "both" ? ", missing in this model"
                                           : fmt::format(", missing in this model: {}", missing));
    }
    return arguments.asJson ? answer({{"muscles", muscles}}) : int(kDone);
}

} // namespace

Command addList(CLI::App& app) {
    return makeCommand<ListArguments>(app, "list", "all muscles, or those that refer to a region",
                                      declare, run);
}

} // namespace myo
