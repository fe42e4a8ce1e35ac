#pragma once

#include <myofield/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>

namespace myo {

/// The next part of a file; empty at its end. A part stays until the next one is asked for.
using NextPart = std::function<std::span<const uint8_t>()>;

/// As `writeFile`, of parts that are made one after the other, so that a large file never stands in
/// memory as a whole.
Status writeFile(const std::filesystem::path& path, const NextPart& next);

} // namespace myo
