#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/field/match_facts.hpp>

#include <string>

namespace myo {

/// One sentence on a match, in the interface's language: "Explains most of what you marked; also
/// covers Temple and Back of the head."
std::string matchWords(const Atlas& atlas, const MatchFacts& facts);

} // namespace myo
