#pragma once

#include <libintl.h>

#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// The interface's language for a person-facing English text (gettext domain "myofield").
inline const char* tr(const char* english) {
    return dgettext("myofield", english);
}

/// Marks a text in a table for translators; whoever shows it passes it through tr().
constexpr const char* mark(const char* english) {
    return english;
}

/// The first letter in upper case (ASCII).
std::string capitalised(std::string text);

/// `text` in double quotes, fit for a message: shortened to 60 bytes, control characters as '?'.
std::string inQuotes(std::string_view text);

/// Lower case (ASCII), with runs of blanks, '-', '_', '.' and ',' as one blank, none at the ends:
/// two spellings of a name that people would call the same compare equal.
std::string foldedName(std::string_view text);

/// Edits (insert, delete, replace, swap of neighbours) from one text to the other.
/// Damerau 1964 / optimal string alignment. Cost O(length product).
size_t editDistance(std::string_view a, std::string_view b);

/// The `count` candidates nearest to `wanted` after folding, best first; a candidate that contains
/// the wanted text counts as nearer than any edit.
std::vector<std::string> nearestNames(std::string_view wanted,
                                      const std::vector<std::string>& candidates, size_t count);

} // namespace myo
