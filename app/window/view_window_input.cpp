// Inputs: the part of ViewWindow that hears keys and the mouse.
#include "window/view_window.hpp"

#include <myofield/study/painting.hpp>

#include <imgui.h>

#include <cmath>

namespace myo {
namespace {

constexpr int kTextComes = 8; ///< frames until a text field that was asked for has the keyboard

bool hasTextField(Page page) {
    return page == Page::Files || page == Page::Commands || page == Page::Keys;
}

} // namespace

bool ViewWindow::isOverScene(Vec2 pixel) const {
    return ui_.layout.scene.contains(pixel.x, pixel.y) && !ImGui::GetIO().WantCaptureMouse &&
           !explorer_.pages().isAnyOpen();
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
    if (panels_.focus == Focus::Top) panels_.search.clear();
    if (panels_.focus == Focus::Left) panels_.places.clear();
    panels_.wantedFocus = Focus::Scene;
}

void ViewWindow::takeKey(const KeyPress& press) {
    if (press.isNothing()) return;
    panels_.isPointerQuiet = true;
    if (explorer_.view().hasCurtain()) return explorer_.view().setCurtain(Curtain::None);
    const KeyboardOwner owner = keyboardOwner();
    // The search keeps the keyboard after Enter, a few frames later: what is typed then waits.
    if (owner.isText && press.key == Key::Enter && !explorer_.pages().isAnyOpen())
        framesUntilText_ = kTextComes;
    const Action* const action = keyboard_.hear(press, explorer_, owner);
    if (!action) return;
    const bool isInPanel = !explorer_.pages().isAnyOpen() && panels_.focus != Focus::Scene;
    if (action->id == "back" && isInPanel) return leavePanel();
    const bool wasPageOpen = explorer_.pages().isAnyOpen();
    perform(*action, explorer_);
    runErrands();
    if (action->id == "back" && wasPageOpen) keyboard_.gavePicture();
    if (isPresenting()) keyboard_.gavePicture(); // there is no text to be left
    if (hasTextField(explorer_.pages().open())) framesUntilText_ = kTextComes;
}

void ViewWindow::takeMouse(const Input& input) {
    using What = Input::What;
    const Vec2 at = inScene(input.at);
    if (input.what == What::Press && explorer_.view().hasCurtain())
        return explorer_.view().setCurtain(Curtain::None);
    const bool isMenuOpen = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
    if (input.what == What::Press && isOverScene(input.at)) {
        keyboard_.gavePicture();
        const Settings& settings = explorer_.memory().settings;
        const LeftDrag left = leftDragOf(explorer_, input.shift, input.ctrl);
        mouse_.setHabits({settings.isLeftHanded, settings.hasOneButton, left});
        const bool pans = input.space || (input.shift && left != LeftDrag::Erases);
        act(explorer_, mouse_.press(input.button, at, pans, now()), look());
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
        if (input.wheel != 0 && input.ctrl && isPaintingMode(explorer_))
            turnBrushWheel(explorer_, input.wheel);
        else if (input.wheel != 0)
            turnWheel(explorer_, input.wheel, at);
        if (input.wheelAcross != 0) scrollAcross(explorer_, input.wheelAcross);
        wantsHover_ = true;
    }
    if (mouse_.isDragging()) explorer_.hover({}, false);
}

/// Takes as many inputs as one frame may see.
void ViewWindow::takeInputs() {
    std::deque<Input>& inputs = window_.inputs();
    // What is typed ahead belongs to the text field that is about to open.
    // Keys that are let go do not wait, or they would seem held and repeat.
    const auto isDue = [&](const Input& input) {
        const bool letsGo = input.what == Input::What::Key && input.press.isNothing();
        return (framesUntilText_ == 0 || letsGo) && feed_.admits(input);
    };
    while (!inputs.empty() && isDue(inputs.front())) {
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
    if (speaker_)
        for (const Input& input : speaker_->takeInputs()) {
            pacer_.inputCame();
            takeKey(input.press);
        }
    const Extent size = window_.framebufferSize();
    if (size == windowSize_ || size.width == 0 || size.height == 0) return;
    windowSize_ = size;
    pictureChanged();
}

void ViewWindow::focusText(Focus panel, bool PanelMemory::*wants) {
    if (panel == Focus::Left) ui_.panelSizes().left.isFolded = false;
    panels_.*wants = true;
    panels_.wantedFocus = panel;
    framesUntilText_ = kTextComes;
}

bool ViewWindow::isShown(Focus panel) const {
    switch (panel) {
    case Focus::Scene: return true;
    case Focus::Top: return ui_.layout.top.height > 0;
    case Focus::Left: return ui_.layout.left.width > 0;
    case Focus::Right: return ui_.layout.right.width > 0;
    case Focus::Tools: return !isPresenting();
    }
    return false;
}

/// After a text was left, the next step is to the picture: see Keyboard.
void ViewWindow::moveFocus(int step) {
    constexpr int kFocusCount = int(Focus::Tools) + 1;
    Focus next = panels_.focus;
    do next = Focus((int(next) + step + kFocusCount) % kFocusCount);
    while (!isShown(next));
    if (keyboard_.isMuted()) next = Focus::Scene;
    panels_.wantedFocus = next;
    if (next == Focus::Scene) keyboard_.gavePicture();
}

void ViewWindow::moveControl(int step) {
    const bool hasPicture = !explorer_.pages().isAnyOpen();
    const bool leavesText = keyboard_.isMuted() && hasPicture;
    if (!leavesText && panels_.order.move(step, hasPicture)) return;
    panels_.order.leave();
    panels_.wantedFocus = Focus::Scene;
    keyboard_.gavePicture();
}

/// Opens a panel that is folded, and the other way round; only one is open where there is no room
/// for two.
void ViewWindow::foldPanel(PanelSizes::Side PanelSizes::*side) {
    PanelSizes& sizes = ui_.panelSizes();
    const bool isFolded = (sizes.*side).isFolded;
    if (ui_.layout.size != SizeClass::Large) sizes.left.isFolded = sizes.right.isFolded = true;
    (sizes.*side).isFolded = !isFolded;
    const bool isLeft = side == &PanelSizes::left;
    if (isFolded) panels_.wantedFocus = isLeft ? Focus::Left : Focus::Right;
    if (!isFolded && panels_.focus != Focus::Top) panels_.wantedFocus = Focus::Scene;
}

} // namespace myo
