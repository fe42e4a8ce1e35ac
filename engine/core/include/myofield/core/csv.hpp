#pragma once

#include <string>
#include <string_view>

namespace myo {

/// A text as one cell of a table of comma-separated values (RFC 4180).
inline std::string csvCell(std::string_view text) {
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + '"';
}

} // namespace myo
