#include <myofield/study/mouse_gesture.hpp>

namespace myo {
namespace {
constexpr double kDoubleClick = 0.4; ///< seconds between the clicks
}

MouseButton MouseGesture::meant(MouseButton button) const {
    if (!habits_.isLeftHanded || button == MouseButton::Middle) return button;
    return button == MouseButton::Left ? MouseButton::Right : MouseButton::Left;
}

MouseEvent::What MouseGesture::dragOf(MouseButton button, bool pans) const {
    using What = MouseEvent::What;
    const bool turnsLeft = habits_.left == LeftDrag::Turns;
    if (pans || button == MouseButton::Middle) return What::Pan;
    if (button == MouseButton::Right) return turnsLeft ? What::Pan : What::Turn;
    if (turnsLeft) return What::Turn;
    return habits_.left == LeftDrag::Resizes ? What::Resize : What::Paint;
}

MouseEvent MouseGesture::press(MouseButton button, Vec2 at, bool pans, double) {
    if (pressed_) return {}; // the first button decides
    pressed_ = meant(button);
    pans_ = pans;
    what_ = dragOf(*pressed_, pans);
    erases_ = habits_.left == LeftDrag::Erases;
    isDrag_ = false;
    start_ = last_ = at;
    if (what_ != MouseEvent::What::Paint) return {};
    return {.what = what_, .at = at, .from = at, .begins = true, .erases = erases_};
}

MouseEvent MouseGesture::move(Vec2 to) {
    if (!pressed_) return {};
    const bool paints = what_ == MouseEvent::What::Paint;
    if (!isDrag_ && !paints && glm::length(to - start_) <= slack_) return {};
    MouseEvent event;
    event.what = what_;
    event.at = to;
    event.moved = to - last_;
    event.from = start_;
    event.begins = !isDrag_ && !paints;
    event.erases = paints && erases_;
    isDrag_ = true;
    last_ = to;
    return event;
}

MouseEvent MouseGesture::release(MouseButton button, Vec2 at, bool ctrl, double now) {
    if (!pressed_ || *pressed_ != meant(button)) return {};
    pressed_.reset();
    if (what_ == MouseEvent::What::Paint) return {.what = MouseEvent::What::PaintEnd, .at = at};
    if (isDrag_ || what_ == MouseEvent::What::Resize || meant(button) == MouseButton::Middle)
        return {};
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
