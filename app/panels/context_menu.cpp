// The menu of what was pointed at, in the picture or in a list.
#include "panels/widgets.hpp"

#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

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

/// A line for an action; its letter works while the menu is open.
void line(Ui& ui, const Action& action) {
    actionLine(ui, action);
    for (const KeyPress& press : action.keys) {
        if (!press.isTyped() || !hasTyped(press.character) || !canPerform(action, ui.explorer))
            continue;
        perform(action, ui.explorer);
        ImGui::CloseCurrentPopup();
    }
}

void lines(Ui& ui, ActionPlace place) {
    for (const Action* action : actionsAt(place)) line(ui, *action);
}

void guides(Ui& ui) {
    const MuscleId muscle = ui.explorer.atlas().muscleWithId(ui.explorer.choice().meant());
    if (!muscle) return;
    for (const Article* guide : ui.explorer.atlas().guidesTo(muscle)) {
        const std::string label = withIcon("book", say("Guide: {}", guide->title));
        if (ImGui::MenuItem((label + "###menu.guide." + guide->id).c_str()))
            ui.explorer.read(guide->id);
        note(ui, "menu.guide." + guide->id);
    }
}

} // namespace

void contextMenu(Ui& ui) {
    if (std::exchange(ui.memory.wantsContextMenu, false)) ImGui::OpenPopup("context");
    if (!ImGui::IsPopupOpen("context")) ui.memory.isMenuOfRow = false;
    const WithPadding padding(ui, 12, 10);
    ImGui::PushStyleColor(ImGuiCol_Border, tone().edge);
    const bool isOpen = ImGui::BeginPopup("context");
    ImGui::PopStyleColor();
    if (!isOpen) return;
    const std::string target =
        wordsOf(ui.explorer.workspace().stage(), ui.explorer.choice().target());
    if (!target.empty()) {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(target.c_str());
        gap(ui, 2);
    }
    if (!ui.explorer.choice().meant().empty()) {
        lines(ui, ActionPlace::Row);
        ImGui::Separator();
    }
    for (const Action* action : actionsAt(ActionPlace::Pointed))
        if (!ui.memory.isMenuOfRow || action->id != "refers") line(ui, *action);
    guides(ui);
    ImGui::Separator();
    lines(ui, ActionPlace::SetAside);
    ImGui::EndPopup();
}

} // namespace myo
