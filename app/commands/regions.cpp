#include "commands/commands.hpp"

#include "commands/report.hpp"

#include <myofield/content/atlas_file.hpp>
#include <myofield/core/file.hpp>

namespace myo {

int runRegions(bool asJson) {
    const Result<Atlas> atlas = loadAtlas(assetFolder() / "anatomy");
    if (!atlas) return complain(atlas.error());
    nlohmann::ordered_json regions = nlohmann::ordered_json::array();
    for (const Region& region : atlas->regions) {
        if (asJson)
            regions.push_back({{"id", region.id},
                               {"label", region.label},
                               {"group", region.group},
                               {"coarse", region.coarse},
                               {"paired", region.isPaired},
                               {"inside", region.isInside}});
        else
            fmt::print("{:28} {:44} {}\n", region.id, region.label, region.group);
    }
    return asJson ? answer({{"regions", regions}}) : int(kDone);
}

} // namespace myo
