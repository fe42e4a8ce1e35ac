#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/core/text.hpp>

#include <fmt/format.h>

#include <string>

namespace myo {

/// A person-facing sentence with values in it: the English text is looked up first. A translation
/// whose placeholders are wrong falls back to the English one.
template <class... Values>
std::string say(const char* english, const Values&... values) {
    try {
        return fmt::format(fmt::runtime(tr(english)), values...);
    } catch (const fmt::format_error&) {
        return english;
    }
}

/// One or many, by the language's own rules for plurals: "{} point", "{} points".
inline std::string sayCount(const char* one, const char* many, size_t count) {
    try {
        return fmt::format(fmt::runtime(dngettext("myofield", one, many, count)), count);
    } catch (const fmt::format_error&) {
        return std::to_string(count);
    }
}

/// "the person's left", "right", ...: always from the shown person's own point of view.
const char* wordsOf(Side side);

} // namespace myo
