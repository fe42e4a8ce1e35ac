// The one table of what a person can do. A new action is a row here and nothing else: its keys, its
// button, its line in menus and in the list of keys follow.
#include "action_table.hpp"

#include <myofield/core/text.hpp>
#include <myofield/scene/overlay_table.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/pointing.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

using Place = ActionPlace;
using Do = std::function<void(Explorer&)>;

constexpr float kTurnStep = 15 * kPi / 180;
constexpr float kMoveStep = 0.08f; ///< of the picture's height
constexpr float kZoomStep = 1.25f;
constexpr float kTextStep = 1.1f;
constexpr float kSmallestText = 0.5f, kLargestText = 3;
constexpr ModeSet kPresenting = ModeSet::only(ModeKind::Presenting);
constexpr ModeSet kNotPresenting = ModeSet::allBut(ModeKind::Presenting);

Do ask(Errand::What what) {
    return [what](Explorer& e) { e.errands().ask(what); };
}

Do open(Page page) {
    return [page](Explorer& e) { e.pages().open(page); };
}

Do openOrClose(Page page) {
    return [page](Explorer& e) { e.pages().toggle(page); };
}

Do turnBy(float yaw, float pitch) {
    return [=](Explorer& e) { e.camera().turnBy(yaw, pitch); };
}

Do moveBy(float x, float y) {
    return [=](Explorer& e) { e.camera().moveBy({x, y}); };
}

Do zoomBy(float factor) {
    return [=](Explorer& e) { e.camera().zoomBy(factor); };
}

std::function<bool(const Explorer&)> isIn(ModeKind kind) {
    return [kind](const Explorer& e) { return e.modeKind() == kind; };
}

// --- Looking

/// What is chosen, or the whole body.
void frameSelection(Explorer& explorer) {
    explorer.camera().frame(keysOfSelection(explorer.workspace().stage(), explorer.state()));
}

/// One row per named view.
void addViews(std::vector<Action>& table) {
    constexpr size_t kDigits = 10; // 1 to 9, then 0
    for (size_t i = 0; i < namedViews().size(); ++i) {
        Action action{.id = "view." + std::string(namedViews()[i].name),
                      .words = std::string(namedViews()[i].label),
                      .place = Place::Views,
                      .perform = [i](Explorer& e) { e.camera().turnToView(i); }};
        if (i < kDigits) action.keys = {typed(U'0' + char32_t((i + 1) % kDigits))};
        table.push_back(std::move(action));
    }
}

void addLooking(std::vector<Action>& table) {
    const auto add = [&](Action action) { table.push_back(std::move(action)); };
    add({.id = "view.best",
         .words = mark("Best view"),
         .tip = mark("Turn to where the pattern is seen best"),
         .place = Place::Views,
         .keys = {typed('v')},
         .perform = [](Explorer& e) { e.camera().turnToPattern(Side::Right); }});
    add({.id = "play",
         .words = mark("Play"),
         .tip = mark("Let the pattern grow from its trigger points; again or Esc: all of it"),
         .place = Place::Views,
         .keys = {typed('a')},
         .perform = [](Explorer& e) { e.view().play(); },
         .canPerform = [](const Explorer& e) { return !e.state().selection.empty(); },
         .whyNot = mark("Choose a muscle first: its pattern can then be played."),
         .isOn = [](const Explorer& e) { return e.view().isPlaying(); }});
    addViews(table);
    add({.id = "view.fit",
         .words = mark("Whole body"),
         .tip = mark("All of the body, from the present direction"),
         .place = Place::Views,
         .keys = {pressed(Key::Home)},
         .perform = [](Explorer& e) { e.camera().fit(); }});
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
         .perform = [](Explorer& e) { e.stepLecture(1); }});
    add({.id = "lecture.previous",
         .words = mark("Previous muscle, while presenting"),
         .keys = {pressed(Key::PageUp)},
         .modes = kPresenting,
         .perform = [](Explorer& e) { e.stepLecture(-1); }});
    add({.id = "frame",
         .words = mark("Frame"),
         .tip = mark("Frame what is chosen"),
         .keys = {typed('f')},
         .perform = frameSelection});
    add({.id = "frame.pointed",
         .words = mark("Frame"),
         .tip = mark("Frame what was pointed at"),
         .place = Place::Pointed,
         .perform = [](Explorer& e) { e.camera().frame(e.choice().target()); },
         .canPerform = [](const Explorer& e) { return !e.choice().target().empty(); }});
    const auto step = [&](const char* id, const char* words, std::vector<KeyPress> keys, Do how) {
        add({.id = id, .words = words, .keys = std::move(keys), .perform = std::move(how)});
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

// --- Choosing

void toggleFinding(Explorer& explorer) {
    const bool wasOn = explorer.modeKind() == ModeKind::Finding;
    explorer.enter(wasOn ? ModeKind::Exploring : ModeKind::Finding);
    explorer.errands().ask(wasOn ? Errand::What::LeavePanels : Errand::What::FocusSearch);
}

void search(Explorer& explorer) {
    explorer.enter(ModeKind::Exploring);
    explorer.errands().ask(Errand::What::FocusSearch);
}

void addChoosing(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.group = ActionGroup::Choosing;
        table.push_back(std::move(action));
    };
    add({.id = "mode.explore",
         .words = mark("Explore"),
         .tip = mark("Choose a muscle and see where it refers pain"),
         .place = Place::Modes,
         .perform = [](Explorer& e) { e.enter(ModeKind::Exploring); },
         .isOn = isIn(ModeKind::Exploring)});
    add({.id = "mode.find",
         .words = mark("Find"),
         .tip = mark("Say where it hurts and see which muscles may refer there"),
         .place = Place::Modes,
         .keys = {typed('d')},
         .perform = toggleFinding,
         .isOn = isIn(ModeKind::Finding)});
    add({.id = "search",
         .words = mark("Search"),
         .tip = mark("Search for a muscle, a place or a guide"),
         .keys = {typed('/'), withCtrl('f')},
         .isHeardEverywhere = true,
         .perform = search});
    add({.id = "refers",
         .words = mark("What refers here"),
         .tip = mark("Muscles that refer to the place pointed at"),
         .place = Place::Pointed,
         .keys = {typed('w')},
         .perform = [](Explorer& e) { askAbout(e, e.hovered()); },
         .canPerform = [](const Explorer& e) { return e.hovered().onSkin.has_value(); },
         .whyNot = mark("Point at the skin first: it has to be shown.")});
    add({.id = "panel.next",
         .words = mark("Next panel"),
         .tip = mark("Arrows, Space and Enter work inside it"),
         .keys = {pressed(Key::Tab)},
         .isHeardEverywhere = true,
         .perform = ask(Errand::What::NextPanel)});
    add({.id = "panel.previous",
         .words = mark("Previous panel"),
         .keys = {withShift(Key::Tab)},
         .isHeardEverywhere = true,
         .perform = ask(Errand::What::PreviousPanel)});
    add({.id = "back",
         .words = mark("Back"),
         .tip = mark("Leave a panel, a page or presenting, close a message, clear the selection"),
         .keys = {pressed(Key::Escape)},
         .isHeardEverywhere = true,
         .perform = [](Explorer& e) { e.back(); }});
    add({.id = "undo",
         .words = mark("Undo"),
         .tip = mark("Undo what was chosen, shown or turned"),
         .keys = {withCtrl('z')},
         .isHeardEverywhere = true,
         .perform = [](Explorer& e) { e.steps().undo(); },
         .canPerform = [](const Explorer& e) { return e.steps().canUndo(); },
         .whyNot = mark("There is nothing more to undo.")});
    add({.id = "redo",
         .words = mark("Redo"),
         .tip = mark("Do again what was undone"),
         .keys = {withCtrl('y'), {'z', Key::None, true, true}},
         .isHeardEverywhere = true,
         .perform = [](Explorer& e) { e.steps().redo(); },
         .canPerform = [](const Explorer& e) { return e.steps().canRedo(); },
         .whyNot = mark("There is nothing to do again.")});
}

// --- Showing

using KeySet = std::set<StructureKey> ViewState::*;

/// A row that hides, isolates or fades what was chosen or pointed at last, and says so, with a way
/// back.
Action setAside(KeySet set, void (*toggle)(ViewState&, const std::vector<StructureKey>&),
                const char* done, const char* undone) {
    return {.place = Place::Pointed,
            .perform =
                [=](Explorer& e) {
                    const std::vector<StructureKey> keys = e.choice().target();
                    toggle(e.view().edit(), keys);
                    const bool isSet = (e.state().*set).contains(keys.front());
                    const std::string name = wordsOf(e.workspace().stage(), keys);
                    e.messages().tell(say(isSet ? done : undone, name), "undo");
                },
            .canPerform = [](const Explorer& e) { return !e.choice().target().empty(); },
            .whyNot = mark("Choose a muscle first, or point at one."),
            .isOn =
                [=](const Explorer& e) {
                    const std::vector<StructureKey> keys = e.choice().target();
                    return !keys.empty() && (e.state().*set).contains(keys.front());
                }};
}

/// One row per overlay that has a key.
void addOverlays(std::vector<Action>& table) {
    for (const OverlayKind& kind : overlayKinds()) {
        if (!kind.key) continue;
        const OverlayId id = kind.id;
        table.push_back({.id = "show." + std::string(kind.name),
                         .words = kind.label,
                         .tip = kind.tip,
                         .group = ActionGroup::Showing,
                         .place = kind.isOnSkin ? Place::OnSkin : Place::Show,
                         .keys = {typed(char32_t(kind.key))},
                         .perform = [id](Explorer& e) { e.view().edit().overlays.toggle(id); },
                         .isOn = [id](const Explorer& e) { return e.state().overlays.has(id); }});
    }
}

/// Off, as it is usually, and full, in turn.
void turnSkin(Explorer& explorer) {
    float& skin = explorer.view().edit().layers.skin;
    skin = skin < 0.02f ? LayerOpacity{}.skin : skin < 0.98f ? 1.0f : 0.0f;
}

void turnPalette(Explorer& explorer) {
    Palette& palette = explorer.view().edit().palette;
    palette = Palette((int(palette) + 1) % kPaletteCount);
}

void addSides(std::vector<Action>& table) {
    const auto add = [&](const char* id, const char* words, const char* tip, char key,
                         Sides sides) {
        table.push_back({.id = id,
                         .words = words,
                         .tip = tip,
                         .group = ActionGroup::Showing,
                         .place = Place::Sides,
                         .keys = {typed(char32_t(key))},
                         .perform = [sides](Explorer& e) { e.view().edit().sides = sides; },
                         .isOn = [sides](const Explorer& e) { return e.state().sides == sides; }});
    };
    add("sides.right", mark("Right"), mark("The person's right side only"), 'r', Sides::Right);
    add("sides.both", mark("Both"), mark("Both sides"), 'b', Sides::Both);
    add("sides.left", mark("Left"), mark("The person's left side only"), 'l', Sides::Left);
}

void addShowing(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.group = ActionGroup::Showing;
        table.push_back(std::move(action));
    };
    addSides(table);
    add({.id = "skin",
         .words = mark("Skin"),
         .tip = mark("Skin: translucent, full, off"),
         .keys = {typed('k')},
         .perform = turnSkin});
    const auto addAside = [&](const char* id, const char* words, const char* tip, char key,
                              Action action) {
        action.id = id;
        action.words = words;
        action.tip = tip;
        action.keys = {typed(char32_t(key))};
        add(std::move(action));
    };
    addAside("hide", mark("Hide"), mark("Hide what was chosen or pointed at last"), 'h',
             setAside(&ViewState::hidden, toggleHidden, mark("{} hidden"), mark("{} shown again")));
    addAside("isolate", mark("Isolate"), mark("Show only what was chosen or pointed at last"), 'i',
             setAside(&ViewState::isolated, toggleIsolated, mark("{} isolated"),
                      mark("{} no longer isolated")));
    addAside(
        "ghost", mark("Fade"), mark("Fade what was chosen or pointed at last"), 'g',
        setAside(&ViewState::ghosted, toggleGhosted, mark("{} faded"), mark("{} solid again")));
    add({.id = "show.all",
         .words = mark("Show all"),
         .tip = mark("Show everything that is hidden, isolated or faded"),
         .place = Place::SetAside,
         .keys = {typed('u')},
         .perform = [](Explorer& e) { showAll(e.view().edit()); },
         .canPerform = [](const Explorer& e) { return isAnythingSetAside(e.state()); }});
    add({.id = "menu",
         .words = mark("Menu"),
         .tip = mark("The menu of what was pointed at"),
         .keys = {pressed(Key::Menu), withShift(Key::F10)},
         .perform = ask(Errand::What::ContextMenu)});
    addOverlays(table);
    add({.id = "palette",
         .words = mark("Next palette"),
         .tip = mark("Next colours of the pattern"),
         .keys = {typed('c')},
         .perform = turnPalette});
}

// --- Window

/// By a factor; 0: the usual size.
Do scaleText(float factor) {
    return [=](Explorer& e) {
        float& scale = e.view().edit().textScale;
        scale = factor > 0 ? std::clamp(scale * factor, kSmallestText, kLargestText) : 1;
    };
}

void togglePresenting(Explorer& explorer) {
    if (explorer.modeKind() == ModeKind::Presenting) return explorer.back();
    explorer.enter(ModeKind::Presenting);
}

/// A row that is heard wherever the keyboard is.
void addEverywhere(std::vector<Action>& table, Action action) {
    action.group = ActionGroup::Window;
    action.isHeardEverywhere = true;
    table.push_back(std::move(action));
}

void addTextAndFiles(std::vector<Action>& table) {
    const auto add = [&](Action action) { addEverywhere(table, std::move(action)); };
    add({.id = "text.smaller",
         .words = mark("A-"),
         .tip = mark("Smaller text"),
         .place = Place::Text,
         .keys = {withCtrl('-')},
         .perform = scaleText(1 / kTextStep)});
    add({.id = "text.larger",
         .words = mark("A+"),
         .tip = mark("Larger text"),
         .place = Place::Text,
         .keys = {withCtrl('+'), withCtrl('=')},
         .perform = scaleText(kTextStep)});
    add({.id = "text.normal",
         .words = mark("Usual text size"),
         .keys = {withCtrl('0')},
         .perform = scaleText(0)});
    add({.id = "save.picture",
         .words = mark("Save picture"),
         .tip = mark("The picture without the panels, as PNG"),
         .place = Place::Files,
         .keys = {withCtrl('p')},
         .perform = open(Page::SavePicture)});
    add({.id = "save.view",
         .words = mark("Save view"),
         .tip = mark("What is chosen and shown, to open again or send on"),
         .place = Place::Files,
         .keys = {withCtrl('s')},
         .perform = open(Page::SaveView)});
    add({.id = "open.view",
         .words = mark("Open view"),
         .tip = mark("A view that was saved"),
         .place = Place::Files,
         .keys = {withCtrl('o')},
         .perform = open(Page::OpenView)});
}

void addReadingAndPresenting(std::vector<Action>& table) {
    const auto add = [&](Action action) { addEverywhere(table, std::move(action)); };
    add({.id = "learn",
         .words = mark("Learn"),
         .tip = mark("Pages to read, and guides from a complaint to muscles"),
         .place = Place::Reading,
         .keys = {pressed(Key::F3)},
         .perform = openOrClose(Page::Learn)});
    add({.id = "help",
         .words = mark("Keys"),
         .tip = mark("All keys"),
         .place = Place::Reading,
         .keys = {pressed(Key::F1), typed('?')},
         .perform = openOrClose(Page::Help)});
    add({.id = "about",
         .words = mark("About"),
         .tip = mark("What the charts are, and what this program does not do"),
         .place = Place::Reading,
         .keys = {pressed(Key::F2)},
         .perform = open(Page::Notice)});
    table.push_back({.id = "present",
                     .words = mark("Present"),
                     .tip = mark("Hide panels, show a large title; P or Esc ends it"),
                     .group = ActionGroup::Window,
                     .place = Place::Reading,
                     .keys = {typed('p')},
                     .perform = togglePresenting,
                     .isOn = isIn(ModeKind::Presenting)});
    table.push_back({.id = "dark",
                     .words = mark("Dark"),
                     .tip = mark("The window dark, for a pause; any key brings it back"),
                     .group = ActionGroup::Window,
                     .keys = {typed('.')},
                     .perform = [](Explorer& e) { e.view().setDark(true); }});
    add({.id = "full_screen",
         .words = mark("Full screen"),
         .keys = {pressed(Key::F11)},
         .perform = ask(Errand::What::FullScreen)});
    add({.id = "quit",
         .words = mark("Close the window"),
         .keys = {withCtrl('q')},
         .perform = ask(Errand::What::Quit)});
}

} // namespace

std::vector<Action> actionTable() {
    std::vector<Action> table;
    addLooking(table);
    addChoosing(table);
    addShowing(table);
    addTextAndFiles(table);
    addReadingAndPresenting(table);
    return table;
}

} // namespace myo
