#include <myofield/study/visit.hpp>

#include <myofield/core/parallel.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>
#include <tuple>

namespace myo {
namespace {

namespace fs = std::filesystem;

constexpr size_t kAtATime = 16; ///< visits that one painted skin measures in turn

Result<Visit> measured(PainDrawing drawing, const Placement& original, PaintedSkin& painted,
                       const std::string& name) {
    painted.clear();
    if (Status laid = layOn(painted, drawing, name); !laid) return laid.error();
    return Visit{{}, std::move(drawing), measuresOf(original, painted), coverOf(painted)};
}

Result<Visit> readVisit(const fs::path& file, const Placement& original, PaintedSkin& painted) {
    Result<PainDrawing> drawing = readDrawing(file);
    if (!drawing) return drawing.error();
    Result<Visit> visit = measured(std::move(*drawing), original, painted, file.string());
    if (visit) visit->file = file;
    return visit;
}

/// Those without a date come last.
auto placeInTime(const Visit& visit) {
    return std::tuple(visit.drawing.date.empty(), visit.drawing.date,
                      visit.file.filename().string(), visit.file.string());
}

} // namespace

Result<Visit> visitOf(PainDrawing drawing, const Placement& original, const std::string& name) {
    PaintedSkin painted(original);
    return measured(std::move(drawing), original, painted, name);
}

VisitList readVisits(std::span<const fs::path> files, const Placement& original) {
    VisitList list;
    if (files.size() > kMostVisits)
        list.problems.push_back(say("{} files are too many at once; the first {} are opened.",
                                    files.size(), kMostVisits));
    files = files.first(std::min(files.size(), kMostVisits));
    std::vector<std::optional<Result<Visit>>> read(files.size());
    parallelRanges(files.size(), kAtATime, [&](size_t begin, size_t end) {
        PaintedSkin painted(original);
        for (size_t i = begin; i < end; ++i) read[i] = readVisit(files[i], original, painted);
    });
    for (std::optional<Result<Visit>>& each : read) {
        if (*each)
            list.visits.push_back(std::move(**each));
        else
            std::ranges::copy((*each).error().reasons, std::back_inserter(list.problems));
    }
    std::ranges::stable_sort(list.visits, {}, placeInTime);
    return list;
}

Result<std::vector<fs::path>> visitFilesIn(const fs::path& folder) {
    std::error_code failure;
    std::vector<fs::path> files;
    fs::directory_iterator entry(folder, failure), end;
    for (; !failure && entry != end; entry.increment(failure))
        if (entry->path().extension() == kVisitEnding) files.push_back(entry->path());
    if (failure) return Error(say("{} cannot be read: {}", folder.string(), failure.message()));
    std::ranges::sort(files);
    return files;
}

VisitChange changeBetween(const Visit& before, const Visit& now, const Placement& original) {
    VisitChange change{changeBetween(before.cover, now.cover, original.skin().areas()), {}};
    if (before.measures.centre && now.measures.centre)
        change.shift = double(glm::distance(*before.measures.centre, *now.measures.centre));
    return change;
}

Result<std::vector<PaintVertex>> changeOnSkin(const PainDrawing& before, const PainDrawing& now,
                                              const Placement& placement, const std::string& name) {
    PaintedSkin was(placement), is(placement);
    if (Status laid = layOn(was, before, name); !laid) return laid.error();
    if (Status laid = layOn(is, now, name); !laid) return laid.error();
    return changeVertices(was, is);
}

} // namespace myo
