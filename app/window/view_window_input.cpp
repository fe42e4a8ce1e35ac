// Inputs: the part of ViewWindow that hears keys and the mouse.
#include "window/view_window.hpp"

#include <imgui.h>

#include <cmath>

namespace myo {
namespace {

constexpr float kWheelStep = 1.12f;
constexpr int kTextComes = 4; ///< frames until a text field that was asked for has the keyboard

} // namespace

bool ViewWindow::isOverScene(Vec2 pixel) const {
    return ui_.layout.scene.contains(pixel.x, pixel.y) && !ImGui::GetIO().WantCaptureMouse &&
           explorer_.page() == Page::None;
}

/// Dear ImGui says that it wants text for two frames after a text field was left.
bool ViewWindow::isTyping() const {
    return ImGui::GetIO().WantTextInput && ImGui::IsAnyItemActive() &&
           panels_.wantedFocus != Focus::Scene;
}

/// Whether a key is for the picture, not for a text, a menu or a panel.
bool ViewWindow::isHeard(const KeyPress& press, Action action) const {
    const bool hasText = isTyping();
    if (hasText && !press.ctrl && press.character != 0) return false;
    if (hasText && (action == Action::Undo || action == Action::Redo)) return false; // its own
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) // Dear ImGui closes it with Esc
        return action != Action::Back && worksEverywhere(action);
    if (explorer_.page() != Page::None)
        return action == Action::Back || action == Action::Help || action == Action::Quit;
    // A panel needs arrows, Space and the like for itself, but no letters.
    const bool isTaken = hasText || (panels_.focus != Focus::Scene && press.character == 0);
    return !isTaken || worksEverywhere(action);
}

void ViewWindow::leavePanel() {
    if (panels_.focus == Focus::Left) {
        panels_.searchText.clear();
        panels_.regionText.clear();
    }
    panels_.wantedFocus = Focus::Scene;
}

void ViewWindow::takeKey(const KeyPress& press) {
    const bool isPress = press.character != 0 || press.key != 0;
    panels_.isPointerQuiet |= isPress;
    if (isPress && explorer_.isDark()) return explorer_.setDark(false);
    const std::optional<KeyCommand> command = commandFor(press);
    if (!command || !isHeard(press, command->action)) return;
    const bool isInPanel = explorer_.page() == Page::None && panels_.focus != Focus::Scene;
    if (command->action == Action::Back && isInPanel) return leavePanel();
    explorer_.perform(*command);
    if (asksForPath(explorer_.page())) framesUntilText_ = kTextComes;
}

void ViewWindow::act(const MouseEvent& event) {
    using What = MouseEvent::What;
    switch (event.what) {
    case What::None: return;
    case What::Turn: return explorer_.moveCamera().orbit(event.moved, explorer_.extent());
    case What::Pan: return explorer_.moveCamera().pan(event.moved, explorer_.extent());
    case What::Click: return explorer_.click(pointedAt(event.at), event.adds);
    case What::DoubleClick: return explorer_.doubleClick(pointedAt(event.at));
    case What::Menu:
        explorer_.hover(pointedAt(event.at));
        panels_.wantsContextMenu = true;
        return;
    }
}

void ViewWindow::takeMouse(const WindowInput& input) {
    using What = WindowInput::What;
    const Vec2 at = inScene(input.at);
    if (input.what == What::Press && explorer_.isDark()) return explorer_.setDark(false);
    if (input.what == What::Press && isOverScene(input.at))
        mouse_.press(input.button, at, input.shift, now());
    if (input.what == What::Move) {
        panels_.isPointerQuiet = false;
        act(mouse_.move(at));
        wantsHover_ = !mouse_.isPressed();
        if (!isOverScene(input.at)) explorer_.hover({});
    }
    if (input.what == What::Leave) explorer_.hover({});
    if (input.what == What::Release) act(mouse_.release(input.button, at, input.ctrl, now()));
    if (input.what == What::Wheel && isOverScene(input.at)) {
        explorer_.moveCamera().zoom(std::pow(kWheelStep, input.wheel), at, explorer_.extent());
        wantsHover_ = true;
    }
    if (mouse_.isDragging()) explorer_.hover({});
}

/// Takes as many inputs as one frame may see.
void ViewWindow::takeInputs() {
    std::deque<WindowInput>& inputs = window_.inputs();
    // What is typed ahead belongs to the text field that is about to open.
    while (!inputs.empty() && framesUntilText_ == 0 && feed_.admits(inputs.front())) {
        const WindowInput input = inputs.front();
        inputs.pop_front();
        pacer_.inputCame();
        presenter_.layer().feed(input);
        using What = WindowInput::What;
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

void ViewWindow::moveFocus(int step) {
    constexpr int kFocusCount = 5;
    panels_.wantedFocus = Focus((int(panels_.focus) + step + kFocusCount) % kFocusCount);
}

} // namespace myo
