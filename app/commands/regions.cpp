#include "commands/command.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/content/atlas_file.hpp>
#include <myofield/core/file.hpp>

namespace myo {
namespace {

struct RegionsArguments {
    bool asJson = false;
};

void declare(CLI::App& command, RegionsArguments& a) {
    addJsonFlag(command, a.asJson);
}

int run(const RegionsArguments& arguments, const Places& places) {
    const Result<Atlas> atlas = loadAtlas(places.anatomy());
    if (!atlas) return complain(atlas.error());
    nlohmann::ordered_json regions = nlohmann::ordered_json::array();
    for (const Region& region : atlas->regions) {
        if (arguments.asJson)
            regions.push_back({{"id", region.id},
                               {"label", region.label},
                               {"group", region.group},
                               {"coarse", region.coarse},
                               {"paired", region.isPaired},
                               {"inside", region.isInside}});
        else
            fmt::print("{:28} {:44} {}\n", region.id, region.label, region.group);
    }
    return arguments.asJson ? answer({{"regions", regions}}) : int(kDone);
}

} // namespace

Command addRegions(CLI::App& app) {
    return makeCommand<RegionsArguments>(app, "regions", "the named regions of the body surface",
                                         declare, run);
}

} // namespace myo
