#pragma once

#include <myofield/scene/sight.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/scene/views.hpp>

#include <memory>
#include <vector>

namespace myo {

/// One of the pictures that make a plate.
struct PlatePanel {
    NamedView view;
    Camera camera;
    Extent extent;
    WindowRule window = WindowRule::NearSide;
    bool isOfMuscle = false; ///< shows the muscle with its names; else where its pain is felt
    bool isCloseUp = false;  ///< nearer than the first panel
    std::shared_ptr<const Veil> veil; ///< over what stands before it; null: none
    Sight sight;
};

/// Pictures of a selection in which muscle and pain are both seen: one where one view shows both;
/// else the muscle's best view and beside it, as large, the view of the zones that are hidden from
/// there, or a close-up of small ones.
struct Plate {
    std::vector<PlatePanel> panels; ///< one or two, side by side from the left
};

/// How many panels a plate has.
enum class PanelCount : uint8_t {
    AsNeeded, ///< one where one shows everything
    Two       ///< always: the second then shows the skin from where the first shows the muscle
};

/// Of a stage that is placed. The front alone where nothing is selected or nothing of it is on the
/// body. Cost: some hundred thousand rays where the named views do not show everything well, up to
/// half a second of one processor.
Plate planPlate(const Stage& stage, const ViewState& state, Extent extent,
                PanelCount count = PanelCount::AsNeeded);

/// The better single view, by the same measure. Both sides are often shown alike: then the view from
/// `preferred`. Cost: some thousand rays.
NamedView bestViewOf(const Stage& stage, const ViewState& state, float aspect,
                     Side preferred = Side::Right);

} // namespace myo
