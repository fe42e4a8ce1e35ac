// Modes, searching, moving the keyboard about, going back: actions that say what is meant.
#include "action_rows.hpp"

#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/pointing.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/study_text.hpp>
#include <myofield/study/words.hpp>

#include <array>

namespace myo {
namespace {

using Place = ActionPlace;
using namespace rows;

/// In the others everything comes back at the end.
constexpr ModeSet kWithUndo =
    ~(ModeSet::only(ModeKind::Quizzing) | ModeSet::only(ModeKind::Lecturing));

void toggleFinding(Explorer& explorer) {
    const bool wasOn = explorer.modeKind() == ModeKind::Finding;
    explorer.enter(wasOn ? ModeKind::Exploring : ModeKind::Finding);
    if (wasOn || !explorer.painter().isEmpty()) // the keys are for the drawing that is there
        explorer.errands().ask(Errand::What::LeavePanels);
    else
        explorer.errands().ask(Errand::What::FocusPlaces);
}

void toggleStudying(Explorer& explorer) {
    const bool wasOn = explorer.modeKind() == ModeKind::Studying;
    explorer.enter(wasOn ? ModeKind::Exploring : ModeKind::Studying);
}

void togglePresenting(Explorer& explorer) {
    if (hasAudience(explorer.modeKind())) return explorer.back();
    if (explorer.modeKind() == ModeKind::Preparing && !explorer.lectures().isEmpty())
        return startLecture(explorer);
    explorer.enter(ModeKind::Presenting);
}

void addModes(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.group = ActionGroup::Choosing;
        action.place = Place::Modes;
        table.push_back(std::move(action));
    };
    add({.id = "mode.explore",
         .words = mark("Explore"),
         .tip = mark("Choose a muscle and see where it refers pain"),
         .icon = "explore",
         .perform = [](Explorer& e) { e.enter(ModeKind::Exploring); },
         .isOn = isIn(ModeKind::Exploring)});
    add({.id = "mode.find",
         .words = mark("Find pain"),
         .tip = mark("Say where it hurts and see which muscles may refer there"),
         .icon = "find",
         .keys = {typed('d')},
         .perform = toggleFinding,
         .isOn = isIn(ModeKind::Finding)});
    add({.id = "mode.study",
         .words = mark("Study"),
         .tip = mark("Be asked, and read: pages beside the body, guides from a complaint to muscles"),
         .icon = "study",
         .keys = {pressed(Key::F3)},
         .isHeardEverywhere = true,
         .perform = toggleStudying,
         .isOn = [](const Explorer& e) {
             return e.modeKind() == ModeKind::Studying || e.modeKind() == ModeKind::Quizzing;
         }});
    add({.id = "present",
         .words = mark("Present"),
         .tip = mark("Hide panels, show large title; P or Esc ends it"),
         .icon = "present",
         .keys = {typed('p')},
         .perform = togglePresenting,
         .isOn = [](const Explorer& e) { return hasAudience(e.modeKind()); }});
}

void addKeyboardWays(std::vector<Action>& table) {
    const auto add = [&](const char* id, const char* words, const char* tip, KeyPress key,
                         Errand::What errand) {
        table.push_back({.id = id,
                         .words = words,
                         .tip = tip,
                         .group = ActionGroup::Choosing,
                         .keys = {key},
                         .isHeardEverywhere = true,
                         .perform = ask(errand)});
    };
    add("control.next", mark("Next control"), mark("Arrows, Space and Enter work inside a group"),
        pressed(Key::Tab), Errand::What::NextControl);
    add("control.previous", mark("Previous control"), "", withShift(Key::Tab),
        Errand::What::PreviousControl);
    add("panel.next", mark("Next panel"), "", pressed(Key::F6), Errand::What::NextPanel);
    add("panel.previous", mark("Previous panel"), "", withShift(Key::F6),
        Errand::What::PreviousPanel);
}

void addSearching(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.group = ActionGroup::Choosing;
        table.push_back(std::move(action));
    };
    add({.id = "search",
         .words = mark("Search"),
         .tip = mark("Search for a muscle, a place or a guide"),
         .icon = "search",
         .keys = {withCtrl('k'), withCtrl('f'), typed('/')},
         .isHeardEverywhere = true,
         .tellsAnswers = true,
         .perform = ask(Errand::What::FocusSearch)});
    add({.id = "refers",
         .words = mark("Muscles that refer here"),
         .tip = mark("Find pain at the place pointed at"),
         .icon = "find",
         .place = Place::Pointed,
         .keys = {typed('w')},
         .tellsAnswers = true,
         .perform = [](Explorer& e) { askAbout(e, e.hovered()); },
         .canPerform = [](const Explorer& e) { return e.hovered().onSkin.has_value(); },
         .whyNot = mark("Point at the skin first: it has to be shown.")});
    add({.id = "choose",
         .words = mark("Choose"),
         .tip = mark("This muscle alone"),
         .icon = "check",
         .place = Place::Row,
         .tellsAnswers = true,
         .perform = [](Explorer& e) { e.chooseFromList(e.choice().meant(), false); },
         .canPerform = [](const Explorer& e) { return !e.choice().meant().empty(); }});
    add({.id = "choose.more",
         .words = mark("Add or remove"),
         .tip = mark("Add it to the selection, or take it out"),
         .icon = "add",
         .place = Place::Row,
         .tellsAnswers = true,
         .perform = [](Explorer& e) { e.chooseFromList(e.choice().meant(), true); },
         .canPerform = [](const Explorer& e) { return !e.choice().meant().empty(); },
         .isOn = [](const Explorer& e) { return e.state().isSelected(e.choice().meant()); }});
    add({.id = "copy.words",
         .words = mark("Copy as text"),
         .tip = mark("Everything the picture says, in words, for other programs"),
         .icon = "copy",
         .place = Place::Share,
         .keys = {withCtrlShift('c')},
         .tellsAnswers = true,
         .perform = [](Explorer& e) {
             e.errands().ask({.what = Errand::What::CopyText, .text = pictureText(e)});
             e.messages().tell(tr("Copied as text."));
         }});
}

/// The n-th point of the muscle whose page is open is shown alone; again: all of them.
Do showPointAlone(uint32_t point) {
    return [point](Explorer& e) {
        const MuscleId muscle = e.atlas().muscleWithId(e.choice().open());
        showOnlyPoint(e.view().edit(), e.atlas()[muscle], point);
    };
}

bool hasPoint(const Explorer& explorer, uint32_t point) {
    const MuscleId muscle = explorer.atlas().muscleWithId(explorer.choice().open());
    return muscle && explorer.state().isSelected(explorer.choice().open()) &&
           point < explorer.atlas()[muscle].points.size();
}

/// Alt + 1 to 9.
void addPoints(std::vector<Action>& table) {
    constexpr std::array kWords{
        mark("First point alone"),   mark("Second point alone"), mark("Third point alone"),
        mark("Fourth point alone"),  mark("Fifth point alone"),  mark("Sixth point alone"),
        mark("Seventh point alone"), mark("Eighth point alone"), mark("Ninth point alone")};
    for (uint32_t n = 0; n < kWords.size(); ++n)
        table.push_back({.id = "point.alone." + std::to_string(n + 1),
                         .words = kWords[n],
                         .tip = mark("Of the chosen muscle; again: all its points"),
                         .group = ActionGroup::Choosing,
                         .keys = {withAlt(U'1' + char32_t(n))},
                         .isHeardEverywhere = true,
                         .tellsAnswers = true,
                         .perform = showPointAlone(n),
                         .canPerform = [n](const Explorer& e) { return hasPoint(e, n); },
                         .whyNot = mark("The chosen muscle has no such point.")});
}

void addGoingBack(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.group = ActionGroup::Choosing;
        action.isHeardEverywhere = true;
        table.push_back(std::move(action));
    };
    add({.id = "back",
         .words = mark("Back"),
         .tip = mark("Leave a panel, a page or presenting, close a message, clear the selection"),
         .keys = {pressed(Key::Escape)},
         .perform = [](Explorer& e) { e.back(); }});
    add({.id = "undo",
         .words = mark("Undo"),
         .tip = mark("Undo what was chosen, shown or turned"),
         .icon = "undo",
         .place = Place::History,
         .keys = {withCtrl('z')},
         .modes = kWithUndo,
         .perform = [](Explorer& e) { e.steps().undo(); },
         .canPerform = [](const Explorer& e) { return e.steps().canUndo(); },
         .whyNot = mark("There is nothing more to undo.")});
    add({.id = "redo",
         .words = mark("Redo"),
         .tip = mark("Redo what was undone"),
         .icon = "redo",
         .place = Place::History,
         .keys = {withCtrl('y'), withCtrlShift('z')},
         .modes = kWithUndo,
         .perform = [](Explorer& e) { e.steps().redo(); },
         .canPerform = [](const Explorer& e) { return e.steps().canRedo(); },
         .whyNot = mark("There is nothing to redo.")});
}

} // namespace

void addChoosing(std::vector<Action>& table) {
    addModes(table);
    addSearching(table);
    addKeyboardWays(table);
    addPoints(table);
    addGoingBack(table);
}

} // namespace myo
