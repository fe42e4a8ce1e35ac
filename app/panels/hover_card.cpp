// The card beside the pointer, the menu under it, and the mark where it hurts.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <myofield/study/pointing.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

/// Whether that character was typed since the last frame.
bool hasTyped(char32_t character) {
    for (const ImWchar typed : ImGui::GetIO().InputQueueCharacters) {
        const bool isUpper = typed >= 'A' && typed <= 'Z';
        if (char32_t(isUpper ? typed - 'A' + 'a' : typed) == character) return true;
    }
    return false;
}

} // namespace

void hoverCard(Ui& ui) {
    const Pointed& pointed = ui.explorer.hovered();
    if (pointed.isNothing() || ui.explorer.pages().open() != Page::None ||
        ui.memory.isPointerOverPanel)
        return;
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return;
    if (ui.explorer.modeKind() == ModeKind::Presenting && ui.memory.isPointerQuiet)
        return; // not over the picture shown
    // Dear ImGui would lay it beside the control that the keyboard is on.
    if (ui.memory.focus != Focus::Scene && ImGui::GetIO().NavVisible) return;
    const HoverWords words = wordsFor(ui.explorer, pointed);
    if (words.title.empty() && words.refersHere.empty()) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(12), ui.px(9)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0f, ui.scale));
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.px(280));
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(words.title.c_str());
    }
    if (!words.line.empty()) quietParagraph(ui, words.line);
    if (!words.refersHere.empty()) {
        quietParagraph(ui, words.refersHead);
        for (const std::string& name : words.refersHere) bullet(ui, name);
    }
    if (!words.warning.empty()) {
        const WithInk ink(tone::kWarnInk);
        caption(ui, tr("Do not press here"));
        paragraph(words.warning);
    }
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar(3);
}

/// A line of the menu for an action; its letter works while the menu is open.
void menuItem(Ui& ui, const Action& action) {
    const bool isEnabled = canPerform(action, ui.explorer);
    const bool isOn = action.isOn && action.isOn(ui.explorer);
    const std::string label = std::string(tr(action.words.c_str())) + "###menu." + action.id;
    bool isTaken = ImGui::MenuItem(label.c_str(), keysOf(action).c_str(), isOn, isEnabled);
    ui.log.note("menu." + action.id);
    for (const KeyPress& press : action.keys)
        if (isEnabled && press.isTyped() && hasTyped(press.character)) {
            ImGui::CloseCurrentPopup();
            isTaken = true;
        }
    if (isTaken) perform(action, ui.explorer);
}

void contextMenu(Ui& ui) {
    if (std::exchange(ui.memory.wantsContextMenu, false)) ImGui::OpenPopup("context");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(10), ui.px(8)));
    const bool isOpen = ImGui::BeginPopup("context");
    ImGui::PopStyleVar();
    if (!isOpen) return;
    const std::string target =
        wordsOf(ui.explorer.workspace().stage(), ui.explorer.choice().target());
    if (!target.empty()) {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(target.c_str());
    }
    for (const ActionPlace place : {ActionPlace::Pointed, ActionPlace::SetAside}) {
        if (place == ActionPlace::SetAside) ImGui::Separator();
        for (const Action* action : actionsAt(place)) menuItem(ui, *action);
    }
    ImGui::EndPopup();
}

void placeMark(Ui& ui) {
    const std::optional<FindQuery>& query = ui.explorer.finder().query();
    if (!query || !query->place) return;
    const Area& scene = ui.layout.scene;
    const Extent extent = ui.explorer.view().extent();
    const Camera& camera = ui.explorer.state().camera;
    const Projected at =
        project(camera.clipFromWorld(extent.aspect()), extent, query->place->position);
    if (!at.isInFront || !scene.contains(scene.x + at.pixel.x, scene.y + at.pixel.y)) return;
    const ImVec2 centre{scene.x + at.pixel.x, scene.y + at.pixel.y};
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    draw.AddCircle(centre, ui.px(11), tone::rgb(255, 255, 255, 230), 0, ui.px(4.5f));
    draw.AddCircle(centre, ui.px(11), tone::kAccent, 0, ui.px(2.2f));
    draw.AddCircleFilled(centre, ui.px(3), tone::kAccent);
}

/// The one thing to do about a message.
void messageAction(Ui& ui, const std::string& name, const Action& action, size_t index) {
    ImGui::BeginDisabled(!canPerform(action, ui.explorer));
    const bool isPressed = button(ui, (name + "." + action.id).c_str(), tr(action.words.c_str()));
    ImGui::EndDisabled();
    if (!isPressed) return;
    perform(action, ui.explorer);
    ui.explorer.messages().close(index);
}

void messageCards(Ui& ui) {
    MessageList& messages = ui.explorer.messages();
    const Area& scene = ui.layout.scene;
    float bottom = scene.y + scene.height - ui.px(14) - std::exchange(ui.memory.cardHeight, 0.0f);
    const float width = std::min(ui.px(400), scene.width * 0.5f); // beside the legend
    for (size_t i = messages.all().size(); i-- > 0;) {
        const MessageList::Message message = messages.all()[i];
        ImGui::SetNextWindowPos({scene.x + scene.width - ui.px(14), bottom}, ImGuiCond_Always,
                                {1, 1});
        ImGui::SetNextWindowSize({width, 0});
        const WithCard card =
            message.isTrouble ? WithCard(ui, tone::kWarnPaper, tone::kWarnEdge) : WithCard(ui);
        const std::string name = "message." + std::to_string(i);
        ImGui::Begin(name.c_str(), nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
        if (ImGui::IsWindowHovered()) ui.memory.isPointerOverPanel = true;
        ui.log.tell(name, message.text);
        const float close = buttonWidth("×");
        ImGui::PushTextWrapPos(width - close - ui.px(22));
        ImGui::TextUnformatted(message.text.c_str());
        ImGui::PopTextWrapPos();
        ImGui::SameLine(width - close - ui.px(10));
        if (toggle(ui, (name + ".close").c_str(), "×", false)) messages.close(i);
        if (!message.action.empty()) messageAction(ui, name, actionNamed(message.action), i);
        bottom -= ImGui::GetWindowHeight() + ui.px(8);
        ImGui::End();
    }
}

} // namespace myo
