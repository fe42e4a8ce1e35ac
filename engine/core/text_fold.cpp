#include <myofield/core/text_fold.hpp>

#include <array>
#include <cstdint>

namespace myo {
namespace {

constexpr uint32_t kFirstLetter = 0xC0;
/// U+00C0 to U+017F: the letters without their marks (Unicode's decompositions; letters that have
/// none, as people spell them without the letter).
constexpr std::array<std::string_view, 192> kLetters{
    "a", "a", "a",  "a",  "a", "a", "ae", "c",  "e",  "e", "e", "e", "i",  "i",  "i", "i", "d", "n",
    "o", "o", "o",  "o",  "o", "x", "o",  "u",  "u",  "u", "u", "y", "th", "ss", "a", "a", "a", "a",
    "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i",  "i", "i", "i", "d",  "n",  "o", "o", "o", "o",
    "o", " ", "o",  "u",  "u", "u", "u",  "y",  "th", "y", "a", "a", "a",  "a",  "a", "a", "c", "c",
    "c", "c", "c",  "c",  "c", "c", "d",  "d",  "d",  "d", "e", "e", "e",  "e",  "e", "e", "e", "e",
    "e", "e", "g",  "g",  "g", "g", "g",  "g",  "g",  "g", "h", "h", "h",  "h",  "i", "i", "i", "i",
    "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j",  "j", "k", "k", "k",  "l",  "l", "l", "l", "l",
    "l", "l", "l",  "l",  "l", "n", "n",  "n",  "n",  "n", "n", "n", "n",  "n",  "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r",  "r", "s", "s", "s",  "s",  "s", "s", "s", "s",
    "t", "t", "t",  "t",  "t", "t", "u",  "u",  "u",  "u", "u", "u", "u",  "u",  "u", "u", "u", "u",
    "w", "w", "y",  "y",  "y", "z", "z",  "z",  "z",  "z", "z", "s"};
constexpr std::array<std::string_view, 7> kLigatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

/// The code point at the front of the text and its length in bytes; a length of 1 and the byte for
/// what is not UTF-8.
struct Letter {
    uint32_t code = 0;
    size_t length = 1;
    bool isByte = false;
};

Letter firstOf(std::string_view text) {
    const auto byte = [&](size_t at) { return uint32_t(uint8_t(text[at])); };
    const uint32_t lead = byte(0);
    const size_t length = lead < 0x80           ? 1
                          : (lead >> 5) == 0x6  ? 2
                          : (lead >> 4) == 0xE  ? 3
                          : (lead >> 3) == 0x1E ? 4
                                                : 0;
    if (length == 0 || length > text.size()) return {lead, 1, true};
    if (length == 1) return {lead, 1, false};
    uint32_t code = lead & (0xFFu >> (length + 1));
    for (size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0) != 0x80) return {lead, 1, true};
        code = code << 6 | (byte(at) & 0x3F);
    }
    return {code, length, false};
}

bool isBlank(uint32_t code) {
    return code == 0xA0 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F || code == 0x3000;
}

bool isDash(uint32_t code) {
    return (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE63 || code == 0xFF0D;
}

/// 0 to 15; -1 for what is no hexadecimal digit.
int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

std::string plainLetters(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const Letter letter = firstOf(text);
        const uint32_t code = letter.code;
        if (letter.isByte)
            plain += text[0];
        else if (code < 0x80)
            plain += char(code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code);
        else if (code >= kFirstLetter && code < kFirstLetter + kLetters.size())
            plain += kLetters[code - kFirstLetter];
        else if (code >= 0xFB00 && code < 0xFB00 + kLigatures.size())
            plain += kLigatures[code - 0xFB00];
        else if (isBlank(code) || isDash(code))
            plain += isDash(code) ? '-' : ' ';
        else if (code < 0x300 || code > 0x36F) // combining marks
            plain += text.substr(0, letter.length);
        text.remove_prefix(letter.length);
    }
    return plain;
}

std::optional<std::string> percentDecoded(std::string_view text) {
    std::string decoded;
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        const int high = at + 2 < text.size() ? hexDigit(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hexDigit(text[at + 2]) : -1;
        if (high < 0 || low < 0) return std::nullopt;
        decoded += char(16 * high + low);
        at += 2;
    }
    return decoded;
}

} // namespace myo
