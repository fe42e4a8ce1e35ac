#include <myofield/scene/view_state.hpp>

#include <myofield/core/named_value.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {
constexpr std::array<std::string_view, 3> kPaletteNames{"classic", "cividis", "print"};
} // namespace

std::string_view nameOf(Palette palette) {
    return kPaletteNames[size_t(palette)];
}
std::optional<Palette> paletteNamed(std::string_view name) {
    return valueNamed<Palette>(kPaletteNames, name);
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

std::vector<Side> ViewState::sidesShown() const {
    return eachOf(sides);
}

} // namespace myo
