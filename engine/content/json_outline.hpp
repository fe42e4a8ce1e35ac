#pragma once

#include <myofield/core/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// The members of the top-level object of a JSON text, and where their values stand in it.
struct JsonOutline {
    struct Member {
        std::string_view key;
        size_t begin = 0; ///< offset of the value; `end` is behind it
        size_t end = 0;
    };
    std::vector<Member> members;
};

/// Checks a JSON text before a recursive parser reads it. Errors: it is nested deeper than 64, has
/// more than a million values, is not an object, ends early, or has a top-level key that is escaped
/// or stands twice. The rest of the grammar is not checked. Keys point into `text`.
Result<JsonOutline> outlineOf(std::string_view text);

/// Takes the value of a top-level key out of `text` and returns it; empty when the key is absent.
/// In its place `text` then has `[]`, or `{}` for an object, and blanks.
std::string cutArray(std::string& text, const JsonOutline& outline, std::string_view key);

} // namespace myo
