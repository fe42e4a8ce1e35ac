#include <myofield/study/keys.hpp>

#include <myofield/core/text.hpp>

namespace myo {
namespace {

const char* wordsOf(Key key) {
    switch (key) {
    case Key::Left: return tr("Left");
    case Key::Right: return tr("Right");
    case Key::Up: return tr("Up");
    case Key::Down: return tr("Down");
    case Key::PageUp: return tr("Page Up");
    case Key::PageDown: return tr("Page Down");
    case Key::Home: return tr("Home");
    case Key::End: return tr("End");
    case Key::Escape: return tr("Esc");
    case Key::Enter: return tr("Enter");
    case Key::Backspace: return tr("Backspace");
    case Key::Tab: return tr("Tab");
    case Key::Menu: return tr("Menu key");
    case Key::F1: return "F1";
    case Key::F2: return "F2";
    case Key::F3: return "F3";
    case Key::F4: return "F4";
    case Key::F6: return "F6";
    case Key::F7: return "F7";
    case Key::F8: return "F8";
    case Key::F9: return "F9";
    case Key::F10: return "F10";
    case Key::F11: return "F11";
    case Key::None:
    case Key::Other: break;
    }
    return "";
}

std::string wordsOf(char32_t character) {
    if (character == ' ') return tr("Space");
    const bool isLetter = character >= 'a' && character <= 'z';
    return std::string(1, char(isLetter ? character - 'a' + 'A' : character));
}

} // namespace

std::string wordsOf(const KeyPress& press) {
    std::string words;
    if (press.ctrl) words += std::string(tr("Ctrl")) + " + ";
    if (press.alt) words += std::string(tr("Alt")) + " + ";
    if (press.shift) words += std::string(tr("Shift")) + " + ";
    return words + (press.character ? wordsOf(press.character) : wordsOf(press.key));
}

} // namespace myo
