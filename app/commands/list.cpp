#include "commands/commands.hpp"

#include "commands/arguments.hpp"
#include "commands/report.hpp"

#include <myofield/content/atlas_file.hpp>
#include <myofield/core/file.hpp>

#include <algorithm>

namespace myo {
namespace {

bool reachesAny(const Muscle& muscle, const std::vector<RegionId>& wanted) {
    for (const TriggerPoint& point : muscle.points)
        for (const Zone& zone : point.zones)
            for (const RegionId region : zone.regions)
                if (std::ranges::find(wanted, region) != wanted.end()) return true;
    return false;
}

} // namespace

int runList(const std::string& region, bool asJson) {
    const Result<Atlas> atlas = loadAtlas(assetFolder() / "anatomy");
    if (!atlas) return complain(atlas.error());
    std::vector<RegionId> wanted;
    if (!region.empty()) {
        const Result<std::vector<RegionId>> named = parseRegions(*atlas, region);
        if (!named) return complain(named.error());
        wanted = *named;
    }
    nlohmann::ordered_json muscles = nlohmann::ordered_json::array();
    for (const Muscle& muscle : atlas->muscles) {
        if (!region.empty() && !reachesAny(muscle, wanted)) continue;
        if (asJson)
            muscles.push_back({{"id", muscle.id},
                               {"name", muscle.name},
                               {"latin", muscle.latin},
                               {"group", muscle.group},
                               {"points", muscle.points.size()}});
        else
            fmt::print("{:32} {:36} {} trigger point{}\n", muscle.id, muscle.name,
                       muscle.points.size(), muscle.points.size() == 1 ? "" : "s");
    }
    return asJson ? answer({{"muscles", muscles}}) : int(kDone);
}

} // namespace myo
