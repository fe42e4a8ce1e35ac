#include <myofield/scene/view_state.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {
constexpr std::array<std::string_view, 3> kSidesNames{"left", "right", "both"};
constexpr std::array<std::string_view, 3> kPaletteNames{"classic", "cividis", "print"};

template <class Enum, size_t n>
std::optional<Enum> named(const std::array<std::string_view, n>& names, std::string_view name) {
    for (size_t i = 0; i < n; ++i)
        if (names[i] == name) return Enum(i);
    return std::nullopt;
}
} // namespace

std::string_view nameOf(Sides sides) {
    return kSidesNames[size_t(sides)];
}
std::string_view nameOf(Palette palette) {
    return kPaletteNames[size_t(palette)];
}
std::optional<Sides> sidesNamed(std::string_view name) {
    return named<Sides>(kSidesNames, name);
}
std::optional<Palette> paletteNamed(std::string_view name) {
    return named<Palette>(kPaletteNames, name);
}

const SelectedMuscle* ViewState::selected(std::string_view muscle) const {
    const auto found = std::ranges::find(selection, muscle, &SelectedMuscle::muscle);
    return found == selection.end() ? nullptr : &*found;
}

bool ViewState::isSelected(std::string_view muscle) const {
    return selected(muscle) != nullptr;
}

bool ViewState::isPointOn(std::string_view muscle, std::string_view point) const {
    const SelectedMuscle* entry = selected(muscle);
    return entry && !entry->pointsOff.contains(std::string(point));
}

bool includes(Sides sides, Side side) {
    return side == Side::Median || sides == Sides::Both ||
           (side == Side::Left) == (sides == Sides::Left);
}

std::vector<Side> ViewState::sidesShown() const {
    if (sides == Sides::Left) return {Side::Left};
    if (sides == Sides::Right) return {Side::Right};
    return {Side::Left, Side::Right};
}

} // namespace myo
