// Sides, layers, what is set aside, what lies over the picture: actions that say what is shown.
#include "action_rows.hpp"

#include <myofield/scene/overlay_table.hpp>
#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

namespace myo {
namespace {

using Place = ActionPlace;
using namespace rows;

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
                    const std::string name = isAsked(e) ? std::string(tr("This structure"))
                                                        : wordsOf(e.workspace().stage(), keys);
                    const bool isRound = e.modeKind() == ModeKind::Quizzing; // which has no undo
                    e.messages().tell(say(isSet ? done : undone, name),
                                      isRound ? "show.all" : "undo");
                },
            .canPerform = [](const Explorer& e) { return !e.choice().target().empty(); },
            .whyNot = mark("Choose a muscle first, or point at one."),
            .isOn =
                [=](const Explorer& e) {
                    const std::vector<StructureKey> keys = e.choice().target();
                    return !keys.empty() && (e.state().*set).contains(keys.front());
                }};
}

/// Whether an overlay says what a muscle, point or place is called or where it lies.
bool namesThings(OverlayId id) {
    return id == OverlayId::Marks || id == OverlayId::Endangerment || id == OverlayId::Labels ||
           id == OverlayId::Legend || id == OverlayId::ByPoint;
}

/// One row per overlay that has a key.
void addOverlays(std::vector<Action>& table) {
    for (const OverlayKind& kind : overlayKinds()) {
        if (!kind.key) continue;
        const OverlayId id = kind.id;
        table.push_back({.id = "show." + std::string(kind.name),
                         .words = kind.label,
                         .tip = kind.tip,
                         .icon = std::string(kind.name),
                         .group = ActionGroup::Showing,
                         .place = kind.isOnSkin ? Place::OnSkin : Place::Show,
                         .keys = {typed(char32_t(kind.key))},
                         .tellsAnswers = namesThings(id),
                         .perform = [id](Explorer& e) { e.view().edit().overlays.toggle(id); },
                         .isOn = [id](const Explorer& e) { return e.state().overlays.has(id); }});
    }
}

/// Off, as it is usually, and full, in turn.
void turnSkin(Explorer& explorer) {
    float& skin = explorer.view().edit().layers.skin;
    skin = skin < 0.02f ? LayerOpacity{}.skin : skin < 0.98f ? 1.0f : 0.0f;
}

/// A window, all that covers taken away, nothing taken away, in turn.
void turnUncover(Explorer& explorer) {
    float& uncover = explorer.view().edit().uncover;
    uncover = uncover < 0.02f ? ViewState{}.uncover : uncover < 0.98f ? 1.0f : 0.0f;
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

} // namespace

void addShowing(std::vector<Action>& table) {
    const auto add = [&](Action action) {
        action.group = ActionGroup::Showing;
        table.push_back(std::move(action));
    };
    addSides(table);
    add({.id = "skin",
         .words = mark("Skin"),
         .tip = mark("Skin: translucent, full, off"),
         .icon = "skin",
         .keys = {typed('k')},
         .perform = turnSkin});
    add({.id = "uncover",
         .words = mark("Uncover"),
         .tip = mark("Uncover chosen muscles: a window, all, nothing"),
         .icon = "uncover",
         .keys = {typed('y')},
         .perform = turnUncover});
    const auto addAside = [&](const char* id, const char* words, const char* tip, char key,
                              Action action) {
        action.id = action.icon = id;
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
         .icon = "show.all",
         .place = Place::SetAside,
         .keys = {typed('u')},
         .perform = [](Explorer& e) { showAll(e.view().edit()); },
         .canPerform = [](const Explorer& e) { return isAnythingSetAside(e.state()); }});
    add({.id = "menu",
         .words = mark("Menu"),
         .tip = mark("The menu of what was pointed at"),
         .keys = {pressed(Key::Menu), withShift(Key::F10)},
         .tellsAnswers = true,
         .perform = ask(Errand::What::ContextMenu)});
    addOverlays(table);
    add({.id = "palette",
         .words = mark("Next palette"),
         .tip = mark("Next colours of the pattern"),
         .icon = "palette",
         .keys = {typed('c')},
         .perform = turnPalette});
}

} // namespace myo
