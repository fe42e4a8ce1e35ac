#pragma once

#include <myofield/learn/question.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/workspace.hpp>

namespace myo {

/// The view in which a question is asked; nothing in it says the answer. Where heat alone is shown
/// (Name, Click), an opaque skin hides the muscle, and no X or name is drawn; the camera frames the
/// heat and not the muscle. Of `base`, palette, background and size of words stay. The workspace
/// must be placed. Cost: some milliseconds.
ViewState askedState(const Workspace& workspace, const Question& question, const ViewState& base,
                     float aspect);

/// The view that shows the answer: muscle, points with their names, and pain.
ViewState answeredState(const Workspace& workspace, const Question& question, const ViewState& base,
                        float aspect);

/// The same for a muscle that was chosen wrongly, so that both can be compared.
ViewState comparedState(const Workspace& workspace, const Question& question, MuscleId chosen,
                        const ViewState& base, float aspect);

} // namespace myo
