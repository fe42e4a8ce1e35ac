#include <myofield/study/undo_steps.hpp>

namespace myo {

/// A turn or a play that is on its way is no step of its own.
ShownState UndoSteps::restingState() const {
    ShownState state{view_.state(), painter_.strokes(), lectures_.shared()};
    state.view.camera = camera_.goal();
    state.view.growth = 1;
    return state;
}

void UndoSteps::restore(std::optional<ShownState> state) {
    if (!state) return;
    const Camera goal = std::exchange(state->view.camera, view_.state().camera);
    view_.edit() = std::move(state->view);
    painter_.show(std::move(state->strokes));
    lectures_.show(std::move(state->lecture));
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
