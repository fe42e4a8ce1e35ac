#include <myofield/anatomy/side.hpp>

namespace myo {

std::string_view nameOf(Side side) {
    switch (side) {
    case Side::Left: return "left";
    case Side::Right: return "right";
    case Side::Median: return "median";
    }
    return "";
}

std::optional<Side> sideNamed(std::string_view name) {
    for (const Side side : {Side::Left, Side::Right, Side::Median})
        if (nameOf(side) == name) return side;
    return std::nullopt;
}

} // namespace myo
