#pragma once

#include <optional>
#include <string_view>

namespace myo::print {

/// Lengths on paper are points: 72 to the inch.
constexpr double kPointsPerMillimetre = 72 / 25.4;
constexpr double millimetres(double length) {
    return length * kPointsPerMillimetre;
}

/// A sheet, upright.
struct Paper {
    double width = millimetres(210);
    double height = millimetres(297);
};
constexpr Paper kA4{};
constexpr Paper kLetter{612, 792};

/// "a4" or "letter".
inline std::optional<Paper> paperNamed(std::string_view name) {
    if (name == "a4") return kA4;
    if (name == "letter") return kLetter;
    return std::nullopt;
}

} // namespace myo::print
