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

/// Writes beside `path` and renames into place: readers see the old file or the new one, whole.
/// Makes missing parent folders.
Status writeFile(const std::filesystem::path& path, std::span<const uint8_t> bytes);
Status writeFile(const std::filesystem::path& path, std::string_view text);

/// Where shipped assets (`anatomy/`, `atlases/`, ...) lie: $MYOFIELD_ASSETS, else
/// ../share/myofield/assets beside the program, else the source tree it was built from.
std::filesystem::path assetFolder();

} // namespace myo
