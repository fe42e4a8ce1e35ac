// Before a visit is saved: date, initials, note. After a crash: whether the unsaved drawing is wanted.
#include "panels/widgets.hpp"

#include <myofield/core/day.hpp>
#include <myofield/study/words.hpp>

#include <imgui_stdlib.h>

namespace myo {
namespace {

constexpr float kColumn = 150; ///< units

void field(Ui& ui, const char* words) {
    const float left = ImGui::GetCursorPosX();
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(words);
    ImGui::SameLine(left + ui.px(kColumn));
    ImGui::SetNextItemWidth(-1);
}

/// A text of at most so many bytes.
void line(Ui& ui, const char* name, const char* hint, std::string& text, size_t most) {
    ImGui::InputTextWithHint((std::string("##") + name).c_str(), hint, &text);
    if (text.size() > most) text.resize(most);
    note(ui, name);
}

} // namespace

void saveVisitPage(Ui& ui, bool isNew) {
    PainDrawing& notes = ui.explorer.files().visitNotes();
    heading(ui, tr("Save this visit"));
    gap(ui, 2);
    quietParagraph(ui, tr("One file, where you choose. It holds the drawing and what stands here, "
                          "and never leaves this machine by itself. No name is asked for."));
    if (ui.explorer.painter().isEmpty())
        paragraph(tr("Nothing is painted: the visit is saved as one without pain."));
    gap(ui, 4);
    field(ui, tr("Date"));
    if (isNew) ImGui::SetKeyboardFocusHere(1);
    line(ui, "visit.date", "2026-11-01", notes.date, 10);
    field(ui, tr("Initials or a code"));
    line(ui, "visit.who", tr("may stay empty"), notes.who, 100);
    field(ui, tr("Note"));
    ImGui::InputTextMultiline("##visit.note", &notes.note, {-1, ui.px(84)});
    if (notes.note.size() > 20000) notes.note.resize(20000);
    note(ui, "visit.note");
    gap(ui, 4);
    const bool hasDate = notes.date.empty() || dayFrom(notes.date);
    if (!hasDate) quietParagraph(ui, tr("A date is written 2026-11-01, or left out."));
    ImGui::BeginDisabled(!hasDate);
    const bool isSaved = mainButton(ui, "visit.ok", tr("Save as ..."));
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(ui, "visit.cancel", tr("Cancel"))) return closePage(ui);
    if (!isSaved) return;
    closePage(ui);
    ui.explorer.files().ask(FileTask::What::SaveVisit);
}

void unsavedPage(Ui& ui) {
    if (!ui.explorer.isOffering()) return closePage(ui);
    heading(ui, tr("A drawing was not saved"));
    gap(ui, 2);
    paragraph(tr("The program ended before the drawing was saved. Do you want to go on with it?"));
    gap(ui, 4);
    const bool isTaken = mainButton(ui, "unsaved.yes", tr("Go on with it"));
    ImGui::SameLine();
    const bool isThrownAway = button(ui, "unsaved.no", tr("Throw it away"));
    if (isTaken || isThrownAway) ui.explorer.answerOffer(isTaken);
}

} // namespace myo
