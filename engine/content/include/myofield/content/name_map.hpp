#pragma once

#include <myofield/anatomy/name_map.hpp>
#include <myofield/core/result.hpp>

#include <string>

namespace myo {

/// Reads a map from the mesh names of an atlas to structures, in TOML as in assets/atlases. A text
/// with a '/' or the ending ".toml" is a file; any other is the name of a map that is shipped
/// ("bodyparts3d").
/// Errors: all faults of the file at once, with their lines; a name that is not shipped.
Result<NameMap> readNameMap(const std::string& nameOrFile);

} // namespace myo
