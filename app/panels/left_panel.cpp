// Search and the muscle tree.
#include "panels/widgets.hpp"

#include <myofield/study/offers.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <imgui_stdlib.h>

#include <algorithm>

namespace myo {
namespace {

/// A row that chooses a muscle: name on the left, a count or a remark on the right.
bool muscleRow(Ui& ui, const std::string& id, const Muscle& muscle, const std::string& right,
               bool isMarked) {
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float remark = right.empty() ? 0 : ImGui::CalcTextSize(right.c_str()).x + ui.px(8);
    const bool isPressed = ImGui::Selectable(("###" + id).c_str(), isMarked);
    if (isPointedAt()) ui.memory.pointedMuscle = muscle.id;
    ui.log.note(id);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddText({at.x + ui.px(4), at.y}, tone::kInk,
                 fitted(muscle.name, width - remark - ui.px(8)).c_str());
    if (!right.empty())
        draw.AddText({at.x + width - remark + ui.px(4), at.y}, tone::kQuiet, right.c_str());
    return isPressed;
}

void chooseByRow(Ui& ui, const Muscle& muscle) {
    ui.explorer.chooseFromList(muscle.id, ImGui::GetIO().KeyCtrl);
}

void take(Ui& ui, const SearchHit& hit) {
    takeOffer(ui.explorer, hit, ImGui::GetIO().KeyCtrl, ui.memory.findSide);
}

void searchRow(Ui& ui, const SearchHit& hit, bool isAtCursor) {
    const auto [name, shown, below] = wordsOf(ui.explorer.atlas(), hit);
    const float line = ImGui::GetTextLineHeight();
    const float height = below.empty() ? line + ui.px(6) : line * 1.95f + ui.px(6);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool isPressed =
        ImGui::Selectable(("###" + name).c_str(), isAtCursor, 0, {0, height - ui.px(4)});
    ui.log.note(name);
    const bool isNext = isAtCursor && ui.memory.focus == Focus::Left;
    if ((isPointedAt() || isNext) && hit.what == SearchHit::What::Muscle)
        ui.memory.pointedMuscle = ui.explorer.atlas().muscles[hit.index].id;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddText({at.x + ui.px(4), at.y + ui.px(1)}, tone::kInk,
                 fitted(shown, width - ui.px(8)).c_str());
    if (!below.empty()) {
        const WithFont font(ui.fonts.small);
        draw.AddText({at.x + ui.px(4), at.y + ui.px(1) + line}, tone::kQuiet,
                     fitted(below, width - ui.px(8)).c_str());
    }
    if (isAtCursor && ui.memory.wantsSearchFocus) ImGui::SetScrollHereY();
    if (isPressed) take(ui, hit);
}

void searchResults(Ui& ui) {
    const SearchBox& box = ui.memory.search;
    const std::vector<SearchHit> offers = box.offers(); // a press may change them
    if (box.hasAnswers())
        quietParagraph(ui, sayCount("{} result. Enter opens it",
                                    "{} results. Enter opens the highlighted one", offers.size()));
    else
        quietParagraph(ui, say("No match for \"{}\". Did you mean:", box.text()));
    ImGui::BeginChild("results", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    for (size_t i = 0; i < offers.size(); ++i) searchRow(ui, offers[i], i == box.marked());
    ImGui::EndChild();
}

/// The box and its keys. After Enter it keeps the keyboard, for the next search.
void searchBox(Ui& ui) {
    SearchBox& box = ui.memory.search;
    if (std::exchange(ui.memory.wantsSearchFocus, false)) ImGui::SetKeyboardFocusHere();
    const bool hasText = !box.text().empty();
    const float clear = hasText ? buttonWidth("×") + ui.px(4) : 0;
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - clear);
    std::string text = box.text();
    const bool isEntered =
        ImGui::InputTextWithHint("##search", tr("Search: muscle, place, complaint"), &text,
                                 ImGuiInputTextFlags_EnterReturnsTrue);
    ui.log.note("search");
    const bool isActive = ImGui::IsItemActive();
    if (hasText) {
        ImGui::SameLine(0, ui.px(4));
        if (button(ui, "search.clear", "×", tr("Clear"))) text.clear();
    }
    box.setText(text);
    const auto isPressed = [&](ImGuiKey key) {
        return isActive && ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
    };
    if (isPressed(ImGuiKey_DownArrow)) box.moveMark(1);
    if (isPressed(ImGuiKey_UpArrow)) box.moveMark(-1);
    if (!isEntered) return;
    ui.memory.wantsSearchFocus = true;
    if (const std::optional<SearchHit> hit = box.entered()) take(ui, *hit);
}

void branchMuscles(Ui& ui, const TreeBranch& branch, const std::string& path) {
    const Atlas& atlas = ui.explorer.atlas();
    for (const TreeMuscle& entry : branch.muscles) {
        const Muscle& muscle = atlas[entry.muscle];
        const std::string right =
            branch.region ? (entry.isEssential ? std::string() : std::string(tr("some")))
                          : std::to_string(muscle.points.size());
        const bool isChosen = ui.explorer.state().isSelected(muscle.id);
        if (muscleRow(ui, path + "." + muscle.id, muscle, right, isChosen)) chooseByRow(ui, muscle);
    }
}

void treeBranch(Ui& ui, const TreeBranch& branch, const std::string& parent, int depth) {
    std::string name = parent + "." + branch.label;
    std::ranges::replace(name, ' ', '_');
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const bool isOpen =
        ImGui::TreeNodeEx(("###" + name).c_str(), ImGuiTreeNodeFlags_SpanAvailWidth);
    ui.log.note(name);
    if (ImGui::CalcTextSize(branch.label.c_str()).x > width - ui.px(60))
        hintOnHover(ui, tr(branch.label.c_str()));
    const std::string count = std::to_string(branch.count);
    const float countWidth = ImGui::CalcTextSize(count.c_str()).x;
    const float start = ImGui::GetTreeNodeToLabelSpacing();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    {
        const WithFont font(depth == 0 ? ui.fonts.strong : ui.fonts.regular);
        draw.AddText(
            {at.x + start, at.y}, tone::kInk,
            fitted(tr(branch.label.c_str()), width - start - countWidth - ui.px(14)).c_str());
    }
    draw.AddText({at.x + width - countWidth - ui.px(4), at.y}, tone::kQuiet, count.c_str());
    if (!isOpen) return;
    for (const TreeBranch& inner : branch.branches) treeBranch(ui, inner, name, depth + 1);
    branchMuscles(ui, branch, name);
    ImGui::TreePop();
}

void tree(Ui& ui) {
    const bool byPain = ui.memory.treeByPain;
    if (toggle(ui, "tree.by_body", tr("By muscle"), !byPain,
               tr("Muscles by the part of the body they belong to")))
        ui.memory.treeByPain = false;
    ImGui::SameLine(0, ui.px(4));
    if (toggle(ui, "tree.by_pain", tr("By pain"), byPain,
               tr("Where pain is felt, and the muscles that refer there")))
        ui.memory.treeByPain = true;
    ImGui::BeginChild(byPain ? "tree_pain" : "tree_body", {0, 0}, false,
                      ImGuiWindowFlags_NavFlattened);
    for (const TreeBranch& branch :
         byPain ? ui.explorer.catalogue().byPain : ui.explorer.catalogue().byBody)
        treeBranch(ui, branch, byPain ? "pain" : "body", 0);
    ImGui::EndChild();
}

} // namespace

void leftPanel(Ui& ui) {
    const Panel panel(ui, "panel.left", ui.layout.left, Focus::Left);
    if (ui.explorer.modeKind() == ModeKind::Finding) return findPanel(ui);
    searchBox(ui);
    if (ui.memory.search.text().empty())
        tree(ui);
    else
        searchResults(ui);
}

} // namespace myo
