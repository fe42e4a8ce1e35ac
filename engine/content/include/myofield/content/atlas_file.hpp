#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>
#include <vector>

/// Reads and checks assets/anatomy (docs/DATA.md has the schema of every file). Every problem is
/// one sentence for people: "file:line: what: reason". Files may come from strangers: a file that
/// is larger than 1 MiB, is not TOML, is not UTF-8 or is nested too deep is refused with the
/// reason. Nothing is thrown. Cost: linear in the text, about 30 ms per megabyte; muscles are read
/// on several threads.
namespace myo {

/// What could be read, and everything that is wrong with it. When there are problems, some fields
/// of the atlas may have default values and some waypoints no landmark; such an atlas may only be
/// shown and checked.
struct AtlasReading {
    Atlas atlas;
    std::vector<std::string> problems; ///< sorted by file and line
};

/// Reads landmarks.toml, regions.toml, references.toml, precautions.toml, warning_signs.toml and
/// muscles/*.toml in `folder`. Lengths are converted to metres.
AtlasReading readAtlas(const std::filesystem::path& folder);

/// As `readAtlas`, but gives either an atlas without problems or all problems of all files at once.
Result<Atlas> loadAtlas(const std::filesystem::path& folder);

/// Reads the file of one muscle. Its landmarks, regions and references are looked up in `atlas`,
/// which need not hold the muscle.
Result<Muscle> loadMuscle(const std::filesystem::path& file, const Atlas& atlas);

/// The problems that can be found only in the whole atlas; empty when there are none. Checks that
/// - every part, and the part of every point, is a structure of `body` (null: this is not checked);
/// - zones with `crosses_midline` reach across the midline, and no others do.
/// The module `field` checks whether strokes reach the regions that their zones name.
std::vector<std::string> checkAtlas(const Atlas& atlas, const Body* body);

/// The problems of one content file; empty when there are none. The file's tables tell its kind; an
/// unknown kind is a problem. Finds what reading and `checkAtlas` find, with names looked up in
/// `atlas`. A muscle may have the same id as one in the atlas, because it may be a corrected copy.
std::vector<std::string> checkFile(const std::filesystem::path& file, const Atlas& atlas,
                                   const Body* body = nullptr);

} // namespace myo
