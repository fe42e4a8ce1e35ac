#include "panels/widgets.hpp"

#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <array>

namespace myo {
namespace {

void viewButtons(Ui& ui) {
    Flow flow(ui.px(2));
    const std::span<const NamedView> views = namedViews();
    flow.next(buttonWidth(tr("Best view")));
    if (toggle(ui, "view.best", tr("Best view"), false,
               tr("Turn to where the pattern is seen best (V)")))
        ui.explorer.turnToPattern();
    flow.next(buttonWidth(tr("Play")));
    ImGui::BeginDisabled(ui.explorer.state().selection.empty());
    if (toggle(ui, "play", tr("Play"), ui.explorer.isPlaying(),
               tr("Let the pattern grow from its trigger points (A)")))
        ui.explorer.perform({Action::Play});
    ImGui::EndDisabled();
    for (uint32_t i = 0; i < views.size(); ++i) {
        const std::string label = tr(std::string(views[i].label).c_str());
        flow.next(buttonWidth(label.c_str()));
        // The first ten have digits as keys: 1 to 9, then 0.
        const std::string hint = i < 10 ? say("Key {}", (i + 1) % 10) : std::string();
        if (toggle(ui, ("view." + std::string(views[i].name)).c_str(), label.c_str(), false,
                   hint.empty() ? nullptr : hint.c_str()))
            ui.explorer.perform({Action::View, i});
    }
    flow.next(buttonWidth(tr("Whole body")));
    if (toggle(ui, "view.fit", tr("Whole body"), false, tr("From the present direction (Home)")))
        ui.explorer.fit();
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
    const float width = ui.px(84);
    for (const Slider& slider : sliders) {
        flow.next(ImGui::CalcTextSize(slider.label).x + ui.px(6) + width);
        float value = ui.explorer.state().layers.*slider.value;
        if (shareSlider(ui, slider.name, slider.label, value, width))
            ui.explorer.edit().layers.*slider.value = value;
        hintOnHover(ui, slider.hint);
    }
}

void sideButtons(Ui& ui, Flow& flow) {
    struct Choice {
        Sides sides;
        const char* label;
        const char* hint;
        Action action;
    };
    const std::array choices{
        Choice{Sides::Right, tr("Right"), tr("The person's right side only (R)"),
               Action::SidesRight},
        Choice{Sides::Both, tr("Both"), tr("Both sides (B)"), Action::SidesBoth},
        Choice{Sides::Left, tr("Left"), tr("The person's left side only (L)"), Action::SidesLeft}};
    const char* const label = tr("Person's side");
    flow.next(ImGui::CalcTextSize(label).x + ui.px(160), ui.px(8));
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(label);
    for (const Choice& choice : choices) {
        ImGui::SameLine(0, ui.px(4));
        const std::string name = "sides." + std::string(nameOf(choice.sides));
        if (toggle(ui, name.c_str(), choice.label, ui.explorer.state().sides == choice.sides,
                   choice.hint))
            ui.explorer.perform({choice.action});
    }
}

void skinOverlays(Ui& ui, Flow& flow) {
    const ViewState& state = ui.explorer.state();
    flow.next(buttonWidth(tr("Regions")), ui.px(4));
    if (toggle(ui, "show.regions", tr("Regions"), state.overlays.has(OverlayId::Regions),
               tr("Borders and names of the regions of the skin (O)")))
        ui.explorer.perform({Action::Regions});
    flow.next(buttonWidth(tr("Do not press")));
    if (toggle(ui, "show.endangerment", tr("Do not press"),
               state.overlays.has(OverlayId::Endangerment),
               tr("The places where pressing can harm vessels, nerves or organs (E)")))
        ui.explorer.perform({Action::Endangerment});
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
    skinOverlays(ui, flow);
    const char* const turns = tr("Turn to pattern");
    flow.next(buttonWidth(turns) + ImGui::GetFrameHeight(), ui.px(4));
    checkbox(ui, "turns", turns, ui.explorer.memory().turnsToPattern);
    hintOnHover(ui, tr("Choosing a muscle turns the body to where its pattern is seen best"));
    flow.next(buttonWidth(tr("Show all")));
    ImGui::BeginDisabled(!isAnythingSetAside(ui.explorer.state()));
    if (button(ui, "show.all", tr("Show all"),
               tr("Bring back what was hidden, isolated or ghosted (U)")))
        ui.explorer.perform({Action::ShowAll});
    ImGui::EndDisabled();
    ui.memory.bottomHeight = ImGui::GetItemRectMax().y - ui.layout.bottom.y + ui.px(7);
}

} // namespace myo
