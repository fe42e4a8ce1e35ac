#pragma once

#include <cstdint>
#include <string>

namespace myo {

/// Keys that type nothing, or nothing that anybody looks for.
enum class Key : uint8_t {
    None,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Escape,
    Enter,
    Backspace,
    Tab,
    Menu,
    F1,
    F2,
    F3,
    F4,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    Other, ///< nothing here asks for it
};

/// A key as a person presses it: a character as typed, whatever the keyboard's layout, or a key
/// that types nothing.
struct KeyPress {
    char32_t character = 0; ///< lower case; with `ctrl` the letter on the key
    Key key = Key::None;    ///< where `character` is 0
    bool ctrl = false;
    bool shift = false; ///< of keys without a character, and with `ctrl`
    bool alt = false;   ///< with a character: the one on the key

    bool isNothing() const { return character == 0 && key == Key::None; }
    /// Types a character of its own: letters, digits and signs without Ctrl and Alt.
    bool isTyped() const { return character != 0 && !ctrl && !alt; }
    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

constexpr KeyPress typed(char32_t character) {
    return {character};
}
constexpr KeyPress withCtrl(char32_t character) {
    return {character, Key::None, true};
}
constexpr KeyPress withCtrlShift(char32_t character) {
    return {character, Key::None, true, true};
}
constexpr KeyPress withAlt(char32_t character) {
    return {character, Key::None, false, false, true};
}
constexpr KeyPress pressed(Key key) {
    return {0, key};
}
constexpr KeyPress withShift(Key key) {
    return {0, key, false, true};
}

/// "Ctrl + F", "Shift + Left", "Page Down", in the interface's language.
std::string wordsOf(const KeyPress& press);

} // namespace myo
