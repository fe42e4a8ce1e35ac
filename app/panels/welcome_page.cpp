// The first page: what the charts are, and three ways to begin; and all of it in full.
#include "panels/widgets.hpp"

#include <myofield/study/role.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr float kCardWidth = 186, kCardHeight = 140; ///< units

struct RoleCard {
    Role role;
    const char* name;
    const char* icon;
    const char* title;
    const char* words;
};

/// A card that is pressed as a whole.
void roleCard(Ui& ui, const RoleCard& card, ImVec2 at, ImVec2 size) {
    ImGui::SetCursorScreenPos(at);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(10));
    const bool isPressed = ImGui::Button((std::string("###") + card.name).c_str(), size);
    ImGui::PopStyleVar();
    if (card.role == Role::Study) ImGui::SetItemDefaultFocus();
    note(ui, card.name);
    const float inset = ui.px(16);
    ImGui::SetCursorScreenPos({at.x + inset, at.y + inset});
    ImGui::BeginGroup();
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + size.x - 2 * inset);
    {
        const WithFont font(ui.fonts.heading);
        const WithInk ink(tone().accent);
        ImGui::TextUnformatted(withIcon(card.icon, card.title).c_str());
    }
    gap(ui, 1);
    quietParagraph(ui, card.words);
    ImGui::PopTextWrapPos();
    ImGui::EndGroup();
    if (!isPressed) return;
    beginAs(card.role, ui.explorer);
    closePage(ui);
}

void warning(Ui& ui) {
    const WarningBox box(ui);
    paragraph(tr("Pain in the chest, a sudden severe headache, numbness, weakness, loss of control "
                 "of the bladder or bowel, fever, weight loss without a reason, or pain after an "
                 "injury: see a doctor first."));
}

} // namespace

void welcomePage(Ui& ui) {
    {
        const WithFont font(ui.fonts.large);
        paragraph(tr("Where muscles refer pain"));
    }
    paragraph(tr("The patterns are teaching charts, drawn by clinicians from what their patients "
                 "felt. Experts dispute what trigger points are, and people differ. The pictures "
                 "show where pain is usually felt, not how strong it is, and diagnose nothing. "
                 "Of a person nothing is kept unless you save a visit yourself; files never leave "
                 "this machine."));
    gap(ui, 2);
    warning(ui);
    caption(ui, tr("Which body do you want to see?"));
    bodyChoice(ui);
    caption(ui, tr("How do you want to begin?"));
    gap(ui, 4);
    const std::array cards{
        RoleCard{Role::Study, "begin.study", "study", tr("I study"),
                 tr("Choose a muscle and see where it refers; names are shown.")},
        RoleCard{Role::Teach, "begin.teach", "teach", tr("I teach"),
                 tr("Larger text on a white background; P presents what you chose.")},
        RoleCard{Role::Treat, "begin.treat", "treat", tr("I treat"),
                 tr("Begin with the pain; places not to be pressed are marked.")}};
    const float room = ImGui::GetContentRegionAvail().x;
    const float gapWidth = ui.px(12);
    const bool fits = room >= 3 * ui.px(kCardWidth * 0.8f) + 2 * gapWidth;
    const ImVec2 size{fits ? (room - 2 * gapWidth) / 3 : room,
                      fits ? ui.px(kCardHeight) : ui.px(kCardHeight * 0.72f)};
    const WithGroup stop(ui.memory.order, "begin");
    const ImVec2 first = ImGui::GetCursorScreenPos();
    const ImVec2 step = fits ? ImVec2(size.x + gapWidth, 0) : ImVec2(0, size.y + gapWidth);
    for (size_t i = 0; i < cards.size(); ++i)
        roleCard(ui, cards[i], {first.x + float(i) * step.x, first.y + float(i) * step.y}, size);
    const float last = fits ? 0 : 2 * step.y;
    ImGui::SetCursorScreenPos({first.x, first.y + last + size.y + gapWidth});
    quietParagraph(ui, tr("All of it can be changed later. F2 tells more about the charts."));
}

void aboutPage(Ui& ui) {
    heading(ui, tr("What these charts are"));
    gap(ui, 2);
    paragraph(tr("The patterns are teaching charts. Travell, Simons and later authors drew them "
                 "from what they saw in their patients. The pictures show where pain from a sore "
                 "spot in a muscle is usually felt; they do not show how strong it is."));
    paragraph(tr("Experts disagree about what trigger points are, examiners often disagree about "
                 "where they are, and referred pain differs from one person to the next. Each "
                 "muscle's Evidence tab says what its chart rests on."));
    caption(ui, tr("What this program does not do"));
    paragraph(tr("It does not diagnose, and it does not replace an examination. Of a "
                 "person it keeps nothing unless you save a visit yourself, and it sends nothing "
                 "anywhere: files never leave this machine."));
    gap(ui, 2);
    warning(ui);
    gap(ui, 4);
    const std::string& attribution = ui.explorer.body().attribution;
    if (!attribution.empty()) quietParagraph(ui, say("The body shown: {}", attribution));
    gap(ui, 2);
    if (mainButton(ui, "about.close", tr("Close"))) closePage(ui);
}

} // namespace myo
