#pragma once

#include <myofield/anatomy/name_map.hpp>
#include <myofield/core/result.hpp>

#include <string>

namespace myo {

/// Reads a map from the mesh names of an atlas to structures, TOML as in assets/atlases. A plain
/// word names a shipped one ("bodyparts3d"), anything with a '/' or ending in ".toml" is a file.
/// Errors: all faults of the file at once, with their lines; a name that is not shipped.
Result<NameMap> readNameMap(const std::string& nameOrFile);

} // namespace myo
