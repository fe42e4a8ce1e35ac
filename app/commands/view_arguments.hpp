#pragma once

#include "commands/commands.hpp"
#include <myofield/study/workspace.hpp>

#include <myofield/field/body_heat.hpp>
#include <myofield/scene/view_state.hpp>

#include <vector>

namespace myo {

/// The state that the arguments ask for: the state file if any, then every argument over it. All
/// bad arguments are reported at once. The camera is not set: see `setCamera`.
Result<ViewState> stateFromArguments(const ViewArguments& arguments, const Workspace& workspace);

/// The same for a picture that no window shows: plain, without words that nobody asked for; a state
/// file says for itself.
Result<ViewState> pictureStateFromArguments(const ViewArguments& arguments,
                                            const Workspace& workspace);

/// Sets the camera that `--view` asks for; a state file's own camera stays when there is no
/// `--view`. Commands without either get the best view of the selection.
Status setCamera(ViewState& state, const ViewArguments& arguments, const Workspace& workspace,
                 std::span<const HeatVertex> heat, float aspect);

} // namespace myo
