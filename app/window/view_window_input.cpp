// Inputs: the part of ViewWindow that hears keys and the mouse.
#include "window/view_window.hpp"

#include <imgui.h>

#include <cmath>

namespace myo {
namespace {

constexpr float kWheelStep = 1.12f;

} // namespace

bool ViewWindow::isOverScene(Vec2 pixel) const {
    return ui_.layout.scene.contains(pixel.x, pixel.y) && !ImGui::GetIO().WantCaptureMouse &&
           explorer_.page() == Page::None;
}

void ViewWindow::takeKey(const KeyPress& press) {
    const std::optional<KeyCommand> command = commandFor(press);
    if (!command) return;
    const bool isTyping = ImGui::GetIO().WantTextInput;
    const bool isElsewhere = panels_.focus != Focus::Scene || explorer_.page() != Page::None ||
                             ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
    if (isTyping && !press.ctrl && press.character != 0) return; // it is text
    if ((isTyping || isElsewhere) && !worksEverywhere(command->action)) return;
    if (explorer_.page() != Page::None && command->action != Action::Back &&
        command->action != Action::Help && command->action != Action::Quit)
        return;
    if (command->action == Action::Back) {
        if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return; // Dear ImGui closes it
        if (explorer_.page() == Page::None && panels_.focus != Focus::Scene) {
            if (panels_.focus == Focus::Left) panels_.searchText.clear();
            panels_.wantedFocus = Focus::Scene;
            return;
        }
    }
    explorer_.perform(*command);
}

void ViewWindow::act(const MouseEvent& event) {
    using What = MouseEvent::What;
    switch (event.what) {
    case What::None: return;
    case What::Turn:
        explorer_.stopTurning();
        return explorer_.edit().camera.orbit(event.moved, explorer_.extent());
    case What::Pan:
        explorer_.stopTurning();
        return explorer_.edit().camera.pan(event.moved, explorer_.extent());
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
    if (input.what == What::Press && isOverScene(input.at))
        mouse_.press(input.button, at, input.shift, now());
    if (input.what == What::Move) {
        act(mouse_.move(at));
        wantsHover_ = !mouse_.isPressed();
        if (!isOverScene(input.at)) explorer_.hover({});
    }
    if (input.what == What::Leave) explorer_.hover({});
    if (input.what == What::Release) act(mouse_.release(input.button, at, input.ctrl, now()));
    if (input.what == What::Wheel && isOverScene(input.at)) {
        explorer_.stopTurning();
        explorer_.edit().camera.zoom(std::pow(kWheelStep, input.wheel), at, explorer_.extent());
        wantsHover_ = true;
    }
    if (mouse_.isDragging()) explorer_.hover({});
}

/// Takes as many inputs as one frame may see.
void ViewWindow::takeInputs() {
    std::deque<WindowInput>& inputs = window_.inputs();
    while (!inputs.empty() && feed_.admits(inputs.front())) {
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
    pacer_.pictureChanged(now());
}

void ViewWindow::moveFocus(int step) {
    constexpr int kFocusCount = 5;
    panels_.wantedFocus = Focus((int(panels_.focus) + step + kFocusCount) % kFocusCount);
}

} // namespace myo
