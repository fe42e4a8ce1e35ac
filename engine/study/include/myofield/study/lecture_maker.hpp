#pragma once

#include <myofield/lecture/lecture.hpp>
#include <myofield/study/workspace.hpp>

#include <span>

namespace myo {

/// A lecture with a step for each muscle, in that order: the view in which its pain is seen best,
/// its name and Latin name, where its pain is felt, and for who speaks what is known of it. Of `base`
/// sides, layers, overlays, palette and background stay. The workspace must be placed. Cost: some
/// 20 ms per muscle.
Lecture lectureOf(const Workspace& workspace, std::span<const SelectedMuscle> muscles,
                  const ViewState& base, const std::string& title);

/// A step that shows a view as it is, with the words of what is chosen in it.
LectureStep stepOf(const Workspace& workspace, const ViewState& view);

} // namespace myo
