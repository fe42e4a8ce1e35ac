#include <myofield/study/mouse_gesture.hpp>

namespace myo {
namespace {
constexpr double kDoubleClick = 0.4; ///< seconds between the clicks
}

MouseButton MouseGesture::meant(MouseButton button) const {
    if (!habits_.isLeftHanded || button == MouseButton::Middle) return button;
    return button == MouseButton::Left ? MouseButton::Right : MouseButton::Left;
}

void MouseGesture::press(MouseButton button, Vec2 at, bool pans, double) {
    if (pressed_) return; // the first button decides
    pressed_ = meant(button);
    pans_ = pans;
    isDrag_ = false;
    start_ = last_ = at;
}

MouseEvent MouseGesture::move(Vec2 to) {
    if (!pressed_) return {};
    if (!isDrag_ && glm::length(to - start_) <= slack_) return {};
    MouseEvent event;
    event.what =
        *pressed_ == MouseButton::Left && !pans_ ? MouseEvent::What::Turn : MouseEvent::What::Pan;
    event.at = to;
    event.moved = to - last_;
    event.from = start_;
    event.begins = !isDrag_;
    isDrag_ = true;
    last_ = to;
    return event;
}

MouseEvent MouseGesture::release(MouseButton button, Vec2 at, bool ctrl, double now) {
    if (!pressed_ || *pressed_ != meant(button)) return {};
    pressed_.reset();
    if (isDrag_ || meant(button) == MouseButton::Middle) return {};
    MouseEvent event;
    event.at = at;
    event.adds = habits_.hasOneButton ? pans_ : ctrl;
    if (meant(button) == MouseButton::Right || (habits_.hasOneButton && ctrl)) {
        event.what = MouseEvent::What::Menu;
        return event;
    }
    const bool isSecond =
        now - lastClick_ < kDoubleClick && glm::length(at - lastClickAt_) <= slack_;
    lastClick_ = isSecond ? -1e9 : now;
    lastClickAt_ = at;
    event.what = isSecond ? MouseEvent::What::DoubleClick : MouseEvent::What::Click;
    return event;
}

} // namespace myo
