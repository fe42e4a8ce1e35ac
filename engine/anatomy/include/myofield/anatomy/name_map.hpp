#pragma once

#include <myofield/anatomy/body.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace myo {

/// Which structure a mesh of another atlas is.
struct NamedStructure {
    std::string mesh; ///< mesh name in the file; "{side}" stands for left or right
    std::string id;   ///< Structure::id
    Kind kind = Kind::Muscle;
    std::array<uint32_t, 2> fma{}; ///< left and right; the same number twice for median structures
    bool isShownByDefault = true;
    std::vector<std::string> also{}; ///< further names of the same
    std::optional<Side> side{};      ///< said here, whatever the mesh's name says
};

/// Names, axes and units of one source of bodies: a file of assets/atlases.
struct NameMap {
    std::string name;
    std::string attribution;
    std::string up;            ///< axis of the file that points up: "x", "-z", ...; empty: found
    std::string front;         ///< axis of the file that points to the person's front; empty: found
    std::optional<float> unit; ///< metres in one unit of the file; empty: found
    bool isMirrored = false;   ///< the file shows the body's mirror image
    std::vector<NamedStructure> structures;
};

} // namespace myo
