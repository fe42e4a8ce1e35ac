// Inputs: the part of ViewWindow that hears keys and the mouse.
#include "window/view_window.hpp"

#include <imgui.h>

#include <cmath>

namespace myo {
namespace {

constexpr int kTextComes = 4; ///< frames until a text field that was asked for has the keyboard

} // namespace

bool ViewWindow::isOverScene(Vec2 pixel) const {
    return ui_.layout.scene.contains(pixel.x, pixel.y) && !ImGui::GetIO().WantCaptureMouse &&
           explorer_.pages().open() == Page::None;
}

/// Dear ImGui says that it wants text for two frames after a text field was left.
bool ViewWindow::isTyping() const {
    return ImGui::GetIO().WantTextInput && ImGui::IsAnyItemActive() &&
           panels_.wantedFocus != Focus::Scene;
}

KeyboardOwner ViewWindow::keyboardOwner() const {
    return {isTyping(), ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup),
            panels_.focus != Focus::Scene};
}

void ViewWindow::leavePanel() {
    if (panels_.focus == Focus::Left) {
        panels_.search.clear();
        panels_.places.clear();
    }
    panels_.wantedFocus = Focus::Scene;
}

void ViewWindow::takeKey(const KeyPress& press) {
    if (press.isNothing()) return;
    panels_.isPointerQuiet = true;
    if (explorer_.view().isDark()) return explorer_.view().setDark(false);
    const KeyboardOwner owner = keyboardOwner();
    // The search keeps the keyboard after Enter, a few frames later: what is typed then waits.
    if (owner.isText && press.key == Key::Enter && explorer_.pages().open() == Page::None)
        framesUntilText_ = kTextComes;
    const Action* const action = keyboard_.hear(press, explorer_, owner);
    if (!action) return;
    const bool isInPanel = explorer_.pages().open() == Page::None && panels_.focus != Focus::Scene;
    if (action->id == "back" && isInPanel) return leavePanel();
    perform(*action, explorer_);
    if (asksForPath(explorer_.pages().open())) framesUntilText_ = kTextComes;
}

void ViewWindow::takeMouse(const Input& input) {
    using What = Input::What;
    const Vec2 at = inScene(input.at);
    if (input.what == What::Press && explorer_.view().isDark())
        return explorer_.view().setDark(false);
    const bool isMenuOpen = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
    if (input.what == What::Press && isOverScene(input.at)) {
        keyboard_.gavePicture();
        mouse_.press(input.button, at, input.shift, now());
    }
    if (input.what == What::Move) {
        panels_.isPointerQuiet = false;
        act(explorer_, mouse_.move(at), look());
        hasPointerMoved_ = true;
        wantsHover_ = !mouse_.isPressed();
        // A menu is about what was pointed at when it opened.
        if (!isOverScene(input.at) && !isMenuOpen) explorer_.hover({}, false);
    }
    if (input.what == What::Leave) explorer_.hover({}, false);
    if (input.what == What::Release)
        act(explorer_, mouse_.release(input.button, at, input.ctrl, now()), look());
    if (input.what == What::Wheel && isOverScene(input.at)) {
        turnWheel(explorer_, input.wheel, at);
        wantsHover_ = true;
    }
    if (mouse_.isDragging()) explorer_.hover({}, false);
}

/// Takes as many inputs as one frame may see.
void ViewWindow::takeInputs() {
    std::deque<Input>& inputs = window_.inputs();
    // What is typed ahead belongs to the text field that is about to open.
    while (!inputs.empty() && framesUntilText_ == 0 && feed_.admits(inputs.front())) {
        const Input input = inputs.front();
        inputs.pop_front();
        pacer_.inputCame();
        presenter_.layer().feed(input);
        using What = Input::What;
        if (input.what == What::Key || input.what == What::Character)
            takeKey(input.press);
        else
            takeMouse(input);
    }
    const Extent size = window_.framebufferSize();
    if (size == windowSize_ || size.width == 0 || size.height == 0) return;
    windowSize_ = size;
    pictureChanged();
}

void ViewWindow::focusSearch() {
    panels_.wantsSearchFocus = true;
    panels_.wantedFocus = Focus::Left;
    framesUntilText_ = kTextComes;
}

/// After a text was left, the next step is to the picture: see Keyboard.
void ViewWindow::moveFocus(int step) {
    constexpr int kFocusCount = 5;
    const Focus next = keyboard_.isMuted()
                           ? Focus::Scene
                           : Focus((int(panels_.focus) + step + kFocusCount) % kFocusCount);
    panels_.wantedFocus = next;
    if (next == Focus::Scene) keyboard_.gavePicture();
}

} // namespace myo
