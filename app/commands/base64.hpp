#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace myo {

/// Bytes as text, RFC 4648 section 4, with its padding.
std::string base64(std::span<const uint8_t> bytes);

/// Characters that so many bytes take.
constexpr size_t base64Size(size_t bytes) {
    return (bytes + 2) / 3 * 4;
}

} // namespace myo
