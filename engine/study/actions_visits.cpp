// Visits that are saved, opened and compared, and the view for a client.
#include "action_rows.hpp"

#include <myofield/study/words.hpp>

namespace myo {
namespace {

using Place = ActionPlace;
using namespace rows;

void addVisitRow(std::vector<Action>& table, Action action) {
    action.group = ActionGroup::Painting;
    table.push_back(std::move(action));
}

/// Asks for date, initials and note first.
void beginSaving(Explorer& explorer) {
    explorer.strokeEnds();
    explorer.files().visitNotes().date = textOf(explorer.today());
    explorer.pages().open(Page::SaveVisit);
}

bool hasVisits(const Explorer& explorer) {
    return !explorer.visits().isEmpty();
}

/// The visit before (-1) or after (+1).
Do stepBy(int by) {
    return [by](Explorer& e) {
        const size_t last = e.visits().visits().size() - 1;
        const size_t now = e.visits().shown();
        e.visits().show(by < 0 ? now - std::min<size_t>(now, 1) : std::min(now + 1, last));
        e.view().touch();
    };
}

void turnComparison(Explorer& explorer) {
    VisitDesk& visits = explorer.visits();
    const size_t shown = visits.shown();
    if (visits.other() || visits.visits().size() < 2)
        visits.compareWith({});
    else
        visits.compareWith(shown > 0 ? shown - 1 : 1);
    explorer.view().touch();
}

void addKeeping(std::vector<Action>& table) {
    addVisitRow(table,
                {.id = "visit.save",
                 .words = mark("Save visit"),
                 .tip = mark("The drawing with date and note, in a file of your choice; nothing "
                             "is kept unless you save it"),
                 .icon = "save",
                 .place = Place::Keep,
                 .keys = {withCtrlShift('d')},
                 .modes = kFinding,
                 .perform = beginSaving});
    addVisitRow(table, {.id = "visit.open",
                        .words = mark("Open visits"),
                        .tip = mark("Saved drawings, one or several: what has changed since"),
                        .icon = "open",
                        .place = Place::Keep,
                        .keys = {withCtrlShift('o')},
                        .modes = ModeSet::allBut(ModeKind::Quizzing),
                        .isHeardEverywhere = true,
                        .perform = chooseFile(FileTask::What::OpenVisits)});
    addVisitRow(table, {.id = "visit.show",
                        .words = mark("Visits"),
                        .tip = mark("Back to the visits that are open"),
                        .icon = "timeline",
                        .place = Place::Keep,
                        .modes = kFinding,
                        .perform = [](Explorer& e) { e.showVisits(); },
                        .canPerform = hasVisits,
                        .whyNot = mark("No visits are open yet.")});
}

void addVisiting(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.modes = kVisiting;
        action.canPerform = hasVisits;
        addVisitRow(table, std::move(action));
    };
    add({.id = "visits.paint",
         .words = mark("Back to painting"),
         .icon = "back",
         .keys = {withCtrlShift('b')},
         .perform = [](Explorer& e) { e.enter(ModeKind::Finding); }});
    add({.id = "visits.before",
         .words = mark("Visit before"),
         .keys = {typed('[')},
         .perform = stepBy(-1)});
    add({.id = "visits.after",
         .words = mark("Visit after"),
         .keys = {typed(']')},
         .perform = stepBy(1)});
    add({.id = "visits.compare",
         .words = mark("Show what has changed"),
         .tip = mark("New, gone and the same, against another visit"),
         .icon = "compare",
         .keys = {typed('q')},
         .perform = turnComparison,
         .isOn = [](const Explorer& e) { return e.visits().other().has_value(); }});
    add({.id = "visits.table",
         .words = mark("Save the table"),
         .tip = mark("All measures as comma-separated values (CSV)"),
         .icon = "rows",
         .place = Place::Visits,
         .perform = chooseFile(FileTask::What::SaveTable)});
    add({.id = "visits.curves",
         .words = mark("Save curves for print"),
         .tip = mark("Curves and table as PDF"),
         .icon = "file",
         .place = Place::Visits,
         .perform = chooseFile(FileTask::What::SaveCurves)});
    add({.id = "visits.picture",
         .words = mark("Save curves as picture"),
         .tip = mark("Curves and table as PNG"),
         .icon = "picture",
         .place = Place::Visits,
         .perform = chooseFile(FileTask::What::SaveCurvesPicture)});
}

} // namespace

void addVisits(std::vector<Action>& table) {
    addKeeping(table);
    addVisiting(table);
    table.push_back({.id = "client",
                     .words = mark("For a client"),
                     .tip = mark("Large plain words and a calm picture, while a client looks too"),
                     .icon = "client",
                     .group = ActionGroup::Showing,
                     .place = Place::Settings,
                     .keys = {pressed(Key::F9)},
                     .isHeardEverywhere = true,
                     .perform =
                         [](Explorer& e) {
                             bool& isOn = e.memory().settings.isForClient;
                             isOn = !isOn;
                             e.view().touch();
                         },
                     .isOn = [](const Explorer& e) { return e.isForClient(); }});
}

} // namespace myo
