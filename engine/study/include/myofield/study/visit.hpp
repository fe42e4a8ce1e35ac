#pragma once

#include <myofield/field/pain_measures.hpp>
#include <myofield/study/pain_drawing.hpp>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace myo {

/// A pain drawing with what it amounts to.
struct Visit {
    std::filesystem::path file{}; ///< empty: it was not saved
    PainDrawing drawing{};
    PainMeasures measures{};
    PainCover cover{};
};

/// Of files of visits, with the dot.
inline constexpr const char* kVisitEnding = ".myopain";
constexpr size_t kMostVisits = 2000; ///< that are opened together

/// Measures a drawing. `original`: the placement of the built-in body. Errors as `queryOf`, but a
/// drawing in which nothing is marked is a visit without pain. `name` is what messages call it.
Result<Visit> visitOf(PainDrawing drawing, const Placement& original, const std::string& name);

/// Visits, and what could not be read of them.
struct VisitList {
    std::vector<Visit> visits;         ///< oldest first, those without a date last, then by name
    std::vector<std::string> problems; ///< a sentence each, with the file's name
};
/// Reads files on all processors, some 4 ms each; `original` as above. Of more than kMostVisits files
/// the rest is a problem.
VisitList readVisits(std::span<const std::filesystem::path> files, const Placement& original);

/// Each *.myopain of a folder, by name; nothing beneath it. Error: it cannot be read.
Result<std::vector<std::filesystem::path>> visitFilesIn(const std::filesystem::path& folder);

/// What has changed from one visit to another. `original` as above.
struct VisitChange {
    PainChange area;
    /// Metres that the middle of what is marked has moved; empty: one of them marks nothing.
    std::optional<double> shift;
};
VisitChange changeBetween(const Visit& before, const Visit& now, const Placement& original);

/// For drawing: the change of two lists of strokes on the skin of a placement (PaintInks::Changes).
/// Error, with `name`: a stroke lies off the skin.
Result<std::vector<PaintVertex>> changeOnSkin(const PainDrawing& before, const PainDrawing& now,
                                              const Placement& placement, const std::string& name);

} // namespace myo
