// What the visit that is looked at amounts to, what has changed, and the course of all of them.
#include "panels/widgets.hpp"

#include "window/panel_picture.hpp"
#include "window/visit_pictures.hpp"

#include <myofield/study/drawing_picture.hpp>
#include <myofield/study/pain_words.hpp>
#include <myofield/study/pointed.hpp>
#include <myofield/study/visit_words.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kCurvesHeight = 300; ///< units

/// What the inks on the body mean.
void inkNames(Ui& ui, std::span<const InkName> names) {
    const WithFont font(ui.fonts.small);
    const float side = ImGui::GetTextLineHeight();
    Flow flow(ui.px(10));
    for (const InkName& each : names) {
        flow.next(side + ui.px(4) + ImGui::CalcTextSize(each.name.c_str()).x);
        ImGui::BeginGroup();
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y}, {at.x + side, at.y + side},
                                                  packed(each.ink), ui.px(3));
        ImGui::Dummy({side, side});
        ImGui::SameLine(0, ui.px(4));
        ImGui::TextUnformatted(each.name.c_str());
        ImGui::EndGroup();
    }
}

/// The other visits, to compare this one with.
void otherVisits(Ui& ui) {
    VisitDesk& visits = ui.explorer.visits();
    const std::string label = say("Against {}", dateWords(visits.visits()[*visits.other()]));
    if (button(ui, "visits.other", withIcon("down", label).c_str(), tr("Another visit")))
        ImGui::OpenPopup("visits.other.menu");
    const ImVec2 below{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y};
    if (!beginMenu(ui, "visits.other.menu", below)) return;
    for (size_t i = 0; i < visits.visits().size(); ++i) {
        if (i == visits.shown()) continue;
        const std::string name = "visits.other." + std::to_string(i);
        if (!listRow(ui, name, dateWords(visits.visits()[i]), visits.visits()[i].drawing.who,
                     visits.other() == i))
            continue;
        visits.compareWith(i);
        ui.explorer.view().touch();
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

void change(Ui& ui) {
    VisitDesk& visits = ui.explorer.visits();
    if (visits.visits().size() > 1) actionButton(ui, actionNamed("visits.compare"));
    if (!visits.other()) {
        inkNames(ui, inksOf(visits.shownVisit().drawing));
        return;
    }
    otherVisits(ui);
    inkNames(ui, inksOfChanges());
    gap(ui, 2);
    if (const std::optional<VisitChange> change = visits.change())
        paragraph(ui.explorer.isForClient() ? plainChangeWords(*change) : changeWords(*change));
}

void places(Ui& ui, const PainMeasures& measures) {
    if (measures.regions.empty()) return;
    caption(ui, tr("By place"));
    const WithFont font(ui.fonts.small);
    if (!ImGui::BeginTable("places", 2)) return;
    ImGui::TableSetupColumn("place", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("area", ImGuiTableColumnFlags_WidthFixed);
    for (const MarkedPatch& patch : measures.regions) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        paragraph(regionSideWords(ui.explorer.atlas(), patch.place));
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(areaWords(patch.area).c_str());
    }
    ImGui::EndTable();
}

void curves(Ui& ui) {
    caption(ui, tr("Over time"));
    const Vec2 size{std::floor(ImGui::GetContentRegionAvail().x), ui.px(kCurvesHeight)};
    const gpu::PanelPictures::Id id =
        ui.visitPictures->curves(size, ui.scale, ui.explorer.isDark());
    picture(id, size);
    ui.log.note("visits.curves.picture");
    const WithFont font(ui.fonts.small);
    quietParagraph(ui, weakMeasureWords());
}

void table(Ui& ui) {
    caption(ui, tr("All visits"));
    const WithFont font(ui.fonts.small);
    if (!ImGui::BeginTable("visits", 5, ImGuiTableFlags_BordersInnerH)) return;
    for (const char* head : {tr("Visit"), "cm²", tr("Strength"), tr("Moved, mm"), tr("Jaccard")}) {
        ImGui::TableNextColumn();
        const WithInk ink(tone().quiet);
        ImGui::TextUnformatted(head);
    }
    for (const VisitRow& row : ui.explorer.visits().rows()) {
        const PainMeasures& measures = row.visit->measures;
        std::optional<double> shift, jaccard;
        if (row.change) jaccard = row.change->area.jaccard();
        if (row.change && row.change->shift) shift = 1e3 * *row.change->shift;
        for (const std::string& cell :
             {dateWords(*row.visit), numberCell(1e4 * measures.area, 1), strengthCell(measures),
              numberCell(shift, 0), numberCell(jaccard, 2)}) {
            ImGui::TableNextColumn();
            ImGui::TextUnformatted(cell.c_str());
        }
    }
    ImGui::EndTable();
}

void shownVisit(Ui& ui, const Visit& visit) {
    heading(ui, dateWords(visit).c_str());
    if (!visit.drawing.who.empty()) quietParagraph(ui, visit.drawing.who);
    const bool isForClient = ui.explorer.isForClient();
    paragraph(isForClient && visit.measures.area > 0 ? areaWords(visit.measures.area)
                                                     : extentWords(visit.measures));
    if (const std::string words = strengthWords(visit.measures); !words.empty()) paragraph(words);
    if (!visit.drawing.note.empty()) quietParagraph(ui, visit.drawing.note);
}

} // namespace

void visitMeasures(Ui& ui) {
    VisitDesk& visits = ui.explorer.visits();
    if (visits.isEmpty()) return;
    ImGui::BeginChild("measures", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    shownVisit(ui, visits.shownVisit());
    gap(ui, 2);
    change(ui);
    places(ui, visits.shownVisit().measures);
    if (visits.visits().size() > 1) {
        curves(ui);
        if (!ui.explorer.isForClient()) table(ui);
    }
    gap(ui, 4);
    for (const Action* action : actionsAt(ActionPlace::Visits)) actionButton(ui, *action);
    gap(ui, 8);
    scrollByKeys();
    ImGui::EndChild();
}

} // namespace myo
