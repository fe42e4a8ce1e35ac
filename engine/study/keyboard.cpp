#include <myofield/study/keyboard.hpp>

#include <myofield/study/explorer.hpp>

namespace myo {
namespace {

/// Pages keep the keyboard to themselves but for what closes them.
bool isForPage(const Action& action) {
    return action.id == "back" || action.id == "quit" || action.id.starts_with("control.");
}

/// A text undoes its own changes.
bool isOfText(const Action& action) {
    return action.id == "undo" || action.id == "redo";
}

} // namespace

const Action* Keyboard::hear(const KeyPress& press, const Explorer& explorer,
                             const KeyboardOwner& owner) {
    const bool leavesText = press.key == Key::Enter || press.key == Key::Escape;
    if (owner.isText && leavesText) isMuted_ = true;
    if (owner.isText && press.isTyped()) return nullptr;
    const Action* const action = actionFor(press, explorer.modeKind());
    if (!action) return nullptr;
    if (owner.isText && isOfText(*action)) return nullptr;
    if (owner.isMenu) return action->isHeardEverywhere && action->id != "back" ? action : nullptr;
    if (explorer.pages().isAnyOpen()) return isForPage(*action) ? action : nullptr;
    if (isMuted_ && press.isTyped()) return nullptr;
    // A panel needs arrows, Space and the like for itself, but no letters.
    const bool isTaken = owner.isText || (owner.isPanel && !press.isTyped());
    return !isTaken || action->isHeardEverywhere ? action : nullptr;
}

} // namespace myo
