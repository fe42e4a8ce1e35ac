#include <myofield/content/atlas_file.hpp>

#include "atlas_readers.hpp"

#include <myofield/core/parallel.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

namespace fs = std::filesystem;

namespace myo {
namespace {

/// The most files in one folder; far more than the about 200 muscles that can be described.
constexpr size_t kMostFiles = 2000;
constexpr size_t kFilesForAThread = 8; ///< for fewer files a thread costs more than it saves
constexpr size_t kMostThreads = 7;

template <class Read>
void readList(const fs::path& file, Problems& problems, Read&& read) {
    if (const auto root = parseTomlFile(file, problems)) read(*root, file.string());
}

std::vector<fs::path> filesIn(const fs::path& folder, std::string_view kind, Problems& problems) {
    std::vector<fs::path> files;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end;
         at.increment(failure))
        if (at->path().extension() == ".toml") files.push_back(at->path());
    const SourcePlace place{folder.string(), 0};
    if (failure)
        problems.add(place, "cannot be listed: " + failure.message());
    else if (files.empty())
        problems.add(place, fmt::format("holds no {}", kind));
    if (files.size() > kMostFiles) {
        problems.add(place,
                     fmt::format("holds {} {}s, more than {}", files.size(), kind, kMostFiles));
        files.clear();
    }
    std::ranges::sort(files);
    return files;
}

/// The result of reading the file of one muscle.
struct MuscleReading {
    std::optional<Muscle> muscle;
    Problems problems;
};

MuscleReading readMuscleFile(const fs::path& file, const AtlasNames& names) {
    MuscleReading reading;
    if (const auto root = parseTomlFile(file, reading.problems)) {
        reading.muscle = readMuscle(*root, file.string(), names, reading.problems);
        TableReader(*root, file.string(), reading.problems)
            .complainUnlessFileIs(reading.muscle->id);
    }
    return reading;
}

/// Reads all files, several at a time, because parsing takes most of the time.
std::vector<MuscleReading> readMuscleFiles(const std::vector<fs::path>& files,
                                           const AtlasNames& names) {
    std::vector<MuscleReading> readings(files.size());
    const size_t threads = 1 + std::min(files.size() / kFilesForAThread, kMostThreads);
    inParallel(
        files.size(), [&](size_t i) { readings[i] = readMuscleFile(files[i], names); }, threads);
    return readings;
}

void readMuscles(const fs::path& folder, Atlas& atlas, Problems& problems) {
    const AtlasNames names(atlas);
    for (MuscleReading& reading : readMuscleFiles(filesIn(folder, "muscle", problems), names)) {
        problems.add(reading.problems);
        if (reading.muscle) atlas.muscles.push_back(std::move(*reading.muscle));
    }
    std::ranges::stable_sort(atlas.muscles, {}, &Muscle::id);
    complainOfRepeated(atlas.muscles, "muscle", problems);
}

/// Reads the pages. The muscles must be read before, because pages name them. The folder may be
/// absent.
void readArticles(const fs::path& folder, Atlas& atlas, Problems& problems) {
    std::error_code absent;
    if (!fs::exists(folder, absent)) return;
    const AtlasNames names(atlas);
    for (const fs::path& file : filesIn(folder, "page", problems))
        if (const auto root = parseTomlFile(file, problems))
            atlas.articles.push_back(readArticle(*root, file.string(), names, problems));
    std::ranges::stable_sort(atlas.articles, {}, [](const Article& article) {
        return std::tie(article.kind, article.order, article.id);
    });
    complainOfRepeated(atlas.articles, "page", problems);
    for (const Article& article : atlas.articles)
        checkPagesNamed(atlas, article.see, article.place, problems);
    for (const Muscle& muscle : atlas.muscles)
        checkPagesNamed(atlas, muscle.care.see, muscle.care.seePlace, problems);
}

} // namespace

AtlasReading readAtlas(const fs::path& folder) {
    AtlasReading reading;
    Atlas& atlas = reading.atlas;
    Problems problems;
    const auto read = [&](const char* name, auto&& reader) {
        readList(folder / name, problems, [&](const toml::table& root, const std::string& file) {
            reader(root, file, problems, atlas);
        });
    };
    const auto readNamed = [&](const char* name, auto&& reader) {
        const AtlasNames names(atlas);
        readList(folder / name, problems, [&](const toml::table& root, const std::string& file) {
            reader(root, file, names, problems, atlas);
        });
    };
    read("landmarks.toml", readLandmarks);
    read("references.toml", readReferences);
    readNamed("regions.toml", readRegions);
    readNamed("precautions.toml", readPrecautions);
    readNamed("warning_signs.toml", readWarningSigns);
    std::error_code absent;
    const auto readIfThere = [&](const char* name, auto&& reader) {
        if (fs::exists(folder / name, absent)) readNamed(name, reader);
    };
    readIfThere("endangerment.toml", readEndangermentSites);
    if (fs::exists(folder / "families.toml", absent)) read("families.toml", readFamilies);
    readMuscles(folder / "muscles", atlas, problems);
    readArticles(folder / "pages", atlas, problems);
    readIfThere("groups.toml", readGroups);
    readIfThere("signs.toml", readSigns);
    readIfThere("complaints.toml", readComplaints);
    if (fs::exists(folder / "words.toml", absent)) read("words.toml", readPlainWords);
    reading.problems = problems.texts();
    return reading;
}

Result<Atlas> loadAtlas(const fs::path& folder) {
    AtlasReading reading = readAtlas(folder);
    if (!reading.problems.empty()) return Error(std::move(reading.problems));
    return std::move(reading.atlas);
}

Result<Muscle> loadMuscle(const fs::path& file, const Atlas& atlas) {
    Problems problems;
    const auto root = parseTomlFile(file, problems);
    if (!root) return Error(problems.texts());
    Muscle muscle = readMuscle(*root, file.string(), AtlasNames(atlas), problems);
    if (problems.count() > 0) return Error(problems.texts());
    return muscle;
}

} // namespace myo
