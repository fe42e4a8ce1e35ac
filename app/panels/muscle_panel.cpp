// What is chosen, and all about the muscle whose page is open: one header, tabs, one scroller.
#include "panels/widgets.hpp"

#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr size_t kMostChosenRows = 4;

std::string nameOfMuscle(const Explorer& explorer, const std::string& id) {
    if (const MuscleId known = explorer.atlas().muscleWithId(id))
        return explorer.atlas()[known].name;
    for (const Structure& structure : explorer.body().structures)
        if (structure.id == id || structure.id.starts_with(id + ".")) return structure.name;
    return id;
}

/// All chosen muscles, each with a way to open its page and one to let it go.
void chosenMuscles(Ui& ui) {
    const std::vector<SelectedMuscle> chosen = ui.explorer.state().selection;
    if (chosen.size() < 2) return;
    {
        const WithFont font(ui.fonts.strong);
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(
            sayCount("{} muscle chosen", "{} muscles chosen", chosen.size()).c_str());
    }
    const char* const clear = tr("Clear selection");
    ImGui::SameLine(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - buttonWidth(clear));
    if (toggle(ui, "clear", clear, false)) return ui.explorer.clearSelection();
    const float rows = float(std::min(chosen.size(), kMostChosenRows));
    ImGui::BeginChild("chosen", {0, rows * ui.px(32)}, false, ImGuiWindowFlags_NavFlattened);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (const SelectedMuscle& entry : chosen) {
        const bool isOpen = entry.muscle == ui.explorer.choice().open();
        const float width = ImGui::GetContentRegionAvail().x;
        ImGui::BeginChild(("row." + entry.muscle).c_str(), {width - ui.px(34), ui.px(32)}, false,
                          ImGuiWindowFlags_NavFlattened);
        if (listRow(ui, "chosen." + entry.muscle, nameOfMuscle(ui.explorer, entry.muscle), {},
                    isOpen))
            ui.explorer.choice().openPage(entry.muscle);
        ImGui::EndChild();
        ImGui::SameLine(0, ui.px(2));
        if (iconButton(ui, ("remove." + entry.muscle).c_str(), "close", "×", false, tr("Remove"),
                       28))
            ui.explorer.choice().deselect(entry.muscle);
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
    ImGui::Separator();
}

/// Everything that can be done with the muscle whose page is open.
void muscleMenu(Ui& ui) {
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
    ImGui::SameLine(right - ui.px(32));
    if (iconButton(ui, "muscle.menu", "rows", tr("More"), false, tr("What can be done with it"))) {
        ui.explorer.choice().mean(ui.explorer.choice().open());
        ImGui::OpenPopup("muscle");
    }
    const ImVec2 corner{ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + ui.px(4)};
    if (!beginMenu(ui, "muscle", corner, {1, 0})) return;
    actionLine(ui, actionNamed("view.best"));
    actionLine(ui, actionNamed("play"));
    actionLine(ui, actionNamed("frame"));
    ImGui::Separator();
    actionLine(ui, actionNamed("hide"));
    actionLine(ui, actionNamed("isolate"));
    actionLine(ui, actionNamed("ghost"));
    ImGui::Separator();
    actionLine(ui, actionNamed("copy.words"));
    ImGui::EndPopup();
}

void header(Ui& ui, const std::string& name, const std::string& latin) {
    const float top = ImGui::GetCursorPosY();
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - ui.px(40));
    heading(ui, name.c_str());
    if (!latin.empty()) quietParagraph(ui, latin);
    ImGui::PopTextWrapPos();
    const float below = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(top);
    ImGui::Dummy({0, 0});
    muscleMenu(ui);
    ImGui::SetCursorPosY(below + ui.px(4));
    actionSegments(ui, "sides", ActionPlace::Sides);
    gap(ui, 2);
}

struct Tab {
    const char* name;
    const char* label;
    void (*draw)(Ui&, const Muscle&);
};

/// The tabs stand still while what is on them scrolls.
void tabs(Ui& ui, const Muscle& muscle) {
    const std::array all{Tab{"tab.pattern", tr("Pattern"), patternTab},
                         Tab{"tab.anatomy", tr("Anatomy"), anatomyTab},
                         Tab{"tab.care", tr("Care"), careTab},
                         Tab{"tab.evidence", tr("Evidence"), evidenceTab}};
    MuscleTab& open = ui.memory.tab;
    {
        const WithGroup stop(ui.memory.order, "tabs");
        const auto spareWith = [&](ImFont* face) {
            const WithFont measured(face);
            float words = 0;
            for (const Tab& tab : all) words += ImGui::CalcTextSize(tab.label).x;
            return (ImGui::GetContentRegionAvail().x - words) / (2 * float(all.size()));
        };
        const bool isTight = spareWith(ui.fonts.regular) < ui.px(4);
        const WithFont font(isTight ? ui.fonts.small : ui.fonts.regular);
        const float spare = spareWith(isTight ? ui.fonts.small : ui.fonts.regular);
        const float padding = std::clamp(spare, ui.px(4), ImGui::GetStyle().FramePadding.x);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                            ImVec2(padding, ImGui::GetStyle().FramePadding.y));
        Flow flow(0);
        for (size_t i = 0; i < all.size(); ++i) {
            flow.next(buttonWidth(all[i].label));
            if (toggle(ui, all[i].name, all[i].label, size_t(open) == i)) open = MuscleTab(i);
        }
        ImGui::PopStyleVar();
    }
    ImGui::Separator();
    const Tab& shown = all[size_t(open)];
    ImGui::BeginChild(shown.name, {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    if (std::exchange(ui.memory.shownMuscle, muscle.id) != muscle.id) ImGui::SetScrollY(0);
    shown.draw(ui, muscle);
    gap(ui, 8);
    scrollByKeys();
    ImGui::EndChild();
}

void nothingChosen(Ui& ui) {
    heading(ui, tr("Choose a muscle"));
    gap(ui, 2);
    paragraph(tr("Search for its name, pick it from the list, or click it on the body."));
    gap(ui, 2);
    paragraph(tr("Or begin with the pain: open Find pain, and paint where it hurts."));
    gap(ui, 6);
    quietParagraph(ui, tr("Drag to turn, right-drag to move, scroll to zoom. F1 lists all keys."));
}

} // namespace

void musclePanel(Ui& ui) {
    const bool covers = ui.layout.size == SizeClass::Small;
    const Panel panel(ui, "panel.right", ui.layout.right, Focus::Right,
                      covers ? PanelLook::Floating : PanelLook::Flat);
    if (isAsked(ui.explorer))
        return quietParagraph(ui, tr("What is known about the muscle comes with the answer."));
    if (ui.explorer.modeKind() == ModeKind::Visiting) return visitMeasures(ui);
    chosenMuscles(ui);
    const std::string open = ui.explorer.choice().open();
    if (open.empty()) return nothingChosen(ui);
    const MuscleId id = ui.explorer.atlas().muscleWithId(open);
    if (id && ui.explorer.isForClient()) return clientPage(ui, ui.explorer.atlas()[id]);
    const std::string latin = id ? ui.explorer.atlas()[id].latin : std::string();
    header(ui, nameOfMuscle(ui.explorer, open), latin);
    if (!id)
        return paragraph(
            tr("No pattern is recorded for this muscle yet, so nothing is lit on the skin."));
    tabs(ui, ui.explorer.atlas()[id]);
}

} // namespace myo
