#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace myo {

/// A side as the person's own left and right. Left is +X.
enum class Side : uint8_t { Left, Right, Median };

/// "left", "right", "median".
std::string_view nameOf(Side side);
std::optional<Side> sideNamed(std::string_view name);

inline Side opposite(Side side) {
    return side == Side::Left ? Side::Right : side == Side::Right ? Side::Left : Side::Median;
}

/// Which sides are shown or asked about.
enum class Sides : uint8_t { Left, Right, Both };

/// "left", "right", "both".
std::string_view nameOf(Sides sides);
std::optional<Sides> sidesNamed(std::string_view name);

/// The sides one by one: left, right, or left and then right.
std::vector<Side> eachOf(Sides sides);
/// The side alone; both sides for Side::Median, which lies across the midline.
Sides sidesOf(Side side);
/// Whether `side` is one of `sides`. Side::Median belongs to every choice.
bool includes(Sides sides, Side side);

} // namespace myo
