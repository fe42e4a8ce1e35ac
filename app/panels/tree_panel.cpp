// All muscles as a tree: by the part of the body they belong to, or by where their pain is felt.
#include "panels/widgets.hpp"

#include <myofield/study/words.hpp>

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kIndent = 16; ///< units, of each level under its branch

void muscleRow(Ui& ui, const TreeBranch& branch, const TreeMuscle& entry, const std::string& path,
               int depth) {
    const Muscle& muscle = ui.explorer.atlas()[entry.muscle];
    const std::string remark = branch.region
                                   ? std::string(entry.isEssential ? "" : tr("less common"))
                                   : sayCount("{} point", "{} points", muscle.points.size());
    const bool isChosen = ui.explorer.state().isSelected(muscle.id);
    const bool isPressed = listRow(ui, path + "." + muscle.id, muscle.name, remark, isChosen,
                                   kIndent * float(depth) + 8);
    if (isPointedAt()) ui.memory.pointedMuscle = muscle.id;
    if (ImGui::IsItemFocused()) ui.explorer.choice().mean(muscle.id);
    if (isPressed) ui.explorer.chooseFromList(muscle.id, ImGui::GetIO().KeyCtrl);
    if (!ImGui::IsItemClicked(ImGuiMouseButton_Right)) return;
    ui.explorer.choice().mean(muscle.id);
    ui.memory.wantsContextMenu = ui.memory.isMenuOfRow = true;
}

/// A branch that opens and closes; true while it is open.
bool branchRow(Ui& ui, const TreeBranch& branch, const std::string& name, int depth) {
    const ImGuiID id = ImGui::GetID((name + ".open").c_str());
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    bool isOpen = storage.GetBool(id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string label = tr(branch.label.c_str());
    bool isPressed = false;
    {
        const WithFont font(depth == 0 ? ui.fonts.strong : ui.fonts.regular);
        isPressed = listRow(ui, name, label, std::to_string(branch.count), false,
                            kIndent * float(depth) + 14);
    }
    hintOnHover(ui, sayCount("{} muscle", "{} muscles", branch.count).c_str());
    // Right opens a branch that has the keyboard, Left closes it.
    const bool hasKeyboard = ImGui::IsItemFocused();
    const auto isKey = [&](ImGuiKey key) {
        return hasKeyboard && ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
    };
    if (isPressed) isOpen = !isOpen;
    if (isKey(ImGuiKey_RightArrow)) isOpen = true;
    if (isKey(ImGuiKey_LeftArrow)) isOpen = false;
    storage.SetBool(id, isOpen);
    const float size = ui.fonts.small->FontSize * 0.62f;
    ImGui::RenderArrow(ImGui::GetWindowDrawList(),
                       {at.x + ui.px(2 + kIndent * float(depth)), at.y + (ui.px(28) - size) / 2},
                       tone().quiet, isOpen ? ImGuiDir_Down : ImGuiDir_Right,
                       size / ImGui::GetFontSize());
    return isOpen;
}

void treeBranch(Ui& ui, const TreeBranch& branch, const std::string& parent, int depth) {
    std::string name = parent + "." + branch.label;
    std::ranges::replace(name, ' ', '_');
    if (!branchRow(ui, branch, name, depth)) return;
    for (const TreeBranch& inner : branch.branches) treeBranch(ui, inner, name, depth + 1);
    for (const TreeMuscle& entry : branch.muscles) muscleRow(ui, branch, entry, name, depth + 1);
}

/// What the numbers beside the branches count: "158 muscles", at the right end of the line.
void countOfAll(Ui& ui) {
    const WithFont font(ui.fonts.small);
    const WithInk ink(tone().quiet);
    const std::string words =
        sayCount("{} muscle", "{} muscles", ui.explorer.atlas().muscles.size());
    const float width = ImGui::CalcTextSize(words.c_str()).x + ui.px(8);
    ImGui::SameLine();
    const float spare = ImGui::GetContentRegionAvail().x - width;
    if (spare < 0) return ImGui::NewLine();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + spare);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(words.c_str());
}

} // namespace

void treePanel(Ui& ui) {
    bool& byPain = ui.memory.treeByPain;
    const Segment ways[]{{"tree.by_body", tr("By muscle"),
                          tr("Muscles by the part of the body they belong to"), !byPain},
                         {"tree.by_pain", tr("By pain"),
                          tr("Where pain is felt, and the muscles that refer there"), byPain}};
    if (const int pressed = segments(ui, "tree.ways", ways); pressed >= 0) byPain = pressed == 1;
    countOfAll(ui);
    ImGui::BeginChild(byPain ? "tree_pain" : "tree_body", {0, 0}, false,
                      ImGuiWindowFlags_NavFlattened);
    const WithGroup stop(ui.memory.order, "tree");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ui.px(8), 0));
    const Catalogue& catalogue = ui.explorer.catalogue();
    for (const TreeBranch& branch : byPain ? catalogue.byPain : catalogue.byBody)
        treeBranch(ui, branch, byPain ? "pain" : "body", 0);
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

void leftPanel(Ui& ui) {
    const bool covers = ui.layout.size == SizeClass::Small;
    const Panel panel(ui, "panel.left", ui.layout.left, Focus::Left,
                      covers ? PanelLook::Floating : PanelLook::Flat);
    switch (ui.explorer.modeKind()) {
    case ModeKind::Exploring:
    case ModeKind::Presenting:
    case ModeKind::Lecturing: return treePanel(ui);
    case ModeKind::Preparing: return lecturePanel(ui);
    case ModeKind::Finding: return findPanel(ui);
    case ModeKind::Studying: return studyPanel(ui);
    case ModeKind::Quizzing: return quizPanel(ui);
    case ModeKind::Visiting: return visitTimeline(ui);
    }
}

} // namespace myo
