#pragma once

#include <myofield/scene/draw_list.hpp>

namespace myo {

/// Marks what of `list` the window onto the chosen muscles is cut into, as `state.uncover` says,
/// and takes away what is to be gone altogether. Nothing changes where no muscle gets a window.
void cutWindow(const Stage& stage, const ViewState& state, WindowRule rule, DrawList& list);

} // namespace myo
