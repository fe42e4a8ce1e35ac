// What is chosen, its trigger points, and the tabs about the muscle whose page is open.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <myofield/scene/point_colours.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

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
    caption(ui, sayCount("{} muscle chosen", "{} muscles chosen", chosen.size()).c_str());
    const float rows = float(std::min<size_t>(chosen.size(), 4));
    ImGui::BeginChild("chosen", {0, rows * ImGui::GetFrameHeightWithSpacing()}, false,
                      ImGuiWindowFlags_NavFlattened);
    for (const SelectedMuscle& entry : chosen) {
        const bool isOpen = entry.muscle == ui.explorer.choice().open();
        const float remove = buttonWidth("×");
        const float width = ImGui::GetContentRegionAvail().x - remove - ui.px(6);
        const std::string label =
            fitted(nameOfMuscle(ui.explorer, entry.muscle), width - ui.px(10));
        ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, ImVec2(0, 0.5f));
        if (ImGui::Selectable((" " + label + "###chosen." + entry.muscle).c_str(), isOpen, 0,
                              {width, ImGui::GetFrameHeight()}))
            ui.explorer.choice().openPage(entry.muscle);
        ImGui::PopStyleVar();
        ui.log.note("chosen." + entry.muscle);
        ImGui::SameLine(0, ui.px(6));
        if (toggle(ui, ("remove." + entry.muscle).c_str(), "×", false, tr("Let it go")))
            ui.explorer.choice().deselect(entry.muscle);
    }
    ImGui::EndChild();
    ImGui::Separator();
}

void pointRow(Ui& ui, const Muscle& muscle, uint32_t index) {
    const TriggerPoint& point = muscle.points[index];
    const std::string name = "point." + muscle.id + "." + point.id;
    bool isOn = ui.explorer.state().isPointOn(muscle.id, point.id);
    ImGui::BeginGroup();
    if (checkbox(ui, name.c_str(), "", isOn))
        switchPoint(ui.explorer.view().edit(), muscle.id, point.id, isOn);
    const bool hasKeyboard = ImGui::IsItemFocused();
    ImGui::SameLine(0, ui.px(2));
    cross(ui, pointColour(index));
    ImGui::SameLine(0, ui.px(5));
    paragraph(capitalised(point.name));
    ImGui::EndGroup();
    const PointOnSide here{ui.explorer.atlas().muscleWithId(muscle.id), index, Side::Right};
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high{low.x + ImGui::GetContentRegionAvail().x, ImGui::GetItemRectMax().y};
    const bool isHovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, high);
    if ((isHovered || hasKeyboard) && isOn) ui.memory.preview = here;
}

void pointList(Ui& ui, const Muscle& muscle) {
    if (muscle.points.empty())
        return quietParagraph(ui, tr("No trigger points are recorded for this muscle."));
    {
        const WithFont font(ui.fonts.strong);
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(
            sayCount("{} trigger point", "{} trigger points", muscle.points.size()).c_str());
    }
    if (muscle.points.size() > 1) {
        const char* const all = tr("All");
        const char* const none = tr("None");
        ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - buttonWidth(all) -
                        buttonWidth(none) - ui.px(2));
        if (toggle(ui, "points.all", all, false))
            switchAllPoints(ui.explorer.view().edit(), muscle, true);
        ImGui::SameLine(0, ui.px(2));
        if (toggle(ui, "points.none", none, false))
            switchAllPoints(ui.explorer.view().edit(), muscle, false);
    }
    const float rowHeight = ImGui::GetFrameHeightWithSpacing();
    const float most = ImGui::GetContentRegionAvail().y * 0.42f;
    const float wanted = rowHeight * float(muscle.points.size()) + ui.px(4);
    ImGui::BeginChild("points", {0, std::min(wanted, std::max(most, rowHeight * 2))}, false,
                      ImGuiWindowFlags_NavFlattened);
    for (uint32_t p = 0; p < muscle.points.size(); ++p) pointRow(ui, muscle, p);
    ImGui::EndChild();
}

void tabs(Ui& ui, const Muscle& muscle) {
    struct Tab {
        const char* name;
        const char* label;
        void (*draw)(Ui&, const Muscle&);
    };
    const std::array all{Tab{"tab.pattern", tr("Pattern"), patternTab},
                         Tab{"tab.anatomy", tr("Anatomy"), anatomyTab},
                         Tab{"tab.care", tr("Care"), careTab},
                         Tab{"tab.evidence", tr("Evidence"), evidenceTab}};
    if (!ImGui::BeginTabBar("tabs",
                            ImGuiTabBarFlags_NoTooltip | ImGuiTabBarFlags_FittingPolicyResizeDown))
        return;
    for (const Tab& tab : all) {
        const bool isOpen =
            ImGui::BeginTabItem((std::string(tab.label) + "###" + tab.name).c_str());
        ui.log.note(tab.name);
        if (!isOpen) continue;
        ImGui::BeginChild(tab.name, {0, 0}, false, ImGuiWindowFlags_NavFlattened);
        gap(ui, 1);
        tab.draw(ui, muscle);
        gap(ui, 6);
        ImGui::EndChild();
        ImGui::EndTabItem();
    }
    ImGui::EndTabBar();
}

void nothingChosen(Ui& ui) {
    heading(ui, tr("Choose a muscle"));
    gap(ui, 2);
    paragraph(tr("Type its name on the left, pick it from the list, or click it on the body."));
    gap(ui, 2);
    paragraph(tr("Or begin with the pain: open Find, and click where it hurts."));
    gap(ui, 6);
    quietParagraph(
        ui, tr("Drag to turn, right-drag to move, wheel to come nearer. F1 lists all keys."));
}

} // namespace

void musclePanel(Ui& ui) {
    const Panel panel(ui, "panel.right", ui.layout.right, Focus::Right);
    chosenMuscles(ui);
    const std::string open = ui.explorer.choice().open();
    if (open.empty()) return nothingChosen(ui);
    const MuscleId id = ui.explorer.atlas().muscleWithId(open);
    heading(ui, nameOfMuscle(ui.explorer, open).c_str());
    if (!id) {
        gap(ui, 2);
        return paragraph(
            tr("No pattern is recorded for this muscle yet, so nothing is lit on the skin."));
    }
    const Muscle& muscle = ui.explorer.atlas()[id];
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.px(4));
    quietParagraph(ui, muscle.latin);
    pointList(ui, muscle);
    tabs(ui, muscle);
}

} // namespace myo
