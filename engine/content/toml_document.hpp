#pragma once

#include "toml_problems.hpp"

#include <toml++/toml.h>

#include <filesystem>
#include <optional>

namespace myo {

/// Reads a TOML file of at most 1 MiB and returns its root table. When that fails, the result is
/// empty and the reason is added to `problems`.
std::optional<toml::table> parseTomlFile(const std::filesystem::path& file, Problems& problems);

} // namespace myo
