#include <myofield/study/mouse_gesture.hpp>

namespace myo {
namespace {
constexpr double kDoubleClick = 0.4; ///< seconds between the clicks
}

void MouseGesture::press(MouseButton button, Vec2 at, bool shift, double) {
    if (pressed_) return; // the first button decides
    pressed_ = button;
    shift_ = shift;
    isDrag_ = false;
    start_ = last_ = at;
}

MouseEvent MouseGesture::move(Vec2 to) {
    if (!pressed_) return {};
    if (!isDrag_ && glm::length(to - start_) <= slack_) return {};
    isDrag_ = true;
    const MouseEvent event{*pressed_ == MouseButton::Left && !shift_ ? MouseEvent::What::Turn
                                                                     : MouseEvent::What::Pan,
                           to, to - last_, false};
    last_ = to;
    return event;
}

MouseEvent MouseGesture::release(MouseButton button, Vec2 at, bool ctrl, double now) {
    if (!pressed_ || *pressed_ != button) return {};
    pressed_.reset();
    if (isDrag_) return {};
    if (button == MouseButton::Right) return {MouseEvent::What::Menu, at, {}, ctrl};
    if (button == MouseButton::Middle) return {};
    const bool isSecond =
        now - lastClick_ < kDoubleClick && glm::length(at - lastClickAt_) <= slack_;
    lastClick_ = isSecond ? -1e9 : now;
    lastClickAt_ = at;
    return {isSecond ? MouseEvent::What::DoubleClick : MouseEvent::What::Click, at, {}, ctrl};
}

} // namespace myo
