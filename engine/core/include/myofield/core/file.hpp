#pragma once

#include <myofield/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// The whole file. Refuses what is not a regular file and what is larger than `limit` bytes
/// before any memory is asked for.
Result<std::vector<uint8_t>> readBytes(const std::filesystem::path& path,
                                       uint64_t limit = uint64_t{1} << 31);

/// As `readBytes`, for text.
Result<std::string> readText(const std::filesystem::path& path, uint64_t limit = 64u << 20);

/// Writes a file, whole or not at all.
///
/// an ordinary file  a new version is written beside it and renamed into its place (FileBeside), so
///                   that readers see the old file or the new one; mode and owner stay
/// a symbolic link   is followed, also to a file that does not exist yet: the link stays
/// a pipe or device  is written into, at its end; waits for a pipe's reader
/// a folder          is an error
///
/// The folder must exist. One sentence with the file's name on every failure; nothing is left
/// behind. A reader that goes away before it has read everything is a failure, not a signal.
Status writeFile(const std::filesystem::path& path, std::span<const uint8_t> bytes);
Status writeFile(const std::filesystem::path& path, std::string_view text);

/// Makes a folder and those above it; one that exists is fine.
Status makeFolder(const std::filesystem::path& path);

} // namespace myo
