#include "panels/widgets.hpp"

#include <myofield/study/words.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

struct Item {
    const char* name;
    const char* label;
    const char* hint;
    Action action;
    bool isOn = false;
    bool isToggle = false;
};

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
    if (!isOpen) hintOnHover(ui, tr("Colours of the pattern (C)"));
    if (!isOpen) return;
    for (const Palette palette : {Palette::Classic, Palette::Cividis, Palette::PrintHatch}) {
        if (ImGui::Selectable(paletteLabel(palette), palette == now))
            ui.explorer.edit().palette = palette;
        ui.log.note(std::string("palette.") + std::string(nameOf(palette)));
    }
    ImGui::EndCombo();
}

void modes(Ui& ui, Flow& flow) {
    const bool isFinding = ui.explorer.isFinding();
    flow.next(buttonWidth(tr("Explore")), ui.px(8));
    if (toggle(ui, "mode.explore", tr("Explore"), !isFinding,
               tr("Choose a muscle and see where it refers pain")))
        ui.explorer.setFinding(false);
    flow.next(buttonWidth(tr("Find")));
    if (toggle(ui, "mode.find", tr("Find"), isFinding,
               tr("Say where it hurts and see which muscles may refer there (D)")))
        ui.explorer.setFinding(true);
}

} // namespace

void topBar(Ui& ui) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(14), ui.px(7)));
    const Panel panel(ui, "panel.top", ui.layout.top, Focus::Top);
    ImGui::PopStyleVar();
    const ViewState& state = ui.explorer.state();
    Flow flow(ui.px(3));
    flow.next(0);
    ImGui::AlignTextToFramePadding();
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted("myofield");
    }
    modes(ui, flow);
    const std::array items{
        Item{"show.labels", tr("Labels"), tr("Names with lines to what they name (N)"),
             Action::Labels, state.overlays.has(OverlayId::Labels), true},
        Item{"show.legend", tr("Legend"), tr("What the colours mean (M)"), Action::Legend,
             state.overlays.has(OverlayId::Legend), true},
        Item{"show.marks", tr("Marks"), tr("An X on each trigger point (X)"), Action::Marks,
             state.overlays.has(OverlayId::Marks), true},
        Item{"show.scale", tr("Scale"), tr("A bar of so many millimetres (S)"), Action::Scale,
             state.overlays.has(OverlayId::Scale), true},
    };
    for (size_t i = 0; i < items.size(); ++i) {
        flow.next(buttonWidth(items[i].label), i == 0 ? ui.px(14) : 0);
        if (toggle(ui, items[i].name, items[i].label, items[i].isOn, items[i].hint))
            ui.explorer.perform({items[i].action});
    }
    flow.next(ui.px(122), ui.px(6));
    paletteChoice(ui);
    const std::array more{
        Item{"text.smaller", "A-", tr("Smaller text (Ctrl + minus)"), Action::TextSmaller},
        Item{"text.larger", "A+", tr("Larger text (Ctrl + plus)"), Action::TextLarger},
        Item{"save.picture", tr("Save picture"),
             tr("The picture without the panels, as PNG (Ctrl + P)"), Action::SavePicture},
        Item{"save.view", tr("Save view"),
             tr("What is chosen and shown, to open again or send on (Ctrl + S)"), Action::SaveView},
        Item{"open.view", tr("Open view"), tr("A view that was saved (Ctrl + O)"),
             Action::OpenView},
        Item{"learn", tr("Learn"), tr("Pages to read, and guides from a complaint to muscles (F3)"),
             Action::Learn},
        Item{"help", tr("Keys"), tr("All keys (F1)"), Action::Help},
        Item{"about", tr("About"),
             tr("What the charts are, and what this program does not do (F2)"), Action::About},
        Item{"panels.hide", tr("Present"), tr("Panels away, the name large; P brings them back"),
             Action::Panels},
    };
    for (size_t i = 0; i < more.size(); ++i) {
        flow.next(buttonWidth(more[i].label), i == 0 || i == 2 || i == 5 ? ui.px(10) : 0);
        if (toggle(ui, more[i].name, more[i].label, false, more[i].hint))
            ui.explorer.perform({more[i].action});
    }
    ui.memory.topHeight = ImGui::GetItemRectMax().y - ui.layout.top.y + ui.px(7);
}

} // namespace myo
