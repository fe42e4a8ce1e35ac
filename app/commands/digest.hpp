#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace myo {

/// FNV-1a, 64 bit (Fowler, Noll, Vo 1991): enough to see that something has changed.
class Digest {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) state_ = (state_ ^ uint8_t(byte)) * 0x100000001b3ull;
    }
    std::string text() const { return fmt::format("{:016x}", state_); }

private:
    uint64_t state_ = 0xcbf29ce484222325ull;
};

} // namespace myo
