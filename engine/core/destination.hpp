#pragma once

#include <myofield/core/file_parts.hpp>
#include <myofield/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
#include <sys/stat.h>

namespace myo {

/// What a path leads to, with links followed.
struct Destination {
    enum class Kind : uint8_t {
        New,    ///< nothing bears that name; its folder exists
        File,   ///< an ordinary file
        Folder, ///< a folder
        Stream  ///< a pipe, a device, or a file that this program holds open (/dev/stdout)
    };
    Kind kind = Kind::New;
    std::filesystem::path file; ///< where the last link points
    struct stat facts {};       ///< not of Kind::New
};

/// Fails where the folder is missing, and where links run in a circle.
Result<Destination> destinationOf(const std::filesystem::path& path);

/// The system's words on an error number, such as "No space left on device".
std::string systemWords(int errorNumber);

/// Writes everything. Returns 0 or an error number.
int writeAll(int descriptor, std::span<const uint8_t> bytes);
int writeAll(int descriptor, const NextPart& next);

} // namespace myo
