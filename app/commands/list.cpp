#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/content/atlas_file.hpp>
#include <myofield/core/file.hpp>

#include <algorithm>

namespace myo {
namespace {

struct ListArguments {
    std::string region; ///< empty: all muscles
    bool asJson = false;
};

void declare(CLI::App& command, ListArguments& a) {
    command.add_option("--region", a.region, "region id, label or everyday words");
    addJsonFlag(command, a.asJson);
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
        const Result<std::vector<RegionId>> named = parseRegions(*atlas, arguments.region);
        if (!named) return complain(named.error());
        wanted = *named;
    }
    nlohmann::ordered_json muscles = nlohmann::ordered_json::array();
    for (const Muscle& muscle : atlas->muscles) {
        if (!arguments.region.empty() && !reachesAny(muscle, wanted)) continue;
        if (arguments.asJson)
            muscles.push_back({{"id", muscle.id},
                               {"name", muscle.name},
                               {"latin", muscle.latin},
                               {"group", muscle.group},
                               {"points", muscle.points.size()}});
        else
            fmt::print("{:32} {:36} {}\n", muscle.id, muscle.name,
                       counted(muscle.points.size(), "trigger point", "trigger points"));
    }
    return arguments.asJson ? answer({{"muscles", muscles}}) : int(kDone);
}

} // namespace

Command addList(CLI::App& app) {
    return makeCommand<ListArguments>(app, "list", "all muscles, or those that refer to a region",
                                      declare, run);
}

} // namespace myo
