#pragma once

#include <myofield/anatomy/body.hpp>

#include <string>
#include <string_view>

namespace myo {

/// The parts of a mesh's name: "Left rectus_femoris" gives the side left and "rectus femoris".
struct StructureName {
    Side side = Side::Median;
    std::string stem; ///< folded (see `foldedName`), without the side
};

/// Takes a name apart. "left" and "right" (also in Latin) are found anywhere in the name; "l" and
/// "r" only as the first or the last word, as other atlases write them ("rectus femoris.r",
/// "L_femur"). The number of a copy in Blender ("femur.001") is removed.
StructureName takenApart(std::string_view name);

/// An id made from a stem: "rectus femoris" gives "rectus_femoris". Only a-z, 0-9, '_' and '.'
/// remain.
std::string idFrom(std::string_view stem);

/// A guess of the kind from the words of a name ("skin", "bone", ...), for meshes that nobody
/// described; connective when no word tells.
Kind kindFrom(std::string_view stem);

} // namespace myo
