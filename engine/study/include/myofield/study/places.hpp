#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>

namespace myo {

/// Where that lies which comes with the program. Found once, when it starts, and handed down;
/// nobody else looks for it.
struct Places {
    std::filesystem::path assets;      ///< folder of anatomy/ and atlases/
    std::filesystem::path builtInBody; ///< the body generated from assets/body

    std::filesystem::path anatomy() const { return assets / "anatomy"; }
    std::filesystem::path nameMaps() const { return assets / "atlases"; }
};

/// Each place by itself, the first of these that there is:
///
/// assets       $MYOFIELD_ASSETS; share/myofield/assets in the folder above the program's own
/// builtInBody  $MYOFIELD_BODY; share/myofield/body.glb in the program's folder or the one above
///
/// `program`    its file
/// `otherwise`  the places of the build
Places findPlaces(const std::filesystem::path& program, const Places& otherwise);

/// The file of a body named on the command line: as given; the built-in one for nothing and for the
/// words "built-in" and "male"; female.glb beside it for the word "female".
std::filesystem::path bodyFileOf(const std::string& argument, const Places& places);
/// Reads that file.
Result<Body> readBodyArgument(const std::string& argument, const Places& places);

} // namespace myo
