// What was hidden, isolated or faded: a list to bring it back from, one by one.
#include "panels/widgets.hpp"

#include <imgui.h>
#include <imgui_internal.h>

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
        if (listRow(ui, "back." + key.id + "." + std::string(nameOf(key.side)), words, {}, false))
            (ui.explorer.view().edit().*set).erase(key);
    }
}

} // namespace

void setAsideList(Ui& ui) {
    constexpr size_t kMostRows = 12;
    const bool isLeft = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
    if (isLeft || !isAnythingSetAside(ui.explorer.state())) return ImGui::CloseCurrentPopup();
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(tr("Click to show again"));
    }
    const size_t count = std::min(setAsideCount(ui.explorer.state()) + 2, kMostRows);
    ImGui::PushItemFlag(ImGuiItemFlags_SelectableDontClosePopup, true);
    ImGui::BeginChild("set_aside.rows", {ui.px(280), ui.px(30) * float(count)}, false,
                      ImGuiWindowFlags_NavFlattened);
    rows(ui, tr("Hidden"), &ViewState::hidden);
    rows(ui, tr("Isolated"), &ViewState::isolated);
    rows(ui, tr("Faded"), &ViewState::ghosted);
    ImGui::EndChild();
    ImGui::PopItemFlag();
    if (button(ui, "back.all", tr("Show all"), tr("U"))) perform("show.all", ui.explorer);
}

} // namespace myo
