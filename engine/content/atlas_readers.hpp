#pragma once

#include "atlas_names.hpp"

#include <myofield/anatomy/body.hpp>

/// One reader per kind of content file. Each takes the root table of a file, adds its content to
/// the atlas and its faults to the problems.
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
    Article,
    Families
};

/// The kind of a content file, by the keys of its root table.
ContentKind kindOf(const toml::table& root);

void readLandmarks(const toml::table& root, const std::string& file, Problems& problems,
                   Atlas& atlas);
void readReferences(const toml::table& root, const std::string& file, Problems& problems,
                    Atlas& atlas);
/// Regions and coarse areas. The landmarks of their seeds are looked up in `names`.
void readRegions(const toml::table& root, const std::string& file, const AtlasNames& names,
                 Problems& problems, Atlas& atlas);
void readPrecautions(const toml::table& root, const std::string& file, const AtlasNames& names,
                     Problems& problems, Atlas& atlas);
void readWarningSigns(const toml::table& root, const std::string& file, const AtlasNames& names,
                      Problems& problems, Atlas& atlas);
Muscle readMuscle(const toml::table& root, const std::string& file, const AtlasNames& names,
                  Problems& problems);

/// Places where pressing can harm.
void readEndangermentSites(const toml::table& root, const std::string& file,
                           const AtlasNames& names, Problems& problems, Atlas& atlas);
/// Words that may mean the same thing.
void readFamilies(const toml::table& root, const std::string& file, Problems& problems,
                  Atlas& atlas);
/// One page. The muscles that it names are looked up in `names`.
Article readArticle(const toml::table& root, const std::string& file, const AtlasNames& names,
                    Problems& problems);

/// The tables under "strokes". `what` names their owner in messages.
std::vector<Stroke> readStrokes(TableReader& owner, const std::string& what,
                                const AtlasNames& names, Need need);
/// The list under "regions". Each region may stand in it only once.
std::vector<RegionId> readRegionNames(TableReader& in, const AtlasNames& names, Need need);

/// The [[point]] tables of a muscle, with their zones and strokes.
std::vector<TriggerPoint> readPoints(TableReader& muscle, const std::vector<std::string>& parts,
                                     const AtlasNames& names);

/// Complains of every id that stands twice in `items`, at the second place.
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

/// Complains of every id in `see`, written at `place`, that is no page of the atlas. There is no
/// complaint where the atlas has no pages.
void checkPagesNamed(const Atlas& atlas, const std::vector<std::string>& see,
                     const SourcePlace& place, Problems& problems);
/// Checks one muscle against the whole atlas and, unless null, a body; see `checkAtlas`.
void checkMuscle(const Atlas& atlas, const Muscle& muscle, const Body* body, Problems& problems);

} // namespace myo
