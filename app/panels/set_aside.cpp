// What was hidden, isolated or ghosted: a list to bring it back from, one by one.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

/// One row a structure; a press takes it out of its set.
void rows(Ui& ui, const char* label, std::set<StructureKey> ViewState::*set) {
    const std::set<StructureKey> keys = ui.explorer.state().*set;
    if (keys.empty()) return;
    quietParagraph(ui, label);
    for (const StructureKey& key : keys) {
        const StructureId id = ui.explorer.body().find(key.id, key.side);
        const std::string words = id ? structureWords(ui.explorer.body()[id]) : key.id;
        const std::string name = "back." + key.id + "." + std::string(nameOf(key.side));
        if (ImGui::Selectable((words + "###" + name).c_str(), false,
                              ImGuiSelectableFlags_DontClosePopups))
            (ui.explorer.view().edit().*set).erase(key);
        ui.log.note(name);
    }
}

void list(Ui& ui) {
    const bool isLeft = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
    if (isLeft || !isAnythingSetAside(ui.explorer.state())) return ImGui::CloseCurrentPopup();
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(tr("Press one to bring it back"));
    }
    constexpr size_t kMostRows = 12;
    const size_t count = setAsideCount(ui.explorer.state());
    const float height =
        ImGui::GetTextLineHeightWithSpacing() * float(std::min(count + 3, kMostRows));
    ImGui::BeginChild("set_aside", {ui.px(280), height}, false, ImGuiWindowFlags_NavFlattened);
    rows(ui, tr("Hidden"), &ViewState::hidden);
    rows(ui, tr("Shown alone"), &ViewState::isolated);
    rows(ui, tr("Ghosts"), &ViewState::ghosted);
    ImGui::EndChild();
    if (button(ui, "back.all", tr("Show all"), tr("U"))) perform("show.all", ui.explorer);
}

} // namespace

void setAsideButton(Ui& ui, Flow& flow) {
    const size_t count = setAsideCount(ui.explorer.state());
    const std::string label = count == 0 ? std::string(tr("Hidden")) : say("Hidden: {}", count);
    flow.next(buttonWidth(label.c_str()));
    ImGui::BeginDisabled(count == 0);
    if (toggle(ui, "show.hidden", label.c_str(), count > 0,
               tr("What was hidden, isolated or ghosted, to bring back one by one")))
        ImGui::OpenPopup("set_aside");
    ImGui::EndDisabled();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(12), ui.px(10)));
    const bool isOpen = ImGui::BeginPopup("set_aside");
    ImGui::PopStyleVar();
    if (!isOpen) return;
    list(ui);
    ImGui::EndPopup();
}

} // namespace myo
