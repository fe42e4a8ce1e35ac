#include "panels/widgets.hpp"

#include <myofield/study/words.hpp>

#include <imgui.h>

namespace myo {
namespace {

const char* paletteLabel(Palette palette) {
    switch (palette) {
    case Palette::Classic: return tr("Classic red");
    case Palette::Cividis: return tr("Cividis");
    case Palette::PrintHatch: return tr("Print hatch");
    }
    return "";
}

void paletteChoice(Ui& ui) {
    const Palette now = ui.explorer.state().palette;
    ImGui::SetNextItemWidth(ui.px(122));
    const bool isOpen =
        ImGui::BeginCombo("##palette", paletteLabel(now), ImGuiComboFlags_HeightLarge);
    ui.log.note("palette");
    if (!isOpen) hintOnHover(ui, tipOf(actionNamed("palette")).c_str());
    if (!isOpen) return;
    for (int i = 0; i < kPaletteCount; ++i) {
        const Palette palette = Palette(i);
        if (ImGui::Selectable(paletteLabel(palette), palette == now))
            ui.explorer.view().edit().palette = palette;
        ui.log.note(std::string("palette.") + std::string(nameOf(palette)));
    }
    ImGui::EndCombo();
}

} // namespace

void topBar(Ui& ui) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(14), ui.px(7)));
    const Panel panel(ui, "panel.top", ui.layout.top, Focus::Top);
    ImGui::PopStyleVar();
    Flow flow(ui.px(3));
    flow.next(0);
    ImGui::AlignTextToFramePadding();
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted("myofield");
    }
    actionButtons(ui, flow, ActionPlace::Modes, ui.px(8));
    actionButtons(ui, flow, ActionPlace::Show, ui.px(14));
    flow.next(ui.px(122), ui.px(6));
    paletteChoice(ui);
    for (const ActionPlace place : {ActionPlace::Text, ActionPlace::Files, ActionPlace::Reading})
        actionButtons(ui, flow, place, ui.px(10));
    ui.memory.topHeight = ImGui::GetItemRectMax().y - ui.layout.top.y + ui.px(7);
}

} // namespace myo
