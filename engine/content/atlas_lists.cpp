#include "atlas_readers.hpp"

#include <fmt/format.h>

namespace myo {
namespace {

constexpr float kMillimetre = 0.001f;
constexpr Range kBodyRange = {-2500, 2500}; ///< millimetres from the floor between the feet

Landmark readLandmark(TableReader in) {
    Landmark landmark;
    landmark.place = in.place();
    landmark.id = in.identifier("id");
    in.rename("landmark " + inQuotes(landmark.id));
    landmark.label = in.text("label");
    landmark.isPaired = in.flag("paired");
    const std::vector<double> at = in.numbers("at_mm", 3, kBodyRange);
    landmark.position = Vec3(at[0], at[1], at[2]) * kMillimetre;
    landmark.structure = in.text("structure");
    landmark.rule = in.text("rule");
    landmark.isByEye = in.flag("by_eye");
    in.finish();
    if (landmark.isPaired && at[0] <= 0)
        in.complain("at_mm", "a paired landmark is given for the left side, where x is above 0");
    if (!landmark.isPaired && std::abs(at[0]) > 1)
        in.complain("at_mm",
                    fmt::format("lies {:g} mm beside the midline, so it must be paired", at[0]));
    return landmark;
}

Notice readNotice(TableReader in, const AtlasNames& names, bool isGrouped) {
    constexpr std::string_view kGroups[] = {"do not press", "avoid the area", "ask first"};
    Notice notice;
    notice.place = in.place();
    notice.id = in.identifier("id");
    in.rename(inQuotes(notice.id));
    if (isGrouped) {
        const auto group = in.choice("group", {kGroups[0], kGroups[1], kGroups[2]});
        if (group) notice.group = kGroups[*group];
    }
    if (!isGrouped) notice.regions = readRegionNames(in, names, Need::Optional);
    notice.text = in.text("text");
    notice.cite = in.text("cite");
    names.checkReference(notice.cite, in, "cite");
    in.finish();
    return notice;
}

void readNotices(TableReader in, std::string_view key, const AtlasNames& names,
                 std::vector<Notice>& notices) {
    for (const toml::table* table : in.tables(key)) {
        TableReader item(*table, in.file(), in.problems(), std::string(key));
        notices.push_back(readNotice(std::move(item), names, key == "precaution"));
    }
    in.finish();
    complainOfRepeated(notices, key, in.problems());
}

} // namespace

void readLandmarks(const toml::table& root, const std::string& file, Problems& problems,
                   Atlas& atlas) {
    TableReader in(root, file, problems);
    for (const toml::table* table : in.tables("landmark"))
        atlas.landmarks.push_back(readLandmark({*table, file, problems, "landmark"}));
    in.finish();
    complainOfRepeated(atlas.landmarks, "landmark", problems);
}

void readReferences(const toml::table& root, const std::string& file, Problems& problems,
                    Atlas& atlas) {
    TableReader in(root, file, problems);
    for (const toml::table* table : in.tables("reference")) {
        TableReader item(*table, file, problems, "reference");
        Reference reference;
        reference.place = item.place();
        reference.id = item.identifier("id", "-.");
        item.rename("reference " + inQuotes(reference.id));
        reference.text = item.text("text");
        reference.url = item.text("url", Need::Optional);
        item.finish();
        if (!reference.url.empty() && !reference.url.starts_with("https://") &&
            !reference.url.starts_with("http://"))
            item.complain("url", "\"url\" must begin with https:// or http://");
        atlas.references.push_back(std::move(reference));
    }
    in.finish();
    complainOfRepeated(atlas.references, "reference", problems);
}

void readPrecautions(const toml::table& root, const std::string& file, const AtlasNames& names,
                     Problems& problems, Atlas& atlas) {
    readNotices({root, file, problems}, "precaution", names, atlas.precautions);
}

void readWarningSigns(const toml::table& root, const std::string& file, const AtlasNames& names,
                      Problems& problems, Atlas& atlas) {
    readNotices({root, file, problems}, "warning_sign", names, atlas.warningSigns);
}

} // namespace myo
