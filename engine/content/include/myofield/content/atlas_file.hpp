#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>
#include <vector>

/// Reading and checking of assets/anatomy (docs/DATA.md has the schema of every file). Every
/// problem is one sentence, "file:line: what: reason", ready to be shown. Files may come from
/// strangers: a file over 1 MiB, one that is not TOML or not UTF-8, or one nested too deep is
/// refused with its reason; nothing is thrown. Cost: linear in the text, about 30 ms a
/// megabyte; muscles are read on several threads.
namespace myo {

/// What could be read, and everything that is wrong with it. With problems the atlas may have
/// holes: fields left at their defaults, waypoints without a landmark. Only for showing and
/// checking then.
struct AtlasReading {
    Atlas atlas;
    std::vector<std::string> problems; ///< sorted by file and line
};

/// Reads landmarks.toml, regions.toml, references.toml, precautions.toml, warning_signs.toml and
/// muscles/*.toml of `folder`; lengths become metres.
AtlasReading readAtlas(const std::filesystem::path& folder);

/// As `readAtlas`: a sound atlas, or all problems of all files at once.
Result<Atlas> loadAtlas(const std::filesystem::path& folder);

/// One muscle's file, its landmarks, regions and references looked up in `atlas` (which need not
/// hold the muscle).
Result<Muscle> loadMuscle(const std::filesystem::path& file, const Atlas& atlas);

/// What reading alone cannot see, needing no field:
/// - every part and every point's part is a structure of `body` (null: not looked at);
/// - only zones with `crosses_midline` reach across the midline, and those do.
/// Fields (does a stroke reach the regions that its zone names?) are checked by the module `field`.
/// Empty when all is well.
std::vector<std::string> checkAtlas(const Atlas& atlas, const Body* body);

/// Checks one content file, whatever kind it is (told by its tables), against `atlas`: everything
/// that reading and `checkAtlas` say of it. A muscle may have the id of one in the atlas, as a
/// corrected copy does. Empty when all is well; says so when the file is of no known kind.
std::vector<std::string> checkFile(const std::filesystem::path& file, const Atlas& atlas,
                                   const Body* body = nullptr);

} // namespace myo
