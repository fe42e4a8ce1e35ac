#pragma once

#include <myofield/core/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// Where the values of the top-level object of a JSON text stand.
struct JsonOutline {
    struct Member {
        std::string_view key;
        size_t begin = 0; ///< of the value
        size_t end = 0;
    };
    std::vector<Member> members;
};

/// A look over JSON before a recursive parser sees it: refuses what is nested deeper than 64, holds
/// more than a million values, is not an object, ends early, or has a top-level key that is
/// escaped or comes twice. It does not check the grammar otherwise. Keys point into `text`.
Result<JsonOutline> outlineOf(std::string_view text);

/// Takes the value of a top-level key out of `text`: returns it (empty when absent) and leaves `[]`
/// and blanks in its place, `{}` where it is an object.
std::string cutArray(std::string& text, const JsonOutline& outline, std::string_view key);

} // namespace myo
