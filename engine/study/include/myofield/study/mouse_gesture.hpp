#pragma once

#include <myofield/core/maths.hpp>

#include <cstdint>
#include <optional>

namespace myo {

enum class MouseButton : uint8_t { Left, Right, Middle };

/// What the mouse did over the picture.
struct MouseEvent {
    enum class What : uint8_t {
        None,
        Turn,
        Pan,
        Click,
        DoubleClick,
        Menu,
        Paint,    ///< from the press on, where that is what the left button does; or erase
        PaintEnd, ///< the button was let go
        Resize    ///< of the brush, by how far it was dragged to the right
    };
    What what = What::None;
    Vec2 at{0};          ///< pixel of the picture
    Vec2 moved{0};       ///< pixels since the last event, of Turn, Pan, Paint and Resize
    Vec2 from{0};        ///< where the drag began, of Turn, Pan and Paint
    bool begins = false; ///< the first event of a drag
    bool adds = false;   ///< Ctrl was held
    bool erases = false; ///< of Paint
};

/// What a drag with the left button does; where it does not turn, the right one does.
enum class LeftDrag : uint8_t { Turns, Paints, Erases, Resizes };

/// How a person uses the mouse.
struct MouseHabits {
    bool isLeftHanded = false; ///< left and right button change places
    bool hasOneButton = false; ///< Ctrl + click opens the menu, Shift + click adds
    LeftDrag left = LeftDrag::Turns;
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

    /// `pans`: Shift or Space is held. Painting begins at once.
    MouseEvent press(MouseButton button, Vec2 at, bool pans, double now);
    MouseEvent move(Vec2 to);
    MouseEvent release(MouseButton button, Vec2 at, bool ctrl, double now);
    void cancel() { pressed_.reset(); }
    bool isPainting() const { return pressed_ && what_ == MouseEvent::What::Paint; }
    bool isPressed() const { return pressed_.has_value(); }
    bool isDragging() const { return pressed_ && isDrag_; }

private:
    MouseButton meant(MouseButton button) const;
    MouseEvent::What dragOf(MouseButton button, bool pans) const;

    float slack_;
    MouseHabits habits_;
    std::optional<MouseButton> pressed_; ///< as it is meant
    bool pans_ = false;
    MouseEvent::What what_ = MouseEvent::What::Turn; ///< the drag of the button that is pressed
    bool erases_ = false;
    bool isDrag_ = false;
    Vec2 start_{0}, last_{0};
    double lastClick_ = -1e9;
    Vec2 lastClickAt_{0};
};

} // namespace myo
