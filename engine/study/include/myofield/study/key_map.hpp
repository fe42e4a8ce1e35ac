#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace myo {

/// Everything that a key can do. View takes an index into `namedViews()`.
enum class Action : uint8_t {
    View,
    NextView,
    PreviousView,
    BestView,
    Play,
    Fit,
    Frame,
    TurnLeft,
    TurnRight,
    TurnUp,
    TurnDown,
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    ZoomIn,
    ZoomOut,
    Hide,
    Isolate,
    Ghost,
    ShowAll,
    WhatRefersHere,
    ContextMenu,
    Search,
    NextPanel,
    PreviousPanel,
    Back,
    Find,
    Panels,
    Dark,
    Undo,
    Redo,
    SidesLeft,
    SidesRight,
    SidesBoth,
    Skin,
    Labels,
    Legend,
    Marks,
    Regions,
    Endangerment,
    Scale,
    Palette,
    TextLarger,
    TextSmaller,
    TextNormal,
    SavePicture,
    SaveView,
    OpenView,
    Help,
    About,
    Learn,
    FullScreen,
    Quit,
};

/// A key as a person presses it. Either a character as typed (independent of the keyboard's layout)
/// or a GLFW key code for what types nothing.
struct KeyPress {
    char32_t character = 0; ///< lower case; with `ctrl` the letter on the key
    int key = 0;            ///< GLFW_KEY_..., where `character` is 0
    bool ctrl = false;
    bool shift = false; ///< looked at for keys without a character only
    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

struct KeyCommand {
    Action action;
    uint32_t view = 0;
};

/// A line of the page that lists all keys.
struct KeyHelp {
    const char* group; ///< untranslated; pass through tr()
    const char* keys;
    const char* does;
};

/// What a key does while the picture has the keyboard.
std::optional<KeyCommand> commandFor(const KeyPress& press);

/// Whether an action works while a text is being typed or a panel has the keyboard too.
bool worksEverywhere(Action action);

/// All keys, for the page that lists them; every action that has a key is in it.
std::span<const KeyHelp> keyHelp();

/// All presses that do something, for the test that none is bound twice.
std::vector<KeyPress> boundPresses();

} // namespace myo
