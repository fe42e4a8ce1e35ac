#pragma once

#include <myofield/study/actions.hpp>

namespace myo {

/// Who has the keyboard, as the window sees it.
struct KeyboardOwner {
    bool isText = false;  ///< a text is being typed
    bool isMenu = false;  ///< a menu is open, which closes with Esc by itself
    bool isPanel = false; ///< a panel has it: arrows, Space and Enter are for its controls
};

/// Decides what a key does, so that nothing typed goes astray: after Enter or Esc in a text, letters
/// and signs do nothing until the picture has been given the keyboard, by a click or with Tab.
class Keyboard {
public:
    /// What a press does now; null: it is somebody else's, or nobody's. Takes note of texts that
    /// are left.
    const Action* hear(const KeyPress& press, const Explorer& explorer, const KeyboardOwner& owner);

    /// The picture was clicked, or the keyboard given to it.
    void gavePicture() { isMuted_ = false; }
    /// Letters do nothing just now.
    bool isMuted() const { return isMuted_; }

private:
    bool isMuted_ = false;
};

} // namespace myo
