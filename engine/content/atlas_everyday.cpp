// What people's words mean: groups of muscles, signs, complaints and small words.
#include "atlas_readers.hpp"

#include <fmt/format.h>

namespace myo {
namespace {

/// Places in a list of the atlas, by id; `find` as for readIds, to an optional place.
template <class Find>
std::vector<uint32_t> readPlaces(TableReader& in, std::string_view key, std::string_view kind,
                                 Find&& find) {
    using Place = std::optional<uint32_t>;
    std::vector<uint32_t> places;
    for (const Place& place : readIds<Place>(in, key, kind, Need::Optional, find))
        places.push_back(*place);
    return places;
}

std::vector<uint32_t> readWarnings(TableReader& in, const AtlasNames& names) {
    return readPlaces(in, "warning_signs", "warning sign",
                      [&](std::string_view id, TableReader& reader, const toml::node& node) {
                          return names.warningSign(id, reader, node);
                      });
}

MuscleGroup readGroup(TableReader in, const AtlasNames& names) {
    MuscleGroup group;
    group.place = in.place();
    group.id = in.identifier("id");
    in.rename("group " + inQuotes(group.id));
    group.label = in.text("label");
    group.words = in.texts("words", Need::Optional);
    group.muscles = readMuscleNames(in, names, Need::Required);
    group.isOneRow = in.flag("one_row");
    in.finish();
    if (group.muscles.size() == 1)
        in.complain("muscles", "one muscle is no group; give it a synonym instead");
    return group;
}

/// Whether a muscle, or a point of one, has a sign whose text holds one of `told`.
bool isTold(const Atlas& atlas, const std::string& told) {
    const auto holds = [&](const std::string& text) { return text.find(told) != text.npos; };
    return std::ranges::any_of(atlas.muscles, [&](const Muscle& muscle) {
        return std::ranges::any_of(muscle.signs, holds) ||
               std::ranges::any_of(muscle.points, [&](const TriggerPoint& point) {
                   return std::ranges::any_of(point.signs, holds);
               });
    });
}

Sign readSign(TableReader in, const AtlasNames& names) {
    Sign sign;
    sign.place = in.place();
    sign.id = in.identifier("id");
    in.rename("sign " + inQuotes(sign.id));
    sign.label = in.text("label");
    sign.words = in.texts("words");
    sign.told = in.texts("told", Need::Optional);
    sign.regions = readRegionNames(in, names, Need::Optional);
    sign.warningSigns = readWarnings(in, names);
    in.finish();
    if (names.atlas().muscles.empty()) return sign;
    for (const std::string& told : sign.told)
        if (!isTold(names.atlas(), told))
            in.complain("told", fmt::format("no muscle and no point has a sign that holds {}",
                                            inQuotes(told)));
    return sign;
}

Complaint readComplaint(const toml::table& table, const std::string& file, Problems& problems,
                        const AtlasNames& names) {
    TableReader in(table, file, problems, "complaint");
    Complaint complaint;
    complaint.place = in.place();
    complaint.id = in.identifier("id");
    in.rename("complaint " + inQuotes(complaint.id));
    complaint.label = in.text("label");
    complaint.words = in.texts("words");
    complaint.regions = readRegionNames(in, names, Need::Optional);
    complaint.muscles = readMuscleNames(in, names, Need::Optional);
    if (const std::string guide = in.identifier("guide", "", Need::Optional); !guide.empty())
        if (const auto page = names.article(guide, in, *table.get("guide"))) {
            complaint.guide = int(*page);
            if (names.atlas().articles[*page].kind != ArticleKind::Guide)
                in.complain("guide", inQuotes(guide) + " is no guide");
        }
    complaint.signs = readPlaces(
        in, "signs", "sign", [&](std::string_view id, TableReader& reader, const toml::node& node) {
            return names.sign(id, reader, node);
        });
    complaint.warningSigns = readWarnings(in, names);
    complaint.cites = in.texts("cites", Need::Optional);
    for (const std::string& cite : complaint.cites) names.checkReference(cite, in, "cites");
    in.finish();
    if (!complaint.muscles.empty() && complaint.cites.empty())
        in.complain("muscles", "names muscles and cites no source for that");
    if (complaint.regions.empty() && complaint.guide < 0 && complaint.signs.empty() &&
        complaint.muscles.empty())
        in.complain("regions", "leads nowhere: it has no regions, muscles, guide or signs");
    return complaint;
}

} // namespace

void readGroups(const toml::table& root, const std::string& file, const AtlasNames& names,
                Problems& problems, Atlas& atlas) {
    TableReader in(root, file, problems);
    for (const toml::table* table : in.tables("group"))
        atlas.groups.push_back(readGroup({*table, file, problems, "group"}, names));
    in.finish();
    complainOfRepeated(atlas.groups, "group", problems);
}

void readSigns(const toml::table& root, const std::string& file, const AtlasNames& names,
               Problems& problems, Atlas& atlas) {
    TableReader in(root, file, problems);
    for (const toml::table* table : in.tables("sign"))
        atlas.signs.push_back(readSign({*table, file, problems, "sign"}, names));
    in.finish();
    complainOfRepeated(atlas.signs, "sign", problems);
}

void readComplaints(const toml::table& root, const std::string& file, const AtlasNames& names,
                    Problems& problems, Atlas& atlas) {
    TableReader in(root, file, problems);
    for (const toml::table* table : in.tables("complaint"))
        atlas.complaints.push_back(readComplaint(*table, file, problems, names));
    in.finish();
    complainOfRepeated(atlas.complaints, "complaint", problems);
}

void readPlainWords(const toml::table& root, const std::string& file, Problems& problems,
                    Atlas& atlas) {
    TableReader in(root, file, problems);
    PlainWords& words = atlas.plainWords;
    words.filler = in.texts("filler");
    words.loose = in.texts("loose", Need::Optional);
    words.left = in.texts("left");
    words.right = in.texts("right");
    words.both = in.texts("both", Need::Optional);
    for (const toml::table* table : in.tables("alike", Need::Optional)) {
        TableReader alike(*table, file, problems, "alike");
        words.alike.push_back(alike.texts("words"));
        alike.finish();
        if (words.alike.back().size() == 1) alike.complain("words", "a word that is like no other");
    }
    in.finish();
}

} // namespace myo
