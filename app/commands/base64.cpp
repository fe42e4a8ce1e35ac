#include "commands/base64.hpp"

#include <algorithm>
#include <string_view>

namespace myo {

std::string base64(std::span<const uint8_t> bytes) {
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text(base64Size(bytes.size()), '=');
    for (size_t from = 0, to = 0; from < bytes.size(); from += 3, to += 4) {
        const size_t count = std::min<size_t>(3, bytes.size() - from);
        uint32_t group = 0;
        for (size_t k = 0; k < 3; ++k) group = group << 8 | (k < count ? bytes[from + k] : 0u);
        for (size_t k = 0; k <= count; ++k) text[to + k] = kLetters[group >> (18 - 6 * k) & 63];
    }
    return text;
}

} // namespace myo
