#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/core/result.hpp>
#include <myofield/scene/camera.hpp>
#include <myofield/scene/overlay_set.hpp>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

class JsonReader;

enum class Palette : uint8_t { Classic, Cividis, PrintHatch };
constexpr int kPaletteCount = 3;

/// A muscle whose pattern is shown, and the trigger points of it that are switched off.
struct SelectedMuscle {
    std::string muscle;
    std::set<std::string> pointsOff;
    friend bool operator==(const SelectedMuscle&, const SelectedMuscle&) = default;
};

/// One structure of one side, by name, so that states work on any body.
struct StructureKey {
    std::string id;
    Side side = Side::Median;
    friend auto operator<=>(const StructureKey&, const StructureKey&) = default;
};

/// How much of each layer is drawn: 0 hidden .. 1 opaque.
struct LayerOpacity {
    float skin = 0.35f;
    float superficial = 1;
    float deep = 1;
    float bones = 1;
    friend bool operator==(const LayerOpacity&, const LayerOpacity&) = default;
};

/// sRGB, 0..1; alpha 0 makes a transparent picture.
struct Colour {
    float r = 1, g = 1, b = 1, a = 1;
    friend bool operator==(const Colour&, const Colour&) = default;
};

/// All that decides a picture. Saved, loaded, made from arguments, edited by panels: every picture
/// can be made again from one of these.
struct ViewState {
    std::vector<SelectedMuscle> selection;
    Sides sides = Sides::Both;
    Camera camera;
    LayerOpacity layers;
    std::set<StructureKey> hidden;
    std::set<StructureKey> ghosted;
    std::set<StructureKey> isolated; ///< not empty: only these, and faint bones, are drawn
    /// 0..1: how far chosen muscles are uncovered. 0: what covers them stays; up to 0.5 a window is
    /// cut into one layer after the other; up to 1 it widens until nothing is left in front.
    float uncover = 0.5f;
    float growth = 1; ///< 0..1: how far the pattern has grown from its points, for lectures
    /// How many parts of the pattern are there, zone by zone (field/zone_parts.hpp), for lectures;
    /// none: all.
    std::optional<uint32_t> zones = std::nullopt;
    Palette palette = Palette::Classic;
    Colour background{0.957f, 0.949f, 0.933f, 1};
    OverlaySet overlays = OverlaySet::ofWindow();
    float textScale = 1; ///< 0.5..3, on top of the display's own

    bool isSelected(std::string_view muscle) const;
    const SelectedMuscle* selected(std::string_view muscle) const;
    bool isPointOn(std::string_view muscle, std::string_view point) const;
    /// Whether patterns of that side are drawn.
    bool showsSide(Side side) const { return includes(sides, side); }
    std::vector<Side> sidesShown() const; ///< Left, Right or both

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

/// JSON with a version, keys sorted, every field written. Documented in docs/DATA.md.
std::string toJson(const ViewState& state);
/// Missing keys keep their default; unknown keys, wrong types and numbers out of range are errors,
/// all reported at once. `name` is what messages call the text.
Result<ViewState> viewStateFromJson(std::string_view json, const std::string& name);
Result<ViewState> readViewState(const std::filesystem::path& path);
/// Of a state within another text of ours: all that its own file would hold.
ViewState readViewState(JsonReader in);
Status writeViewState(const std::filesystem::path& path, const ViewState& state);

std::string_view nameOf(Palette palette);
std::optional<Palette> paletteNamed(std::string_view name);

} // namespace myo
