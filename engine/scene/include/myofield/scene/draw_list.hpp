#pragma once

#include <myofield/field/point_on_side.hpp>
#include <myofield/scene/pick_id.hpp>
#include <myofield/scene/stage.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/scene/window_rule.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace myo {

struct Veil;

enum class Material : uint8_t { Muscle, Bone, Cartilage, Connective, Skin };

/// What the window onto the chosen muscles does with an item.
enum class WindowPart : uint8_t {
    Kept,    ///< nothing
    Onto,    ///< it is what the window shows
    Cut,     ///< what of it lies in front of the muscle is cut away
    Ghosted, ///< the same, with a breath of it left in the window
};

/// One structure to draw.
struct DrawItem {
    StructureId structure;
    Material material = Material::Muscle;
    Vec3 tint{1};      ///< linear factor on the material's colour: neighbours read as their own
    std::optional<Vec3> colour{}; ///< sRGB, in place of the material's: a map of something
    float opacity = 1; ///< below 1: drawn with the translucent ones
    float wash = 0;    ///< 0..1 lightened and desaturated, so that heat reads on it
    bool isOutlined = false;
    float heat = 1; ///< 0..1: how strongly heat shows on it, even where it is itself not drawn
    WindowPart window = WindowPart::Kept;
    float widening = 0; ///< metres by which the window in this item is wider than usual
    PickId pickId;
};

/// An X on a muscle.
struct DrawMark {
    Vec3 position{0}; ///< on the muscle's surface
    Vec3 normal{0, 0, 1};
    Colour colour;
    MuscleId muscle;
    uint32_t point = 0; ///< into Muscle::points
    Side side = Side::Left;
};

/// Where an X on the surface of a structure is drawn for an eye at that place: where the structure's
/// own substance lies before it, on the near face along the line of sight, so that it is not hidden
/// by what it lies on. None where more than 3 cm lie before it: it is then on the far side.
std::optional<Vec3> onNearFace(const Stage& stage, StructureId structure, const Vec3& place,
                               const Vec3& eye);

/// Half the size of an X in a picture of that size, pixels.
float markRadius(Extent extent);

/// What is drawn, without a word about how. Items: opaque ones first, then ghosts, then skin.
struct DrawList {
    Camera camera;
    std::vector<DrawItem> items;
    std::vector<DrawMark> marks;
    Palette palette = Palette::Classic;
    Colour background;
    float growth = 1;                 ///< below 1 the pattern is not whole yet (growth.hpp)
    std::shared_ptr<const Veil> veil; ///< what is a ghost in parts; null: nothing
};

/// The trigger points that are switched on, on the sides that are shown.
std::vector<PointOnSide> pointsOn(const Atlas& atlas, const ViewState& state);

/// Which structures of the body are parts of a selected muscle, on a side that is shown.
std::vector<bool> selectedStructures(const Stage& stage, const ViewState& state);

/// The body as the state shows it; with the marks of the selection once the stage is placed.
///
/// rule   which chosen muscles get a window: in a view of their own all do
///
/// Cost: linear in the body's structures, with some 0.1 ms per chosen part for `windowed`; some
/// milliseconds more where `uncover` is neither 0 nor 0.5, for the order of the layers.
DrawList makeDrawList(const Stage& stage, const ViewState& state,
                      WindowRule rule = WindowRule::NearSide);

} // namespace myo
