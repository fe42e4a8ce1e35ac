#pragma once

#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Mistakes in the name of an output, found before anything is read or drawn. What the disk says is
/// found by writing: see core's `writeFile`.
namespace myo {

/// Whether a name ends so, in any case. `ending`: lower case, with its dot.
bool endsIn(const std::filesystem::path& file, std::string_view ending);

/// Whether it is there and no ordinary file: a pipe, a device, a folder, or what this program holds
/// open (/dev/stdout).
bool isSpecial(const std::filesystem::path& file);

/// Refuses a name with another ending than that of `ending`, which lower-case words name: "a
/// picture is written as PNG". A name without an ending, a pipe or a device may be called anything.
Status checkEnding(const std::filesystem::path& file, std::string_view ending,
                   std::string_view words);
/// The same for a picture.
Status checkPictureName(const std::filesystem::path& file);

/// Refuses what is a file already, and a new folder whose name ends like a file's: `film.avi`.
Status checkFolderName(const std::filesystem::path& folder);

/// A file that is read, or written too.
struct OtherFile {
    std::string what;           ///< as the sentence calls it: "the body that is read"
    std::filesystem::path file; ///< empty: there is none
};
/// Refuses to write over another file of the same command, also through links and other spellings
/// of the path.
Status checkOverwritesNone(const std::filesystem::path& output,
                           const std::vector<OtherFile>& others);

} // namespace myo
