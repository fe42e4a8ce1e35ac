#pragma once

#include "toml_problems.hpp"

#include <toml++/toml.h>

#include <filesystem>
#include <optional>

namespace myo {

/// The root table of a TOML file of at most 1 MiB; empty, with the reason added to `problems`, when
/// there is none.
std::optional<toml::table> parseTomlFile(const std::filesystem::path& file, Problems& problems);

} // namespace myo
