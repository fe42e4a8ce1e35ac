#pragma once

#include <myofield/core/result.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace myo::print {

/// A code that a phone's camera reads: dark and light squares.
struct QrCode {
    int side = 0;           ///< squares along an edge
    std::vector<bool> dark; ///< side * side, rows from the top
    std::string text;       ///< that it says

    bool isDark(int x, int y) const { return dark[size_t(y) * size_t(side) + size_t(x)]; }
};

/// Of medium error correction (a seventh of the squares may be damaged). Refuses a text that is
/// empty or too long for a code: more than some 2300 bytes.
Result<QrCode> qrCodeOf(const std::string& text);

} // namespace myo::print
