#pragma once

#include "atlas_names.hpp"

#include <myofield/anatomy/body.hpp>

/// One reader a content file. Each takes the file's root table and adds what it holds to the atlas,
/// and what is wrong with it to the problems.
namespace myo {

enum class ContentKind : uint8_t {
    Unknown,
    Landmarks,
    Regions,
    References,
    Precautions,
    WarningSigns,
    Muscle,
    Endangerment,
    Article
};

/// Told by the keys of the root table.
ContentKind kindOf(const toml::table& root);

void readLandmarks(const toml::table& root, const std::string& file, Problems& problems,
                   Atlas& atlas);
void readReferences(const toml::table& root, const std::string& file, Problems& problems,
                    Atlas& atlas);
/// Regions and coarse areas; their seeds are looked up in `names`.
void readRegions(const toml::table& root, const std::string& file, const AtlasNames& names,
                 Problems& problems, Atlas& atlas);
void readPrecautions(const toml::table& root, const std::string& file, const AtlasNames& names,
                     Problems& problems, Atlas& atlas);
void readWarningSigns(const toml::table& root, const std::string& file, const AtlasNames& names,
                      Problems& problems, Atlas& atlas);
Muscle readMuscle(const toml::table& root, const std::string& file, const AtlasNames& names,
                  Problems& problems);

/// Places where pressing can harm.
void readEndangermentSites(const toml::table& root, const std::string& file, const AtlasNames& names,
                      Problems& problems, Atlas& atlas);
/// A page; `names` knows the muscles.
Article readArticle(const toml::table& root, const std::string& file, const AtlasNames& names,
                    Problems& problems);

/// The tables under "strokes". `what` names their owner in messages.
std::vector<Stroke> readStrokes(TableReader& owner, const std::string& what,
                                const AtlasNames& names, Need need);
/// The list under "regions", each region once.
std::vector<RegionId> readRegionNames(TableReader& in, const AtlasNames& names, Need need);

/// The [[point]] tables of a muscle, with their zones and strokes.
std::vector<TriggerPoint> readPoints(TableReader& muscle, const std::vector<std::string>& parts,
                                     const AtlasNames& names);

/// Complains, at the second one, of ids that stand twice in `items`.
template <class Item>
void complainOfRepeated(const std::vector<Item>& items, std::string_view kind, Problems& problems) {
    std::unordered_map<std::string_view, const Item*> seen;
    for (const Item& item : items) {
        if (item.id.empty()) continue;
        const auto [first, isNew] = seen.try_emplace(item.id, &item);
        if (!isNew)
            problems.add(item.place, std::string(kind) + " " + inQuotes(item.id) +
                                         " is there already, at " + first->second->place.text());
    }
}

/// What only the whole atlas, or a body, can tell of one muscle; see `checkAtlas`.
void checkMuscle(const Atlas& atlas, const Muscle& muscle, const Body* body, Problems& problems);

} // namespace myo
