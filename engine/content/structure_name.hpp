#pragma once

#include <myofield/anatomy/body.hpp>

#include <string>
#include <string_view>

namespace myo {

/// A mesh's name taken apart: "Left rectus_femoris" is left, "rectus femoris".
struct StructureName {
    Side side = Side::Median;
    std::string stem; ///< folded (see `foldedName`), without the side
};

/// Knows left / right (Latin too) as words anywhere, and l / r as the first or the last word
/// ("rectus femoris.r", "L_femur"), as other atlases write them. Blender's copies
/// ("femur.001") lose their number.
StructureName takenApart(std::string_view name);

/// A stem as an id: "rectus femoris" is "rectus_femoris"; only a-z, 0-9, '_' and '.' remain.
std::string idFrom(std::string_view stem);

/// What a name sounds like, for meshes that nobody described: "skin", "bone", ...; connective where
/// it says nothing.
Kind kindFrom(std::string_view stem);

} // namespace myo
