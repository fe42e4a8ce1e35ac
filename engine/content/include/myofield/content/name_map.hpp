#pragma once

#include <myofield/anatomy/name_map.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>

namespace myo {

/// Reads a map from the mesh names of an atlas to structures, in TOML as in assets/atlases.
/// Errors: all faults of the file at once, with their lines.
Result<NameMap> readNameMap(const std::filesystem::path& file);

/// As above. A text with a '/' or the ending ".toml" is a file; any other is the name of a map in
/// the folder `shipped` ("bodyparts3d"). Errors also: a name that is not there.
Result<NameMap> readNameMap(const std::string& nameOrFile, const std::filesystem::path& shipped);

/// Writes a map that `readNameMap` gives back, whole or not at all.
Status writeNameMap(const std::filesystem::path& file, const NameMap& map);

} // namespace myo
