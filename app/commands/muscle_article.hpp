#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace myo {

/// Everything that a page says of a muscle, as HTML: an article with the muscle's id. `pictures` are
/// relative to the page. Points have ids as well: `trapezius/trp1`.
std::string muscleArticle(const Atlas& atlas, MuscleId muscle,
                          const std::vector<std::filesystem::path>& pictures);

/// What a search looks in: names, groups and places, in lower case.
std::string searchedWords(const Atlas& atlas, MuscleId muscle);

} // namespace myo
