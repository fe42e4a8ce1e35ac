// The visits that are open, oldest first: a small picture each, its date and how much is marked.
#include "panels/widgets.hpp"

#include "window/panel_picture.hpp"
#include "window/visit_pictures.hpp"

#include <myofield/study/pain_words.hpp>
#include <myofield/study/visit_words.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kPictureWidth = 78, kPictureHeight = 95, kRowHeight = 105; ///< units

/// The words of a row, beside its picture.
void rowWords(Ui& ui, const Visit& visit) {
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(dateWords(visit).c_str());
    }
    const WithFont font(ui.fonts.small);
    const WithInk ink(tone().quiet);
    if (!visit.drawing.who.empty())
        ImGui::TextUnformatted(fitted(visit.drawing.who, ImGui::GetContentRegionAvail().x).c_str());
    ImGui::TextUnformatted(visit.measures.area > 0 ? areaWords(visit.measures.area).c_str()
                                                   : tr("no pain marked"));
    if (visit.measures.meanStrength)
        ImGui::TextUnformatted(say("strength {:.1f} of 10", *visit.measures.meanStrength).c_str());
}

void timelineRow(Ui& ui, size_t index) {
    VisitDesk& visits = ui.explorer.visits();
    const std::string name = "visit." + std::to_string(index);
    const ImVec2 top = ImGui::GetCursorPos();
    const bool isShown = index == visits.shown();
    if (ImGui::Selectable(("###" + name).c_str(), isShown, ImGuiSelectableFlags_AllowItemOverlap,
                          {0, ui.px(kRowHeight)})) {
        visits.show(index);
        ui.explorer.view().touch();
    }
    note(ui, name);
    const bool isVisible = ImGui::IsItemVisible();
    const ImVec2 after = ImGui::GetCursorPos();
    if (!isVisible) return;
    ImGui::SetCursorPos({top.x + ui.px(5), top.y + ui.px(5)});
    const gpu::PanelPictures::Id id = ui.visitPictures->thumbnail(index);
    const Vec2 size{ui.px(kPictureWidth), ui.px(kPictureHeight)};
    if (id == gpu::PanelPictures::Id::None)
        ui.memory.wantsFrame = true;
    else
        picture(id, size);
    ImGui::SetCursorPos({top.x + ui.px(kPictureWidth + 14), top.y + ui.px(8)});
    ImGui::BeginGroup();
    rowWords(ui, visits.visits()[index]);
    if (visits.other() == index) {
        const WithFont font(ui.fonts.small);
        const WithInk ink(tone().accent);
        ImGui::TextUnformatted(tr("compared with"));
    }
    ImGui::EndGroup();
    ImGui::SetCursorPos(after);
}

/// All visits of the folder that one of them was opened from.
void restOfFolder(Ui& ui) {
    const std::filesystem::path folder = ui.explorer.visits().visits().front().file.parent_path();
    if (button(ui, "visits.folder", withIcon("folder", tr("All of this folder")).c_str(),
               folder.string().c_str()))
        ui.explorer.files().openVisits({folder});
}

} // namespace

void visitTimeline(Ui& ui) {
    actionButton(ui, actionNamed("visits.paint"));
    ImGui::SameLine(0, ui.px(4));
    actionIcon(ui, actionNamed("visit.open"));
    const size_t count = ui.explorer.visits().visits().size();
    if (count == 0) return quietParagraph(ui, tr("No visits are open yet."));
    caption(ui, sayCount("{} visit", "{} visits", count).c_str());
    const float below = ImGui::GetFrameHeightWithSpacing();
    ImGui::BeginChild("timeline", {0, -below}, false, ImGuiWindowFlags_NavFlattened);
    {
        const WithGroup stop(ui.memory.order, "visits");
        for (size_t i = 0; i < ui.explorer.visits().visits().size(); ++i) timelineRow(ui, i);
    }
    scrollByKeys();
    ImGui::EndChild();
    restOfFolder(ui);
}

} // namespace myo
