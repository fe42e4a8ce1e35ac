#pragma once

#include <myofield/anatomy/body.hpp>

#include <array>
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
};

/// Names, axes and units of one source of bodies: a file of assets/atlases.
struct NameMap {
    std::string name;
    std::string attribution;
    std::string up = "y";    ///< axis of the file that points up: "x", "-z", ...
    std::string front = "z"; ///< axis of the file that points to the person's front
    float unit = 1;          ///< metres in one unit of the file
    std::vector<NamedStructure> structures;
};

} // namespace myo
