// Words about what is under the pointer: soon one line in a corner of the picture, after a while all
// that is known of it; never over what is pointed at. And the mark where it hurts.
#include "panels/widgets.hpp"

#include <myofield/study/pointing.hpp>
#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kHoverCardWidth = 300; ///< units, at most

bool isWanted(const Ui& ui) {
    const Pointed& pointed = ui.explorer.hovered();
    if (pointed.isNothing() || ui.explorer.pages().isAnyOpen() || ui.memory.isPointerOverPanel)
        return false;
    if (hasAudience(ui.explorer.modeKind()) || isAsked(ui.explorer)) return false;
    return !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup) &&
           ui.now - ui.memory.hoverSince >= kChipAfter;
}

/// Upper left, or upper right where the pointer is on the left.
ImVec2 corner(const Ui& ui, ImVec2& pivot) {
    const Area& words = ui.layout.words;
    const float margin = ui.px(8);
    const bool isOnLeft = ImGui::GetIO().MousePos.x < words.x + words.width / 2;
    pivot = {isOnLeft ? 1.0f : 0.0f, 1};
    const float bottom = words.bottom() - margin;
    return {isOnLeft ? words.right() - margin : words.x + margin, bottom};
}

void details(Ui& ui, const HoverWords& words) {
    if (!words.line.empty()) quietParagraph(ui, words.line);
    if (!words.refersHere.empty()) {
        quietParagraph(ui, words.refersHead);
        for (const std::string& name : words.refersHere) bullet(ui, name);
    }
    if (words.warning.empty()) return;
    const WithInk ink(tone().warnInk);
    caption(ui, tr("Do not press here"));
    paragraph(words.warning);
}

} // namespace

void hoverCard(Ui& ui) {
    if (!isWanted(ui)) return;
    const bool isCard = ui.now - ui.memory.hoverSince >= kCardAfter;
    const HoverWords words = wordsFor(ui.explorer, ui.explorer.hovered());
    if (words.title.empty() && words.refersHere.empty()) return;
    ImVec2 pivot;
    const ImVec2 at = corner(ui, pivot);
    const float room = std::min(ui.px(kHoverCardWidth), ui.layout.words.width * 0.6f);
    ImGui::SetNextWindowPos(at, ImGuiCond_Always, pivot);
    if (isCard) ImGui::SetNextWindowSize({room, 0});
    const WithPadding padding(ui, 12, 8);
    const WithCard card(ui, !isCard || words.warning.empty() ? tone().raised : tone().warnPaper);
    ImGui::Begin(isCard ? "hover.card" : "hover.chip", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysAutoResize);
    ui.log.tell("hover_shown", isCard ? "card" : "chip");
    {
        const WithFont font(ui.fonts.strong);
        if (isCard)
            paragraph(words.title);
        else
            ImGui::TextUnformatted(fitted(words.title, room - ui.px(24)).c_str());
    }
    if (isCard) details(ui, words);
    ImGui::End();
}

void placeMark(Ui& ui) {
    const std::optional<FindQuery>& query = ui.explorer.finder().query();
    if (!query || !query->place) return;
    const Area& scene = ui.layout.scene;
    const Extent extent = ui.explorer.view().extent();
    const Camera& camera = ui.explorer.state().camera;
    const Projected at =
        project(camera.clipFromWorld(extent.aspect()), extent, query->place->position);
    if (!at.isInFront || !scene.contains(scene.x + at.pixel.x, scene.y + at.pixel.y)) return;
    const ImVec2 centre{scene.x + at.pixel.x, scene.y + at.pixel.y};
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    draw.AddCircle(centre, ui.px(11), rgb(255, 255, 255, 230), 0, ui.px(4.5f));
    draw.AddCircle(centre, ui.px(11), theme(false).accent, 0, ui.px(2.2f));
    draw.AddCircleFilled(centre, ui.px(3), theme(false).accent);
}

} // namespace myo
