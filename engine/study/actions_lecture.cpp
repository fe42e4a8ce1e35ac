// Making lectures and showing them, and what one has in hand before an audience.
#include "action_rows.hpp"

#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/pointing.hpp>
#include <myofield/study/selection.hpp>

namespace myo {
namespace {

using Place = ActionPlace;
using namespace rows;

constexpr ModeSet kPreparing = ModeSet::only(ModeKind::Preparing);
constexpr ModeSet kLecturing = ModeSet::only(ModeKind::Lecturing);
constexpr ModeSet kAudience = kPresenting | kLecturing;

bool hasSteps(const Explorer& explorer) {
    return !explorer.lectures().isEmpty();
}

void toggleLecture(Explorer& explorer) {
    const bool isOn = explorer.modeKind() == ModeKind::Preparing;
    explorer.enter(isOn ? ModeKind::Exploring : ModeKind::Preparing);
}

Do moveMarkedBy(int by) {
    return [by](Explorer& e) {
        if (const auto marked = e.lectures().marked()) moveMarked(e, size_t(int(*marked) + by));
    };
}

Do goBy(int by) {
    return [by](Explorer& e) { stepLecture(e, by); };
}

/// Under the name that it has; asks for one where it has none.
void save(Explorer& explorer) {
    if (explorer.lectures().file().empty())
        return explorer.files().ask(FileTask::What::SaveLecture);
    saveLecture(explorer, explorer.lectures().file());
}

void addMaking(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.group = ActionGroup::Lecturing;
        action.modes = kPreparing;
        action.place = Place::Lecture;
        table.push_back(std::move(action));
    };
    table.push_back({.id = "mode.lecture",
                     .words = mark("Lecture"),
                     .tip = mark("Make a lecture of views, and present it"),
                     .icon = "lecture",
                     .group = ActionGroup::Lecturing,
                     .place = Place::Modes,
                     .keys = {pressed(Key::F4)},
                     .modes = ~kLecturing,
                     .isHeardEverywhere = true,
                     .perform = toggleLecture,
                     .isOn = isIn(ModeKind::Preparing)});
    add({.id = "step.add",
         .words = mark("Add this view"),
         .tip = mark("What is looked at becomes a step behind the marked one"),
         .icon = "add",
         .keys = {withCtrl('m')},
         .isHeardEverywhere = true,
         .perform = addThisView});
    add({.id = "step.take",
         .words = mark("Update"),
         .tip = mark("The marked step shows what is looked at now; its words stay"),
         .icon = "update",
         .perform = takeThisView,
         .canPerform = hasSteps});
    add({.id = "step.duplicate",
         .words = mark("Duplicate"),
         .tip = mark("The marked step once more"),
         .icon = "copy",
         .keys = {withCtrl('d')},
         .isHeardEverywhere = true,
         .perform = duplicateMarked,
         .canPerform = hasSteps});
    add({.id = "step.up",
         .words = mark("Move up"),
         .tip = mark("The marked step one place earlier"),
         .icon = "up",
         .keys = {{0, Key::Up, true}},
         .isHeardEverywhere = true,
         .perform = moveMarkedBy(-1),
         .canPerform = hasSteps});
    add({.id = "step.down",
         .words = mark("Move down"),
         .tip = mark("The marked step one place later"),
         .icon = "down",
         .keys = {{0, Key::Down, true}},
         .isHeardEverywhere = true,
         .perform = moveMarkedBy(1),
         .canPerform = hasSteps});
    add({.id = "step.remove",
         .words = mark("Remove step"),
         .tip = mark("Takes the marked step out; undo brings it back"),
         .icon = "clear",
         .perform = removeMarked,
         .canPerform = hasSteps});
}

void addLectureFiles(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.group = ActionGroup::Lecturing;
        action.place = Place::LectureFile;
        action.modes = kPreparing;
        table.push_back(std::move(action));
    };
    add({.id = "lecture.save",
         .words = mark("Save"),
         .tip = mark("Save the lecture"),
         .icon = "save",
         .perform = save,
         .canPerform = hasSteps});
    add({.id = "lecture.save_as",
         .words = mark("Save as"),
         .tip = mark("Save the lecture under another name"),
         .icon = "save",
         .perform = [](Explorer& e) { e.files().ask(FileTask::What::SaveLecture); },
         .canPerform = hasSteps});
    add({.id = "lecture.open",
         .words = mark("Open lecture"),
         .tip = mark("Open a lecture"),
         .icon = "open",
         .perform = [](Explorer& e) { e.files().ask(FileTask::What::OpenLecture); }});
    add({.id = "lecture.new",
         .words = mark("New lecture"),
         .tip = mark("An empty one; undo brings the last one back"),
         .icon = "file",
         .perform = newLecture,
         .canPerform = hasSteps});
    add({.id = "lecture.add_muscles",
         .words = mark("Add chosen muscles"),
         .tip = mark("A step for each muscle that is chosen or found"),
         .icon = "rows",
         .perform = addMuscles});
}

void addLectureKeys(std::vector<Action>& table) {
    const auto add = [&](const char* id, const char* words, std::vector<KeyPress> keys, Do how) {
        table.push_back({.id = id,
                         .words = words,
                         .group = ActionGroup::Lecturing,
                         .keys = std::move(keys),
                         .modes = kLecturing,
                         .perform = std::move(how)});
    };
    add("step.next", mark("Next step of the lecture"),
        {pressed(Key::PageDown), pressed(Key::Right), pressed(Key::Down), typed(' ')}, goBy(1));
    add("step.previous", mark("Previous step of the lecture"),
        {pressed(Key::PageUp), pressed(Key::Left), pressed(Key::Up)}, goBy(-1));
    add("step.first", mark("First step"), {pressed(Key::Home)},
        [](Explorer& e) { goToStep(e, 0); });
    add("step.last", mark("Last step"), {pressed(Key::End)},
        [](Explorer& e) { goToStep(e, SIZE_MAX); });
    for (char digit = '0'; digit <= '9'; ++digit)
        table.push_back({.id = std::string("step.digit.") + digit,
                         .words = mark("Number of a step, then Enter"),
                         .group = ActionGroup::Lecturing,
                         .keys = {typed(char32_t(digit))},
                         .modes = kLecturing,
                         .perform = [digit](Explorer& e) { typeDigit(e, digit); }});
    add("step.enter", mark("To the step that was typed; otherwise back to the lecture's own view"),
        {pressed(Key::Enter)}, enterNumber);
    add("step.return", mark("Back to the lecture's own view"), {pressed(Key::Backspace)},
        returnToPath);
    add("lecture.background", mark("Background: as saved, light, dark, projector"), {typed('b')},
        nextGround);
    table.push_back({.id = "speaker",
                     .words = mark("Presenter's view"),
                     .tip = mark("A second window: current and next step, notes, time"),
                     .icon = "speaker",
                     .group = ActionGroup::Lecturing,
                     .place = Place::LectureFile,
                     .keys = {typed('s')},
                     .modes = kLecturing | kPreparing,
                     .keyModes = kLecturing,
                     .perform = [](Explorer& e) { e.wantsSpeaker(!e.hasSpeaker()); },
                     .isOn = [](const Explorer& e) { return e.hasSpeaker(); }});
}

/// Nearer to what is pointed at.
void zoomToPointed(Explorer& explorer) {
    doubleClick(explorer, explorer.hovered());
}

void addBoard(std::vector<Action>& table) {
    const auto add = [&](const char* id, const char* words, KeyPress key, Do how,
                         std::function<bool(const Explorer&)> isOn) {
        table.push_back({.id = id,
                         .words = words,
                         .group = ActionGroup::Lecturing,
                         .keys = {key},
                         .modes = kAudience,
                         .perform = std::move(how),
                         .isOn = std::move(isOn)});
    };
    const auto turn = [](bool Board::*tool) {
        return [tool](Explorer& e) { boardOf(e)->*tool = !(boardOf(e)->*tool); };
    };
    const auto isOn = [](bool Board::*tool) {
        return [tool](const Explorer& e) {
            const Board* const board = boardOf(e);
            return board && board->*tool;
        };
    };
    add("board.laser", mark("Laser dot"), typed('l'), turn(&Board::hasLaser),
        isOn(&Board::hasLaser));
    add("board.pen", mark("Draw over the picture"), typed('d'), turn(&Board::hasPen),
        isOn(&Board::hasPen));
    add("board.wipe", mark("Wipe what was drawn"), typed('e'),
        [](Explorer& e) { boardOf(e)->wipe(); }, {});
    add("board.zoom", mark("Zoom to what is pointed at"), typed('z'), zoomToPointed, {});
    add("light", mark("Light pause"), typed(','),
        [](Explorer& e) { e.view().setCurtain(Curtain::Light); }, {});
}

} // namespace

void addLecturing(std::vector<Action>& table) {
    addMaking(table);
    addLectureFiles(table);
    addLectureKeys(table);
    addBoard(table);
}

void giveKeysToAudience(std::vector<Action>& table) {
    for (const Action& own : table) {
        if (own.group != ActionGroup::Lecturing) continue;
        const ModeSet taken = own.modes & own.keyModes & kAudience;
        for (Action& other : table)
            for (const KeyPress& key : own.keys)
                if (other.group != ActionGroup::Lecturing &&
                    std::ranges::find(other.keys, key) != other.keys.end())
                    other.keyModes = other.keyModes & ~taken;
    }
}

} // namespace myo
