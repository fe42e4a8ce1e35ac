#pragma once

#include <myofield/anatomy/body.hpp>

#include <string>
#include <string_view>

namespace myo {

/// The parts of a mesh's name: "Left rectus_femoris.001" gives the side left and "rectus femoris".
struct StructureName {
    Side side = Side::Median; ///< median where the name says none, or both
    std::string stem;         ///< the name's words (see `wordsOf`), without side and what tools add
    bool isTelling = false;   ///< says what the mesh is, unlike "Object_4"
};

/// Takes a name apart. Words for left and right are known in Latin, in languages of Europe and in the
/// signs of East Asia, and found anywhere in the name; "l" and "r" as the first or the last word, as
/// other atlases write them ("rectus femoris.r", "L_femur"), otherwise as the only such letter.
StructureName takenApart(std::string_view name);

/// An id made from a stem: "rectus femoris" gives "rectus_femoris". Only a-z, 0-9, '_', '.' and
/// letters of other scripts remain; "unnamed" where nothing does.
std::string idFrom(std::string_view stem);

} // namespace myo
