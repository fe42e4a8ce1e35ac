#pragma once

#include "commands/view_arguments.hpp"

namespace myo {

/// What the window shows first.
struct ViewStart {
    ViewState state;
    bool turnsToPattern = false; ///< the camera is still to be set: the best view of the selection
};

/// The last session with the arguments laid over it (`laidOver`), or the defaults where there is no
/// last session. The camera stays where the person left it, unless muscles were asked for; a state
/// file brings its own.
Result<ViewStart> viewStart(const ViewArguments& arguments, const std::optional<ViewState>& last,
                            const Stage& stage);

} // namespace myo
