#pragma once

#include <myofield/core/range.hpp>

#include <cstddef>
#include <string_view>

namespace myo {

// What a card from outside may be, whichever file it comes from.

constexpr Range kStability{0.001, 36500}; ///< days
constexpr Range kDifficulty{1, 10};
constexpr Range kCount{0, 1'000'000'000}; ///< of answers
constexpr size_t kMostCards = 100'000;

inline bool isMuscleId(std::string_view text) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789_";
    return !text.empty() && text.size() <= 100 &&
           text.find_first_not_of(kLetters) == std::string_view::npos;
}

} // namespace myo
