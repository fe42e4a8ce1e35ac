// Names of regions.
#include "atlas_readers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {

std::vector<RegionId> readRegionNames(TableReader& in, const AtlasNames& names, Need need) {
    std::vector<RegionId> regions;
    const toml::array* items = in.list("regions", need);
    if (!items) return regions;
    for (const toml::node& item : *items) {
        const auto* id = item.as_string();
        if (!id) {
            in.complain(item, "\"regions\" holds something that is not the id of a region");
            continue;
        }
        const RegionId region = names.region(id->get(), in, item);
        if (!region) continue;
        if (std::ranges::find(regions, region) != regions.end())
            in.complain(item, fmt::format("region {} is named twice", inQuotes(id->get())));
        else
            regions.push_back(region);
    }
    return regions;
}

} // namespace myo
