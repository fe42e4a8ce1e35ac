#include "panels/widgets.hpp"

#include <imgui.h>

#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <array>

namespace myo {
namespace {

void viewButtons(Ui& ui) {
    Flow flow(ui.px(2));
    actionButtons(ui, flow, ActionPlace::Views);
    setAsideButton(ui, flow);
}

void layerSliders(Ui& ui, Flow& flow) {
    struct Slider {
        const char* name;
        const char* label;
        const char* hint;
        float LayerOpacity::*value;
    };
    const std::array sliders{
        Slider{"layer.skin", tr("Skin"),
               tr("How much of the skin is drawn; K: translucent, full, off. Ctrl + click or Enter "
                  "to type a number"),
               &LayerOpacity::skin},
        Slider{"layer.superficial", tr("Superficial"), tr("Muscles that lie under the skin"),
               &LayerOpacity::superficial},
        Slider{"layer.deep", tr("Deep"), tr("Muscles that others cover"), &LayerOpacity::deep},
        Slider{"layer.bones", tr("Bones"), tr("Bones, cartilage and ligaments"),
               &LayerOpacity::bones}};
    const float width = ui.px(66);
    for (const Slider& slider : sliders) {
        flow.next(ImGui::CalcTextSize(slider.label).x + ui.px(6) + width);
        float value = ui.explorer.state().layers.*slider.value;
        if (shareSlider(ui, slider.name, slider.label, value, width))
            ui.explorer.view().edit().layers.*slider.value = value;
        hintOnHover(ui, slider.hint);
    }
}

void sideButtons(Ui& ui, Flow& flow) {
    const char* const label = tr("Person's side");
    flow.next(ImGui::CalcTextSize(label).x + ui.px(160), ui.px(8));
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(label);
    for (const Action* action : actionsAt(ActionPlace::Sides)) {
        ImGui::SameLine(0, ui.px(4));
        actionButton(ui, *action);
    }
}

} // namespace

void bottomBar(Ui& ui) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(14), ui.px(7)));
    const Panel panel(ui, "panel.bottom", ui.layout.bottom, Focus::Bottom);
    ImGui::PopStyleVar();
    viewButtons(ui);
    Flow flow(ui.px(9));
    layerSliders(ui, flow);
    sideButtons(ui, flow);
    actionButtons(ui, flow, ActionPlace::OnSkin, ui.px(4));
    const char* const turns = tr("Turn to pattern");
    flow.next(buttonWidth(turns) + ImGui::GetFrameHeight(), ui.px(4));
    checkbox(ui, "turns", turns, ui.explorer.memory().turnsToPattern);
    hintOnHover(ui, tr("Choosing a muscle turns the body to where its pattern is seen best"));
    ui.memory.bottomHeight = ImGui::GetItemRectMax().y - ui.layout.bottom.y + ui.px(7);
}

} // namespace myo
