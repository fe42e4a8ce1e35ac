#pragma once

#include <myofield/field/body_heat.hpp>
#include <myofield/scene/stage.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/scene/views.hpp>

#include <span>
#include <vector>

namespace myo {

/// What a picture of the selection should show: the selected parts and the skin their patterns
/// reach, with so much round them that a reader sees where on the body it is. The whole body when
/// nothing is selected. `heat` has one entry a body vertex, or none.
Box boxOfInterest(const Stage& stage, const ViewState& state, std::span<const HeatVertex> heat);

/// The view from which most of the pattern is seen: skin area, essential zones before spillover, as
/// it would appear in the picture, where no other skin (an arm, the other leg) stands before it.
/// Straight views win over slanting ones when it makes little difference. The front when there is
/// no heat. Cost: some thousand rays, a few milliseconds.
NamedView bestView(const Placement& placement, std::span<const HeatVertex> heat);

/// The views that together show a pattern, best first: `bestView`, then further ones as long as
/// each shows at least a quarter of the pattern that no view before it shows. At most `most`.
std::vector<NamedView> viewsThatShow(const Placement& placement, std::span<const HeatVertex> heat,
                                     size_t most);

/// The camera of a named view: whole-body views frame the box of interest while something is
/// selected, moved towards the body where the picture would show emptiness beside it, else the
/// body; views of a part (head, hand, foot) frame that part.
Camera cameraOnSelection(const NamedView& view, const Stage& stage, const ViewState& state,
                         std::span<const HeatVertex> heat, float aspect);

} // namespace myo
