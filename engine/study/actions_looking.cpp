// Turning, zooming, playing: actions that change from where the body is seen.
#include "action_rows.hpp"

#include <myofield/study/selection.hpp>

namespace myo {
namespace {

using Place = ActionPlace;
using namespace rows;

constexpr float kTurnStep = 15 * kPi / 180;
constexpr float kMoveStep = 0.08f; ///< of the picture's height
constexpr float kZoomStep = 1.25f;

Do turnBy(float yaw, float pitch) {
    return [=](Explorer& e) { e.camera().turnBy(yaw, pitch); };
}

Do moveBy(float x, float y) {
    return [=](Explorer& e) { e.camera().moveBy({x, y}); };
}

Do zoomBy(float factor) {
    return [=](Explorer& e) { e.camera().zoomBy(factor); };
}

/// What is chosen, or the whole body.
void frameSelection(Explorer& explorer) {
    explorer.camera().frame(keysOfSelection(explorer.workspace().stage(), explorer.state()));
}

/// One row per named view.
void addViews(std::vector<Action>& table) {
    constexpr size_t kDigits = 10; // 1 to 9, then 0
    constexpr size_t kMain = 2;    // front and back
    for (size_t i = 0; i < namedViews().size(); ++i) {
        Action action{.id = "view." + std::string(namedViews()[i].name),
                      .words = std::string(namedViews()[i].label),
                      .place = i < kMain ? Place::MainViews : Place::Views,
                      .perform = [i](Explorer& e) { e.camera().turnToView(i); }};
        if (i < kDigits) action.keys = {typed(U'0' + char32_t((i + 1) % kDigits))};
        action.keyModes = kLooking;
        table.push_back(std::move(action));
    }
}

void addPlaying(std::vector<Action>& table) {
    table.push_back({.id = "view.best",
                     .words = mark("Best"),
                     .tip = mark("Turn to where the pattern is seen best"),
                     .icon = "best",
                     .place = Place::MainViews,
                     .keys = {typed('v')},
                     .perform = [](Explorer& e) { e.camera().turnToPattern(); }});
    table.push_back(
        {.id = "play",
         .words = mark("Play"),
         .tip = mark("Let the pattern grow from its trigger points; A or Esc shows all of it"),
         .icon = "play",
         .place = Place::MainViews,
         .keys = {typed('a')},
         .perform = [](Explorer& e) { e.view().play(); },
         .canPerform = [](const Explorer& e) { return !e.state().selection.empty(); },
         .whyNot = mark("Choose a muscle first: its pattern can then be played."),
         .isOn = [](const Explorer& e) { return e.view().isPlaying(); }});
}

void addStepping(std::vector<Action>& table) {
    const auto add = [&](Action action) { table.push_back(std::move(action)); };
    add({.id = "view.next",
         .words = mark("Next view"),
         .keys = {pressed(Key::PageDown)},
         .modes = kNotPresenting,
         .perform = [](Explorer& e) { e.camera().turnToNextView(1); }});
    add({.id = "view.previous",
         .words = mark("Previous view"),
         .keys = {pressed(Key::PageUp)},
         .modes = kNotPresenting,
         .perform = [](Explorer& e) { e.camera().turnToNextView(-1); }});
    add({.id = "lecture.next",
         .words = mark("Next muscle, while presenting"),
         .keys = {pressed(Key::PageDown)},
         .modes = kPresenting,
         .perform = [](Explorer& e) { e.stepPresented(1); }});
    add({.id = "lecture.previous",
         .words = mark("Previous muscle, while presenting"),
         .keys = {pressed(Key::PageUp)},
         .modes = kPresenting,
         .perform = [](Explorer& e) { e.stepPresented(-1); }});
}

void addFraming(std::vector<Action>& table) {
    table.push_back({.id = "view.fit",
                     .words = mark("Whole body"),
                     .tip = mark("All of the body, from the present direction"),
                     .icon = "home",
                     .place = Place::Views,
                     .keys = {pressed(Key::Home)},
                     .perform = [](Explorer& e) { e.camera().fit(); }});
    table.push_back({.id = "frame",
                     .words = mark("Frame"),
                     .tip = mark("Frame what is chosen"),
                     .icon = "frame",
                     .place = Place::Views,
                     .keys = {typed('f')},
                     .perform = frameSelection});
    table.push_back({.id = "frame.pointed",
                     .words = mark("Frame"),
                     .tip = mark("Frame what was pointed at"),
                     .icon = "frame",
                     .place = Place::Pointed,
                     .perform = [](Explorer& e) { e.camera().frame(e.choice().target()); },
                     .canPerform = [](const Explorer& e) { return !e.choice().target().empty(); }});
}

void addSteps(std::vector<Action>& table) {
    const auto step = [&](const char* id, const char* words, std::vector<KeyPress> keys, Do how) {
        table.push_back(
            {.id = id, .words = words, .keys = std::move(keys), .perform = std::move(how)});
    };
    step("turn.left", mark("Turn left"), {pressed(Key::Left)}, turnBy(-kTurnStep, 0));
    step("turn.right", mark("Turn right"), {pressed(Key::Right)}, turnBy(kTurnStep, 0));
    step("turn.up", mark("Turn up"), {pressed(Key::Up)}, turnBy(0, kTurnStep));
    step("turn.down", mark("Turn down"), {pressed(Key::Down)}, turnBy(0, -kTurnStep));
    step("turn.round", mark("Half a turn, to the other side of the body"), {typed('t')},
         turnBy(kPi, 0));
    step("move.left", mark("Move left"), {withShift(Key::Left)}, moveBy(kMoveStep, 0));
    step("move.right", mark("Move right"), {withShift(Key::Right)}, moveBy(-kMoveStep, 0));
    step("move.up", mark("Move up"), {withShift(Key::Up)}, moveBy(0, kMoveStep));
    step("move.down", mark("Move down"), {withShift(Key::Down)}, moveBy(0, -kMoveStep));
    step("zoom.in", mark("Zoom in"), {typed('+'), typed('=')}, zoomBy(kZoomStep));
    step("zoom.out", mark("Zoom out"), {typed('-')}, zoomBy(1 / kZoomStep));
}

} // namespace

void addLooking(std::vector<Action>& table) {
    addViews(table);
    addPlaying(table);
    addStepping(table);
    addFraming(table);
    addSteps(table);
}

} // namespace myo
