#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace myo {

/// The text in lower case without what keyboards and programs write differently: accents (composed
/// or combining) are dropped, ligatures are taken apart, dashes and blanks of any kind become '-'
/// and ' '. Letters of other scripts stay. Covers Latin letters up to U+017F, which is what the
/// languages of Europe write; bytes that are not UTF-8 stay as they are.
std::string plainLetters(std::string_view text);

/// The text with its percent escapes ("%20") replaced by the bytes that they mean (RFC 3986, 2.1).
/// Empty where a '%' is followed by anything but two hexadecimal digits.
std::optional<std::string> percentDecoded(std::string_view text);

} // namespace myo
