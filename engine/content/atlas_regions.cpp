#include "atlas_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace myo {
namespace {

std::vector<LandmarkId> readSeedPath(const toml::node& node, TableReader& in,
                                     const AtlasNames& names) {
    std::vector<LandmarkId> path;
    const toml::array* items = node.as_array();
    if (!items || items->empty()) {
        in.complain(node, "\"seeds\" must be a list of lists of landmarks, each with one at least");
        return path;
    }
    for (const toml::node& item : *items) {
        const auto* id = item.as_string();
        if (!id)
            in.complain(item, "\"seeds\" holds something that is not the id of a landmark");
        else if (const LandmarkId landmark = names.landmark(id->get(), in, item))
            path.push_back(landmark);
    }
    return path;
}

void readSeeds(Region& region, TableReader& in, const AtlasNames& names) {
    const toml::array* seeds = in.list("seeds", Need::Optional);
    const bool hasSeeds = seeds && !seeds->empty();
    if (region.isInside && hasSeeds)
        in.complain("seeds", "an inside region has no seeds on the skin");
    if (!region.isInside && !hasSeeds) in.complain("seeds", "\"seeds\" is missing or empty");
    if (!hasSeeds) return;
    for (const toml::node& path : *seeds) {
        region.seeds.push_back(readSeedPath(path, in, names));
        if (region.seeds.back().empty()) region.seeds.pop_back();
    }
}

Region readRegion(TableReader in, const AtlasNames& names) {
    Region region;
    region.place = in.place();
    region.id = in.identifier("id");
    in.rename("region " + inQuotes(region.id));
    region.label = in.text("label");
    region.group = in.text("group");
    region.coarse = in.identifier("coarse");
    region.isPaired = in.flag("paired");
    region.isInside = in.flag("inside");
    region.words = in.texts("words");
    region.limits = in.text("limits");
    readSeeds(region, in, names);
    in.finish();
    return region;
}

CoarseArea readCoarse(TableReader in) {
    CoarseArea area;
    area.place = in.place();
    area.id = in.identifier("id");
    in.rename("coarse area " + inQuotes(area.id));
    area.label = in.text("label");
    area.words = in.texts("words");
    in.finish();
    return area;
}

/// The regions of the file itself are meant.
BodyPart readPart(TableReader in, const AtlasNames& names) {
    BodyPart part;
    part.place = in.place();
    part.id = in.identifier("id");
    in.rename("part " + inQuotes(part.id));
    part.label = in.text("label");
    part.words = in.texts("words");
    part.regions = readRegionNames(in, names, Need::Required);
    in.finish();
    return part;
}

/// Checks that every region lies in a known coarse area and that every coarse area has a region.
void checkCoarse(const Atlas& atlas, Problems& problems) {
    std::unordered_set<std::string_view> used;
    std::vector<std::string> known;
    for (const CoarseArea& area : atlas.coarseAreas) known.push_back(area.id);
    for (const Region& region : atlas.regions) {
        used.insert(region.coarse);
        if (!region.coarse.empty() && std::ranges::find(known, region.coarse) == known.end())
            problems.add(region.place,
                         fmt::format("region {}: there is no coarse area {}{}", inQuotes(region.id),
                                     inQuotes(region.coarse), didYouMean(region.coarse, known)));
    }
    for (const CoarseArea& area : atlas.coarseAreas)
        if (!used.contains(area.id))
            problems.add(area.place,
                         fmt::format("coarse area {}: no region lies in it", inQuotes(area.id)));
}

} // namespace

void readRegions(const toml::table& root, const std::string& file, const AtlasNames& names,
                 Problems& problems, Atlas& atlas) {
    TableReader in(root, file, problems);
    for (const toml::table* table : in.tables("coarse"))
        atlas.coarseAreas.push_back(readCoarse({*table, file, problems, "coarse area"}));
    for (const toml::table* table : in.tables("region"))
        atlas.regions.push_back(readRegion({*table, file, problems, "region"}, names));
    const AtlasNames regionNames(atlas);
    for (const toml::table* table : in.tables("part", Need::Optional))
        atlas.parts.push_back(readPart({*table, file, problems, "part"}, regionNames));
    in.finish();
    complainOfRepeated(atlas.parts, "part", problems);
    complainOfRepeated(atlas.coarseAreas, "coarse area", problems);
    complainOfRepeated(atlas.regions, "region", problems);
    checkCoarse(atlas, problems);
}

} // namespace myo
