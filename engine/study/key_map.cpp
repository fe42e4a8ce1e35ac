#include <myofield/study/key_map.hpp>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>

namespace myo {
namespace {

struct Binding {
    KeyPress press;
    KeyCommand command;
};

constexpr KeyPress typed(char32_t character) {
    return {character, 0, false, false};
}
constexpr KeyPress ctrl(char32_t character) {
    return {character, 0, true, false};
}
constexpr KeyPress key(int code) {
    return {0, code, false, false};
}
constexpr KeyPress shift(int code) {
    return {0, code, false, true};
}

constexpr std::array kBindings{
    Binding{typed('1'), {Action::View, 0}},
    Binding{typed('2'), {Action::View, 1}},
    Binding{typed('3'), {Action::View, 2}},
    Binding{typed('4'), {Action::View, 3}},
    Binding{typed('5'), {Action::View, 4}},
    Binding{typed('6'), {Action::View, 5}},
    Binding{typed('7'), {Action::View, 6}},
    Binding{typed('8'), {Action::View, 7}},
    Binding{typed('9'), {Action::View, 8}},
    Binding{typed('0'), {Action::View, 9}},
    Binding{key(GLFW_KEY_PAGE_DOWN), {Action::NextView}},
    Binding{key(GLFW_KEY_PAGE_UP), {Action::PreviousView}},
    Binding{typed('v'), {Action::BestView}},
    Binding{typed('a'), {Action::Play}},
    Binding{key(GLFW_KEY_HOME), {Action::Fit}},
    Binding{typed('f'), {Action::Frame}},
    Binding{key(GLFW_KEY_LEFT), {Action::TurnLeft}},
    Binding{key(GLFW_KEY_RIGHT), {Action::TurnRight}},
    Binding{key(GLFW_KEY_UP), {Action::TurnUp}},
    Binding{key(GLFW_KEY_DOWN), {Action::TurnDown}},
    Binding{shift(GLFW_KEY_LEFT), {Action::MoveLeft}},
    Binding{shift(GLFW_KEY_RIGHT), {Action::MoveRight}},
    Binding{shift(GLFW_KEY_UP), {Action::MoveUp}},
    Binding{shift(GLFW_KEY_DOWN), {Action::MoveDown}},
    Binding{typed('+'), {Action::ZoomIn}},
    Binding{typed('='), {Action::ZoomIn}},
    Binding{typed('-'), {Action::ZoomOut}},
    Binding{typed('h'), {Action::Hide}},
    Binding{typed('i'), {Action::Isolate}},
    Binding{typed('g'), {Action::Ghost}},
    Binding{typed('u'), {Action::ShowAll}},
    Binding{typed('w'), {Action::WhatRefersHere}},
    Binding{key(GLFW_KEY_MENU), {Action::ContextMenu}},
    Binding{shift(GLFW_KEY_F10), {Action::ContextMenu}},
    Binding{typed('/'), {Action::Search}},
    Binding{ctrl('f'), {Action::Search}},
    Binding{key(GLFW_KEY_TAB), {Action::NextPanel}},
    Binding{shift(GLFW_KEY_TAB), {Action::PreviousPanel}},
    Binding{key(GLFW_KEY_ESCAPE), {Action::Back}},
    Binding{typed('d'), {Action::Find}},
    Binding{typed('p'), {Action::Panels}},
    Binding{typed('.'), {Action::Dark}},
    Binding{ctrl('z'), {Action::Undo}},
    Binding{ctrl('y'), {Action::Redo}},
    Binding{typed('l'), {Action::SidesLeft}},
    Binding{typed('r'), {Action::SidesRight}},
    Binding{typed('b'), {Action::SidesBoth}},
    Binding{typed('k'), {Action::Skin}},
    Binding{typed('n'), {Action::Labels}},
    Binding{typed('m'), {Action::Legend}},
    Binding{typed('x'), {Action::Marks}},
    Binding{typed('o'), {Action::Regions}},
    Binding{typed('e'), {Action::Endangerment}},
    Binding{typed('s'), {Action::Scale}},
    Binding{typed('c'), {Action::Palette}},
    Binding{ctrl('+'), {Action::TextLarger}},
    Binding{ctrl('='), {Action::TextLarger}},
    Binding{ctrl('-'), {Action::TextSmaller}},
    Binding{ctrl('0'), {Action::TextNormal}},
    Binding{ctrl('p'), {Action::SavePicture}},
    Binding{ctrl('s'), {Action::SaveView}},
    Binding{ctrl('o'), {Action::OpenView}},
    Binding{typed('?'), {Action::Help}},
    Binding{key(GLFW_KEY_F1), {Action::Help}},
    Binding{key(GLFW_KEY_F2), {Action::About}},
    Binding{key(GLFW_KEY_F3), {Action::Learn}},
    Binding{key(GLFW_KEY_F11), {Action::FullScreen}},
    Binding{ctrl('q'), {Action::Quit}},
};

constexpr std::array kHelp{
    KeyHelp{"Looking", "1 ... 9, 0",
            "front, back, left, right and the other views, in the order of the buttons"},
    KeyHelp{"Looking", "Page Up, Page Down",
            "the view before, the next view; while presenting the muscle before, the next muscle"},
    KeyHelp{"Looking", "V", "turn to where the pattern is seen best"},
    KeyHelp{"Looking", "A", "play how the pattern grows from its points; again or Esc: all of it"},
    KeyHelp{"Looking", "arrows, drag", "turn"},
    KeyHelp{"Looking", "Shift + arrows, right or middle drag, Shift + drag", "move"},
    KeyHelp{"Looking", "+, -, wheel", "nearer, farther"},
    KeyHelp{"Looking", "F, double click", "frame what is chosen or clicked"},
    KeyHelp{"Looking", "Home", "the whole body"},
    KeyHelp{"Choosing", "/ or Ctrl + F", "search for a muscle or a place"},
    KeyHelp{"Choosing", "Enter in the search",
            "choose the first answer; up and down arrows choose another"},
    KeyHelp{"Choosing", "click, Ctrl + click", "choose a muscle; add it or take it out"},
    KeyHelp{"Choosing", "D", "find: from pain to muscles"},
    KeyHelp{"Choosing", "W", "what refers to the place under the pointer"},
    KeyHelp{"Choosing", "Tab, Shift + Tab",
            "next and previous panel; arrows, Space and Enter inside it"},
    KeyHelp{"Choosing", "Esc",
            "back: leave a panel or a page, close a message, then let go of what is chosen"},
    KeyHelp{"Choosing", "Ctrl + Z, Ctrl + Y", "undo and redo what was chosen, shown or turned"},
    KeyHelp{"Showing", "L, R, B", "the person's left side, right side, both"},
    KeyHelp{"Showing", "K", "skin: translucent, full, off"},
    KeyHelp{"Showing", "H, I, G",
            "hide, isolate, ghost the chosen muscle or the one under the pointer"},
    KeyHelp{"Showing", "U", "show everything again"},
    KeyHelp{"Showing", "Menu key or Shift + F10", "the menu of what is under the pointer"},
    KeyHelp{"Showing", "N, M, X, O", "labels, legend, marks, borders of regions"},
    KeyHelp{"Showing", "E", "the places that are not to be pressed"},
    KeyHelp{"Showing", "S", "a scale in millimetres"},
    KeyHelp{"Showing", "C", "next colour palette"},
    KeyHelp{"Window", "Ctrl + plus, Ctrl + minus, Ctrl + 0",
            "larger text, smaller text, usual size"},
    KeyHelp{"Window", "P", "present: panels away, the name large; and back"},
    KeyHelp{"Window", ".", "the window dark, for a pause; any key brings the picture back"},
    KeyHelp{"Window", "F11", "full screen"},
    KeyHelp{"Window", "Ctrl + P", "save a picture"},
    KeyHelp{"Window", "Ctrl + S, Ctrl + O", "save the view, open a saved one"},
    KeyHelp{"Window", "F1 or ?", "this page"},
    KeyHelp{"Window", "F2", "what the charts are, and what this program does not do"},
    KeyHelp{"Window", "F3",
            "pages to read: what the charts mean, guides from a complaint to muscles"},
    KeyHelp{"Window", "Ctrl + Q", "close"},
};

} // namespace

std::optional<KeyCommand> commandFor(const KeyPress& press) {
    const auto found = std::ranges::find(kBindings, press, &Binding::press);
    return found == kBindings.end() ? std::nullopt : std::optional(found->command);
}

bool worksEverywhere(Action action) {
    switch (action) {
    case Action::TextLarger:
    case Action::TextSmaller:
    case Action::TextNormal:
    case Action::SavePicture:
    case Action::SaveView:
    case Action::OpenView:
    case Action::Help:
    case Action::About:
    case Action::Learn:
    case Action::FullScreen:
    case Action::Quit:
    case Action::Undo:
    case Action::Redo:
    case Action::Search:
    case Action::NextPanel:
    case Action::PreviousPanel:
    case Action::Back: return true;
    default: return false;
    }
}

std::span<const KeyHelp> keyHelp() {
    return kHelp;
}

std::vector<KeyPress> boundPresses() {
    std::vector<KeyPress> presses;
    for (const Binding& binding : kBindings) presses.push_back(binding.press);
    return presses;
}

} // namespace myo
