#include <myofield/study/undo_steps.hpp>

namespace myo {

/// A turn or a play that is on its way is no step of its own.
ViewState UndoSteps::restingState() const {
    ViewState state = view_.state();
    state.camera = camera_.goal();
    state.growth = 1;
    return state;
}

void UndoSteps::restore(std::optional<ViewState> state) {
    if (!state) return;
    const Camera goal = std::exchange(state->camera, view_.state().camera);
    view_.edit() = std::move(*state);
    choice_.follow();
    camera_.turnTo(goal);
}

void UndoSteps::undo() {
    settle();
    restore(history_.undo());
}

void UndoSteps::redo() {
    settle();
    restore(history_.redo());
}

} // namespace myo
