#include <myofield/content/atlas_file.hpp>

#include "atlas_readers.hpp"

namespace fs = std::filesystem;

namespace myo {

ContentKind kindOf(const toml::table& root) {
    constexpr std::pair<std::string_view, ContentKind> kTelling[] = {
        {"landmark", ContentKind::Landmarks},     {"region", ContentKind::Regions},
        {"coarse", ContentKind::Regions},         {"reference", ContentKind::References},
        {"precaution", ContentKind::Precautions}, {"warning_sign", ContentKind::WarningSigns},
        {"point", ContentKind::Muscle},           {"parts", ContentKind::Muscle},
        {"evidence", ContentKind::Muscle},        {"insertion", ContentKind::Muscle},
        {"site", ContentKind::Endangerment},      {"section", ContentKind::Article},
        {"group", ContentKind::Groups},           {"sign", ContentKind::Signs},
        {"complaint", ContentKind::Complaints},   {"filler", ContentKind::Words},
        {"nerve_family", ContentKind::Families},
    };
    for (const auto& [key, kind] : kTelling)
        if (root.contains(key)) return kind;
    return ContentKind::Unknown;
}

namespace {

void checkPageFile(const toml::table& root, const std::string& file, const Atlas& atlas,
                   Problems& problems) {
    const Article article = readArticle(root, file, AtlasNames(atlas), problems);
    checkPagesNamed(atlas, article.see, article.place, problems);
}

/// A muscle with the id of a shipped one is meant to replace it.
void checkMuscleFile(const toml::table& root, const std::string& file, const Atlas& atlas,
                     const Body* body, Problems& problems) {
    const Muscle muscle = readMuscle(root, file, AtlasNames(atlas), problems);
    checkPagesNamed(atlas, muscle.care.see, muscle.care.seePlace, problems);
    checkMuscle(atlas, muscle, body, problems);
}

} // namespace

std::vector<std::string> checkFile(const fs::path& file, const Atlas& atlas, const Body* body) {
    Problems problems;
    const auto root = parseTomlFile(file, problems);
    if (!root) return problems.texts();
    const std::string name = file.string();
    Atlas read; // the content of the file; names are looked up in the given atlas
    const AtlasNames names(atlas);
    switch (kindOf(*root)) {
    case ContentKind::Landmarks: readLandmarks(*root, name, problems, read); break;
    case ContentKind::Regions: readRegions(*root, name, names, problems, read); break;
    case ContentKind::References: readReferences(*root, name, problems, read); break;
    case ContentKind::Precautions: readPrecautions(*root, name, names, problems, read); break;
    case ContentKind::WarningSigns: readWarningSigns(*root, name, names, problems, read); break;
    case ContentKind::Endangerment:
        readEndangermentSites(*root, name, names, problems, read);
        break;
    case ContentKind::Groups: readGroups(*root, name, names, problems, read); break;
    case ContentKind::Signs: readSigns(*root, name, names, problems, read); break;
    case ContentKind::Complaints: readComplaints(*root, name, names, problems, read); break;
    case ContentKind::Words: readPlainWords(*root, name, problems, read); break;
    case ContentKind::Families: readFamilies(*root, name, problems, read); break;
    case ContentKind::Article: checkPageFile(*root, name, atlas, problems); break;
    case ContentKind::Muscle: checkMuscleFile(*root, name, atlas, body, problems); break;
    case ContentKind::Unknown:
        problems.add(
            {name, 0},
            "is of no known kind: a muscle has [[point]], a list has [[landmark]], "
            "[[region]], [[reference]], [[precaution]], [[warning_sign]], [[site]], [[group]], "
            "[[sign]], [[complaint]] or [[nerve_family]], and a page has [[section]]");
    }
    return problems.texts();
}

} // namespace myo
