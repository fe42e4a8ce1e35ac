#pragma once

#include "atlas_names.hpp"

#include <myofield/anatomy/body.hpp>
#include <myofield/core/text.hpp>

#include <algorithm>

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
    Groups,
    Signs,
    Complaints,
    Words,
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

/// What people's words mean. Groups name muscles; signs name warning signs; complaints name both,
/// and regions, signs and guides.
void readGroups(const toml::table& root, const std::string& file, const AtlasNames& names,
                Problems& problems, Atlas& atlas);
void readSigns(const toml::table& root, const std::string& file, const AtlasNames& names,
               Problems& problems, Atlas& atlas);
void readComplaints(const toml::table& root, const std::string& file, const AtlasNames& names,
                    Problems& problems, Atlas& atlas);
void readPlainWords(const toml::table& root, const std::string& file, Problems& problems,
                    Atlas& atlas);

/// The tables under "strokes". `what` names their owner in messages.
std::vector<Stroke> readStrokes(TableReader& owner, const std::string& what,
                                const AtlasNames& names, Need need);
/// The list under "regions". Each region may stand in it only once.
std::vector<RegionId> readRegionNames(TableReader& in, const AtlasNames& names, Need need);

/// The ids of a list. `find` looks one up: (id, reader, node) to an Id that may be empty, with a
/// complaint of its own. Each may stand in the list only once.
template <class Id, class Find>
std::vector<Id> readIds(TableReader& in, std::string_view key, std::string_view kind, Need need,
                        Find&& find) {
    std::vector<Id> ids;
    const toml::array* items = in.list(key, need);
    if (!items) return ids;
    for (const toml::node& item : *items) {
        const auto* text = item.as_string();
        if (!text) {
            in.complain(item, inQuotes(key) + " holds something that is not the id of a " +
                                  std::string(kind));
            continue;
        }
        const Id id = find(text->get(), in, item);
        if (!id) continue;
        if (std::ranges::find(ids, id) != ids.end())
            in.complain(item, std::string(kind) + " " + inQuotes(text->get()) + " is named twice");
        else
            ids.push_back(id);
    }
    return ids;
}
/// Muscles under "muscles".
std::vector<MuscleId> readMuscleNames(TableReader& in, const AtlasNames& names, Need need);

/// The tables under "frequency". `what` names their owner in messages.
std::vector<Frequency> readFrequencies(TableReader& owner, const std::string& what,
                                       const AtlasNames& names);

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
