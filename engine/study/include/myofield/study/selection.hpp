#pragma once

#include <myofield/scene/stage.hpp>
#include <myofield/scene/view_state.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What choosing, hiding and ghosting do to a ViewState. No window, no drawing: rules only.
namespace myo {

/// Only this muscle, all its points on. A muscle that was the only one chosen keeps the points that
/// were switched off.
void selectOnly(ViewState& state, const std::string& muscle);
/// Adds the muscle, or takes it out when it is chosen already.
void toggleSelected(ViewState& state, const std::string& muscle);
void deselect(ViewState& state, std::string_view muscle);
/// Switches one trigger point; chooses the muscle when it is not yet.
void switchPoint(ViewState& state, const std::string& muscle, const std::string& point, bool isOn);
void switchAllPoints(ViewState& state, const Muscle& muscle, bool isOn);
/// Switches all points of the muscle off but one; all on again where it is so already.
void showOnlyPoint(ViewState& state, const Muscle& muscle, uint32_t point);

/// The structures of a muscle on these sides.
std::vector<StructureKey> keysOf(const Stage& stage, std::string_view muscle, Sides sides);

/// The structures of all chosen muscles, on the sides that are shown.
std::vector<StructureKey> keysOfSelection(const Stage& stage, const ViewState& state);

/// Hides what is shown, shows what is hidden: all of `keys` as the first of them.
void toggleHidden(ViewState& state, const std::vector<StructureKey>& keys);
void toggleGhosted(ViewState& state, const std::vector<StructureKey>& keys);
/// Only these; back to everything when exactly these are isolated already.
void toggleIsolated(ViewState& state, const std::vector<StructureKey>& keys);
/// Nothing hidden, ghosted or isolated any more.
void showAll(ViewState& state);
/// Structures that are hidden, ghosted or isolated.
size_t setAsideCount(const ViewState& state);
bool isAnythingSetAside(const ViewState& state);

/// Below this opacity clicks and hovering go through the skin to what lies beneath.
constexpr float kSkinIsLookedThroughBelow = 0.6f;
bool isSkinLookedThrough(const ViewState& state);

/// Takes out of the state what the atlas and the body do not have (a state saved with another body
/// or older content); returns what was left out, for a message.
std::vector<std::string> dropUnknown(ViewState& state, const Stage& stage);

} // namespace myo
