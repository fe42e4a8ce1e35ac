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
    Vec2 at{0};        ///< pixel of the picture
    Vec2 moved{0};     ///< pixels since the last event, of Turn and Pan
    bool adds = false; ///< Ctrl was held
};

/// Tells clicks from drags: left drags turn, middle, right and Shift drags pan; a press that hardly
/// moves is a click, a second one soon after at the same place a double click, a right one the
/// menu.
class MouseGesture {
public:
    /// `slack` pixels that a click may move.
    explicit MouseGesture(float slack = 4) : slack_(slack) {}
    void setSlack(float slack) { slack_ = slack; }

    void press(MouseButton button, Vec2 at, bool shift, double now);
    MouseEvent move(Vec2 to);
    MouseEvent release(MouseButton button, Vec2 at, bool ctrl, double now);
    void cancel() { pressed_.reset(); }
    bool isPressed() const { return pressed_.has_value(); }
    bool isDragging() const { return pressed_ && isDrag_; }

private:
    float slack_;
    std::optional<MouseButton> pressed_;
    bool shift_ = false;
    bool isDrag_ = false;
    Vec2 start_{0}, last_{0};
    double lastClick_ = -1e9;
    Vec2 lastClickAt_{0};
};

} // namespace myo
