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

std::string_view nameOf(Sides sides) {
    switch (sides) {
    case Sides::Left: return "left";
    case Sides::Right: return "right";
    case Sides::Both: return "both";
    }
    return "";
}

std::optional<Sides> sidesNamed(std::string_view name) {
    for (const Sides sides : {Sides::Left, Sides::Right, Sides::Both})
        if (nameOf(sides) == name) return sides;
    return std::nullopt;
}

std::vector<Side> eachOf(Sides sides) {
    if (sides == Sides::Left) return {Side::Left};
    if (sides == Sides::Right) return {Side::Right};
    return {Side::Left, Side::Right};
}

Sides sidesOf(Side side) {
    return side == Side::Left ? Sides::Left : side == Side::Right ? Sides::Right : Sides::Both;
}

bool includes(Sides sides, Side side) {
    return sides == Sides::Both || side == Side::Median || sidesOf(side) == sides;
}

} // namespace myo
