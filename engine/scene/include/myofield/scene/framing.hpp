#pragma once

#include <myofield/field/body_heat.hpp>
#include <myofield/scene/stage.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/scene/views.hpp>

#include <span>
#include <vector>

namespace myo {

/// What a picture of the selection must hold: places of the selected parts and of the skin that
/// their patterns reach. None when nothing is selected. `heat` has one entry a body vertex, or none.
std::vector<Vec3> placesOfInterest(const Stage& stage, const ViewState& state,
                                   std::span<const HeatVertex> heat);

/// A box round them; round the whole body where there are none.
Box boxOfInterest(const Stage& stage, const ViewState& state, std::span<const HeatVertex> heat);

/// How near a picture may come: metres that it shows at least.
struct LeastSize {
    float width = 0.22f;
    float height = 0.28f; ///< closer, and nobody knows where on the body it is
};

/// The camera that looks as a named view does and holds all those places, as near as they allow.
/// It is moved towards the body where the picture would show emptiness beside it, and ends neither
/// in a face nor in toes.
Camera cameraOn(const NamedView& view, const Stage& stage, std::span<const Vec3> places,
                float aspect, LeastSize least = {});

/// The camera of a named view: whole-body views frame what is of interest while something is
/// selected, else the body; views of a part (head, hand, foot) frame that part.
Camera cameraOnSelection(const NamedView& view, const Stage& stage, const ViewState& state,
                         std::span<const HeatVertex> heat, float aspect);

} // namespace myo
