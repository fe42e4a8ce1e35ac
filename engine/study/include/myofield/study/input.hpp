#pragma once

#include <myofield/study/keys.hpp>
#include <myofield/study/mouse_gesture.hpp>

namespace myo {

/// Something a person did, in the order it came; places in pixels of the window.
struct Input {
    enum class What : uint8_t {
        Key,
        Character,
        Press,
        Release,
        Move,
        Enter,
        Leave,
        Wheel,
        Focus,
        Other ///< resize, redraw
    };
    What what = What::Other;
    KeyPress press{}; ///< of Key and Character; nothing when a key was let go
    MouseButton button = MouseButton::Left;
    Vec2 at{0};
    float wheel = 0;       ///< steps, above 0 away from the person
    float wheelAcross = 0; ///< to the right
    bool ctrl = false, shift = false, space = false;
    int raw[4]{}; ///< as GLFW gave it: key, scancode, action, mods; button, action, mods; ...
};

} // namespace myo
