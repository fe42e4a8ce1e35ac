// What explains a drawing: the fewest points together, then muscle by muscle, and why.
#include "panels/widgets.hpp"

#include <myofield/study/pain_words.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

namespace myo {
namespace {

constexpr size_t kCompared = 10; ///< rows that one can be told apart from

/// For a client in plain words.
std::string nameOf(Ui& ui, const PointOnSide& point) {
    const Muscle& muscle = ui.explorer.atlas()[point.muscle];
    return ui.explorer.isForClient() ? plainName(muscle) : muscle.name;
}

/// A point of the smallest set, as a line.
void togetherRow(Ui& ui, const FindRow& row, size_t index) {
    const Muscle& muscle = ui.explorer.atlas()[row.point.muscle];
    const std::string name = "together." + std::to_string(index);
    const bool hasTitle = muscle.points.size() > 1 && !ui.explorer.isForClient();
    const std::string title = hasTitle ? pointTitle(muscle, row.point.point) : "";
    const bool isPressed = listRow(ui, name, nameOf(ui, row.point), title,
                                   ui.explorer.state().isSelected(muscle.id), 6);
    showWhilePointedAt(ui, row.point);
    if (isPressed) ui.explorer.chooseFromList(muscle.id, ImGui::GetIO().KeyCtrl);
}

void together(Ui& ui, const PainAnswers& answers) {
    if (answers.together.empty()) return;
    caption(ui, answers.together.size() == 1 ? tr("One point explains it")
                                             : tr("Together these explain it"));
    const WithGroup stop(ui.memory.order, "together");
    for (size_t i = 0; i < answers.together.size(); ++i) togetherRow(ui, answers.together[i], i);
}

/// The other rows, to tell this one apart from.
void otherRows(Ui& ui, const PainAnswers& answers, const PainRow& row) {
    if (button(ui, "why.apart", withIcon("compare", tr("Tell apart from ...")).c_str(),
               tr("Where one of two charts has pain and the other has not")))
        ImGui::OpenPopup("apart.menu");
    const ImVec2 below{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y};
    if (!beginMenu(ui, "apart.menu", below)) return;
    for (size_t i = 0; i < std::min(kCompared, answers.rows.size()); ++i) {
        const PointOnSide& other = answers.rows[i].found.point;
        if (other.muscle == row.found.point.muscle) continue;
        const std::string name = "apart." + ui.explorer.atlas()[other.muscle].id;
        if (!listRow(ui, name, nameOf(ui, other), {}, false)) continue;
        ui.memory.apart = apartWords(ui.explorer.workspace().patterns(), row.found.point, other);
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

void why(Ui& ui, const PainAnswers& answers, const PainRow& row) {
    ImGui::Indent(ui.px(6));
    {
        const WithFont font(ui.fonts.small);
        paragraph(areaSentences(row.area));
        if (!row.alike.empty())
            paragraph(say("Charts alike, cannot be told apart here: {}.", listWords(row.alike)));
        if (!ui.memory.apart.empty()) paragraph(ui.memory.apart);
        otherRows(ui, answers, row);
    }
    ImGui::Unindent(ui.px(6));
    gap(ui, 4);
}

void explainedRow(Ui& ui, const PainAnswers& answers, size_t index) {
    const PainRow& row = answers.rows[index];
    resultRows(ui, row.found, "result." + std::to_string(index));
    const bool isOpen = ui.memory.why == row.found.point;
    const std::string name = "why." + std::to_string(index);
    ImGui::Indent(ui.px(2));
    {
        const WithFont font(ui.fonts.small);
        if (toggle(ui, name.c_str(), tr("Why this?"), isOpen)) {
            ui.memory.why = isOpen ? std::optional<PointOnSide>() : row.found.point;
            ui.memory.apart.clear();
        }
    }
    ImGui::Unindent(ui.px(2));
    if (isOpen) why(ui, answers, row);
}

} // namespace

void paintList(Ui& ui) {
    const PainAnswers& answers = ui.explorer.painAnswers();
    if (answers.rows.empty() && ui.explorer.painter().isPainting()) return; // the first stroke
    gap(ui, 4);
    caption(ui, say("What explains it ({} marked)", areaWords(answers.area)).c_str());
    hatchLegend(ui);
    if (answers.rows.empty()) return quietParagraph(ui, tr("None of the charts shows pain here."));
    quietParagraph(ui, tr("How alike chart and drawing are; no diagnosis."));
    together(ui, answers);
    caption(ui, tr("Muscle by muscle"));
    const WithGroup stop(ui.memory.order, "found");
    for (size_t i = 0; i < answers.rows.size(); ++i) explainedRow(ui, answers, i);
}

} // namespace myo
