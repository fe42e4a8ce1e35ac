#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace myo {

/// Always the person's own side. Left is +X.
enum class Side : uint8_t { Left, Right, Median };

/// "left", "right", "median".
std::string_view nameOf(Side side);
std::optional<Side> sideNamed(std::string_view name);

inline Side opposite(Side side) {
    return side == Side::Left ? Side::Right : side == Side::Right ? Side::Left : Side::Median;
}

/// What is shown, or asked about: one side or both.
enum class Sides : uint8_t { Left, Right, Both };

/// "left", "right", "both".
std::string_view nameOf(Sides sides);
std::optional<Sides> sidesNamed(std::string_view name);

/// Left, right, or one after the other.
std::vector<Side> eachOf(Sides sides);
/// That side alone; both for what lies across the midline.
Sides sidesOf(Side side);
/// What lies across the midline belongs to both sides.
bool includes(Sides sides, Side side);

} // namespace myo
