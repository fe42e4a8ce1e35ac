#pragma once

#include <myofield/study/camera_driver.hpp>
#include <myofield/study/choice.hpp>
#include <myofield/study/lecture_desk.hpp>
#include <myofield/study/view_history.hpp>

namespace myo {

/// Undo and redo of what is shown and painted, and of the lecture that is made. What changes until
/// the picture rests is one step.
class UndoSteps {
public:
    UndoSteps(LiveView& view, CameraDriver& camera, Choice& choice, Painter& painter,
              LectureDesk& lectures)
        : view_(view), camera_(camera), choice_(choice), painter_(painter), lectures_(lectures),
          history_({view.state(), painter.strokes(), lectures.shared()}) {}

    /// The picture has come to rest: what has changed since the last time can be undone at once.
    void settle() { history_.settle(restingState()); }
    bool canUndo() const { return history_.canUndo() || !history_.isPresent(restingState()); }
    bool canRedo() const { return history_.canRedo() && history_.isPresent(restingState()); }
    void undo();
    void redo();

private:
    ShownState restingState() const;
    void restore(std::optional<ShownState> state);

    LiveView& view_;
    CameraDriver& camera_;
    Choice& choice_;
    Painter& painter_;
    LectureDesk& lectures_;
    ViewHistory history_;
};

} // namespace myo
