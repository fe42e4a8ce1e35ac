#pragma once

#include <string>
#include <string_view>

namespace myo {

/// What two names of one structure have in common: their words in any order, without those that
/// every name may have ("muscle", "of", "set"), in one spelling. Names that are the same words in
/// another order, another number or case, or in Latin instead of English get the same key.
///
/// isStemmed  false: the words as they are written; true: endings are dropped and words of Latin and
///            English that mean the same are one ("caput longum", "long head"; "colli", "cervicis")
std::string nameKey(std::string_view stem, bool isStemmed);

} // namespace myo
