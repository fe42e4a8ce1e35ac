#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace myo {

/// Always the person's own side. Left is +X.
enum class Side : uint8_t { Left, Right, Median };

/// "left", "right", "median".
std::string_view nameOf(Side side);
std::optional<Side> sideNamed(std::string_view name);

inline Side opposite(Side side) {
    return side == Side::Left ? Side::Right : side == Side::Right ? Side::Left : Side::Median;
}

} // namespace myo
