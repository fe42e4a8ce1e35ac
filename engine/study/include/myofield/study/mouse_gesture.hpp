#pragma once

#include <myofield/core/maths.hpp>

#include <cstdint>
#include <optional>

namespace myo {

enum class MouseButton : uint8_t { Left, Right, Middle };

/// What the mouse did over the picture.
struct MouseEvent {
    enum class What : uint8_t { None, Turn, Pan, Click, DoubleClick, Menu };
    What what = What::None;
    Vec2 at{0};          ///< pixel of the picture
    Vec2 moved{0};       ///< pixels since the last event, of Turn and Pan
    Vec2 from{0};        ///< where the drag began, of Turn and Pan
    bool begins = false; ///< the first event of a drag
    bool adds = false;   ///< Ctrl was held
};

/// How a person uses the mouse.
struct MouseHabits {
    bool isLeftHanded = false; ///< left and right button change places
    bool hasOneButton = false; ///< Ctrl + click opens the menu, Shift + click adds
};

/// Tells clicks from drags: left drags turn, middle, right, Shift and Space drags pan; a press that
/// hardly moves is a click, a second one soon after at the same place a double click, a right one
/// the menu.
class MouseGesture {
public:
    /// `slack` pixels that a click may move.
    explicit MouseGesture(float slack = 4) : slack_(slack) {}
    void setSlack(float slack) { slack_ = slack; }
    void setHabits(const MouseHabits& habits) { habits_ = habits; }

    /// `pans`: Shift or Space is held.
    void press(MouseButton button, Vec2 at, bool pans, double now);
    MouseEvent move(Vec2 to);
    MouseEvent release(MouseButton button, Vec2 at, bool ctrl, double now);
    void cancel() { pressed_.reset(); }
    bool isPressed() const { return pressed_.has_value(); }
    bool isDragging() const { return pressed_ && isDrag_; }

private:
    MouseButton meant(MouseButton button) const;

    float slack_;
    MouseHabits habits_;
    std::optional<MouseButton> pressed_; ///< as it is meant
    bool pans_ = false;
    bool isDrag_ = false;
    Vec2 start_{0}, last_{0};
    double lastClick_ = -1e9;
    Vec2 lastClickAt_{0};
};

} // namespace myo
