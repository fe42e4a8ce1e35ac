#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// The words of a mesh's name as people and tools write them: percent escapes decoded, "SoleusLeft"
/// taken apart, folded (see `plainLetters`), split at everything that is neither letter nor digit.
/// Letters of other scripts stay; the signs for left and right of East Asia are words of their own.
std::vector<std::string> wordsOf(std::string_view name);

/// Removes what tools add at the ends of a name and what is not part of it: numbers of copies
/// (".001", "_1") and of lists ("025 femur"), codes of catalogues ("FJ1409"), materials, and words
/// such as "mesh", "low", "SM". A number stays where it counts something ("rib 3"). True when
/// anything was removed.
bool dropToolWords(std::vector<std::string>& words);

/// Whether the words say anything of what a mesh is: not "Object 4", "Mesh", "FJ1234" or nothing.
bool areTelling(const std::vector<std::string>& words);

/// The words with one blank between them.
std::string joined(const std::vector<std::string>& words);

} // namespace myo
