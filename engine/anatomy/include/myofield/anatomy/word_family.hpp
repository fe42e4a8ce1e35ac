#pragma once

#include <myofield/anatomy/source_place.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// Words that may mean the same thing: a nerve and its branches, what a movement moves, a bone.
struct WordFamily {
    std::string id;
    std::vector<std::string> words; ///< lower case
    SourcePlace place;
};

/// The families of what texts on muscles name. A nerve of one family may be another's branch, an
/// action of one the other's in other words.
struct WordFamilies {
    std::vector<WordFamily> nerves;
    std::vector<WordFamily> movedParts;  ///< what an action moves
    std::vector<WordFamily> attachments; ///< where a muscle arises or inserts
};

/// Which families a text has words of, as indices, ascending. Words count as they stand and whole,
/// whatever their case.
std::vector<size_t> familiesIn(std::string_view text, std::span<const WordFamily> families);

} // namespace myo
