// The search of the top bar, and its answers under it.
#include "panels/widgets.hpp"

#include <myofield/study/offers.hpp>
#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kWidest = 460; ///< units, of the answers
constexpr size_t kMostSeen = 9;
constexpr const char* kAnswers = "search.answers";

void take(Ui& ui, const SearchHit& hit) {
    ui.memory.isSearchDone = true;
    takeOffer(ui.explorer, hit, ImGui::GetIO().KeyCtrl, ui.memory.findSide);
}

const char* iconOf(const SearchHit& hit) {
    return hit.what == SearchHit::What::Region     ? "place"
           : hit.what == SearchHit::What::Article  ? "book"
           : hit.what == SearchHit::What::Question ? "find"
                                                   : "body";
}

float rowHeight(const Ui& ui) {
    return ImGui::GetTextLineHeight() + ui.fonts.small->FontSize + ui.px(10);
}

/// What can be typed, as much of it as fits.
std::string hintFor(float width) {
    const std::string what = withIcon("search", tr("Muscle, place or complaint"));
    for (const std::string& hint : {what + "   " + wordsOf(withCtrl('k')), what})
        if (ImGui::CalcTextSize(hint.c_str()).x <= width) return hint;
    return withIcon("search", tr("Search"));
}

/// The top bar has the keyboard, or the answers do, one of which is being pressed.
bool hasKeyboard(const Ui& ui) {
    const ImGuiWindow* const focused = ImGui::GetCurrentContext()->NavWindow;
    return ui.memory.focus == Focus::Top ||
           (focused && focused->RootWindow == ImGui::FindWindowByName(kAnswers));
}

void answer(Ui& ui, const SearchHit& hit, bool isMarked) {
    const auto [name, shown, below] = wordsOf(ui.explorer, hit);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = rowHeight(ui);
    const bool isPressed = ImGui::Selectable(("###" + name).c_str(), isMarked, 0, {0, height});
    note(ui, name);
    if ((isPointedAt() || isMarked) && hit.what == SearchHit::What::Muscle)
        ui.memory.pointedMuscle = ui.explorer.atlas().muscles[hit.index].id;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float left = at.x + ui.px(34), room = width - ui.px(42);
    const float line = ImGui::GetTextLineHeight();
    const float top = below.empty() ? at.y + (height - line) / 2 : at.y + ui.px(4);
    draw.AddText({at.x + ui.px(8), at.y + (height - line) / 2}, tone().quiet,
                 icon(iconOf(hit)).c_str());
    draw.AddText({left, top}, isMarked ? tone().onInk : tone().ink, fitted(shown, room).c_str());
    if (!below.empty()) {
        const WithFont font(ui.fonts.small);
        draw.AddText({left, top + line + ui.px(1)}, tone().quiet, fitted(below, room).c_str());
    }
    if (isMarked && ImGui::IsWindowAppearing()) ImGui::SetScrollHereY();
    if (isPressed) take(ui, hit);
}

} // namespace

void searchField(Ui& ui, float width) {
    if (isAsked(ui.explorer)) { // it would show patterns to compare with
        ui.memory.search.clear();
        ui.memory.wantsSearchFocus = false;
        ImGui::AlignTextToFramePadding();
        const WithInk ink(tone().quiet);
        ImGui::TextUnformatted(fitted(tr("No search while you are asked"), width).c_str());
        return;
    }
    SearchBox& box = ui.memory.search;
    if (std::exchange(ui.memory.wantsSearchFocus, false)) ImGui::SetKeyboardFocusHere();
    const bool hasText = !box.text().empty();
    const float clear = hasText ? ui.px(36) : 0;
    ImGui::SetNextItemWidth(std::max(1.0f, width - clear));
    std::string text = box.text();
    const std::string hint = hintFor(width - clear - 2 * ImGui::GetStyle().FramePadding.x);
    const bool isEntered = ImGui::InputTextWithHint("##search", hint.c_str(), &text,
                                                    ImGuiInputTextFlags_EnterReturnsTrue);
    note(ui, "search");
    const bool isActive = ImGui::IsItemActive();
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    ui.memory.searchField = {low.x, low.y, width, high.y - low.y};
    if (hasText) {
        ImGui::SameLine(0, 0);
        if (iconButton(ui, "search.clear", "close", "×", false, tr("Clear"), 36)) text.clear();
    }
    if (text != box.text()) ui.memory.isSearchDone = false;
    box.setText(text);
    const auto isPressed = [&](ImGuiKey key) {
        return isActive && ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
    };
    for (const auto& [key, step] : {std::pair{ImGuiKey_DownArrow, 1}, {ImGuiKey_UpArrow, -1}}) {
        if (!isPressed(key)) continue;
        if (!ui.memory.isSearchDone) box.moveMark(step);
        ui.memory.isSearchDone = false;
    }
    if (!isEntered) return;
    ui.memory.wantsSearchFocus = true;
    if (const std::optional<SearchHit> hit = box.entered()) take(ui, *hit);
}

void searchAnswers(Ui& ui) {
    const SearchBox& box = ui.memory.search;
    if (box.text().empty() || ui.memory.isSearchDone || !hasKeyboard(ui) ||
        ui.explorer.pages().isAnyOpen())
        return;
    const std::vector<SearchHit> offers = box.offers(); // a press may change them
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const Area& field = ui.memory.searchField;
    const float width = std::min(std::max(field.width, ui.px(kWidest)), window.x - ui.px(16));
    const float left =
        std::clamp(field.x + field.width / 2 - width / 2, ui.px(8), window.x - width - ui.px(8));
    const float rows = float(std::clamp<size_t>(offers.size(), 1, kMostSeen));
    const float wanted = ui.fonts.small->FontSize + ui.px(36) + rows * rowHeight(ui);
    const float top = field.bottom() + ui.px(4);
    const Area area{left, top, width, std::min(wanted, window.y - top - ui.px(8))};
    const WithPadding padding(ui, 10, 10);
    const Panel panel(ui, kAnswers, area, Focus::Top, PanelLook::Floating);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    if (box.hasAnswers())
        quietParagraph(ui, sayCount("{} result. Enter opens it",
                                    "{} results. Enter opens the highlighted one", offers.size()));
    else if (offers.empty())
        quietParagraph(ui, say("No match for \"{}\".", box.text()));
    else
        quietParagraph(ui, say("No match for \"{}\". Did you mean:", box.text()));
    ImGui::BeginChild("results", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    const WithGroup stop(ui.memory.order, "answers");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (size_t i = 0; i < offers.size(); ++i) answer(ui, offers[i], i == box.marked());
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace myo
