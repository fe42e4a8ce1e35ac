#include <myofield/scene/overlay_table.hpp>
#include <myofield/scene/views.hpp>
#include <myofield/study/actions.hpp>

#include <gtest/gtest.h>

#include <set>

namespace myo {
namespace {

constexpr ModeKind kModes[]{ModeKind::Exploring, ModeKind::Finding, ModeKind::Studying,
                            ModeKind::Presenting};

std::string_view idFor(const KeyPress& press, ModeKind mode = ModeKind::Exploring) {
    const Action* action = actionFor(press, mode);
    return action ? std::string_view(action->id) : "nothing";
}

TEST(Actions, NoTwoHoldOneKeyInOneMode) {
    for (const ModeKind mode : kModes)
        for (const Action& a : actions())
            for (const Action& b : actions()) {
                const auto isHeard = [&](const Action& action) {
                    return action.modes.has(mode) && action.keyModes.has(mode);
                };
                if (&a == &b || !isHeard(a) || !isHeard(b)) continue;
                for (const KeyPress& key : a.keys)
                    EXPECT_EQ(std::ranges::count(b.keys, key), 0)
                        << a.id << " and " << b.id << " on " << wordsOf(key);
            }
}

TEST(Actions, EachHasAnIdWordsAndSomethingToDo) {
    std::set<std::string> ids;
    for (const Action& action : actions()) {
        EXPECT_TRUE(ids.insert(action.id).second) << action.id;
        EXPECT_FALSE(action.words.empty()) << action.id;
        EXPECT_TRUE(action.perform) << action.id;
        EXPECT_TRUE(!action.keys.empty() || action.place != ActionPlace::Nowhere)
            << action.id << " cannot be reached";
        EXPECT_EQ(&actionNamed(action.id), &action);
    }
}

TEST(Actions, KeysDoWhatTheyAreKnownFor) {
    EXPECT_EQ(idFor(typed('f')), "frame");
    EXPECT_EQ(idFor(withCtrl('f')), "search");
    EXPECT_EQ(idFor(typed('/')), "search");
    EXPECT_EQ(idFor(withCtrl('k')), "search");
    EXPECT_EQ(idFor(withCtrlShift('p')), "commands");
    EXPECT_EQ(idFor(withCtrl('p')), "save.picture");
    EXPECT_EQ(idFor(typed('h')), "hide");
    EXPECT_EQ(idFor(typed('u')), "show.all");
    EXPECT_EQ(idFor(typed('l')), "sides.left");
    EXPECT_EQ(idFor(typed('s')), "show.scale");
    EXPECT_EQ(idFor(withCtrl('z')), "undo");
    EXPECT_EQ(idFor(withCtrl('y')), "redo");
    EXPECT_EQ(idFor({'z', Key::None, true, true}), "redo");
    EXPECT_EQ(idFor({'=', Key::None, true, true}), "text.larger"); // plus is above it on many
    EXPECT_EQ(idFor(pressed(Key::F11)), "full_screen");
    EXPECT_EQ(idFor(pressed(Key::Left)), "turn.left");
    EXPECT_EQ(idFor(withShift(Key::Left)), "move.left");
}

TEST(Actions, PageKeysStepViewsOrTheLecture) {
    EXPECT_EQ(idFor(pressed(Key::PageDown)), "view.next");
    EXPECT_EQ(idFor(pressed(Key::PageDown), ModeKind::Finding), "view.next");
    EXPECT_EQ(idFor(pressed(Key::PageDown), ModeKind::Presenting), "lecture.next");
}

TEST(Actions, DigitsSayHowStrongAPainIsWhereOneIsPainted) {
    EXPECT_EQ(idFor(typed('1'), ModeKind::Finding), "paint.strength.1");
    EXPECT_EQ(idFor(typed('0'), ModeKind::Finding), "paint.strength.10");
    EXPECT_EQ(idFor(typed('['), ModeKind::Finding), "paint.smaller");
    EXPECT_EQ(idFor(typed('['), ModeKind::Exploring), "nothing");
    EXPECT_TRUE(actionNamed("view.front").modes.has(ModeKind::Finding)); // by its button
}

TEST(Actions, OtherKeysDoNothing) {
    EXPECT_EQ(idFor(typed('q')), "nothing"); // only with Ctrl
    EXPECT_EQ(idFor(pressed(Key::Other)), "nothing");
    EXPECT_EQ(idFor({}), "nothing");
}

TEST(Actions, DigitsAreTheViewsInOrder) {
    for (size_t i = 0; i < 10; ++i)
        EXPECT_EQ(idFor(typed(U'0' + char32_t((i + 1) % 10))),
                  "view." + std::string(namedViews()[i].name));
    // Front, back, best and playing lie at hand; the others in a menu with fitting and framing.
    EXPECT_EQ(actionsAt(ActionPlace::MainViews).size(), 4u);
    EXPECT_EQ(actionsAt(ActionPlace::Views).size(), namedViews().size() - 2 + 2);
}

TEST(Actions, EveryOverlayWithAKeyIsASwitchInABar) {
    for (const OverlayKind& kind : overlayKinds()) {
        if (!kind.key) continue;
        const Action& action = actionNamed("show." + std::string(kind.name));
        EXPECT_EQ(action.keys, std::vector<KeyPress>{typed(char32_t(kind.key))});
        EXPECT_EQ(action.place, kind.isOnSkin ? ActionPlace::OnSkin : ActionPlace::Show);
        EXPECT_TRUE(action.isOn);
    }
}

TEST(Actions, AreFoundByWhatIsTyped) {
    EXPECT_EQ(actionsMatching("").size(), actions().size());
    EXPECT_EQ(actionsMatching("undo").front()->id, "undo");
    EXPECT_EQ(actionsMatching("  MARKS ").front()->id, "show.marks");
    EXPECT_EQ(actionsMatching("text larger").front()->id, "text.larger"); // in any order
    EXPECT_EQ(actionsMatching("trigger point").size(), 2u); // by their tips: play and marks
    EXPECT_TRUE(actionsMatching("xqzv").empty());
}

TEST(Actions, AreSaidWithTheirKeys) {
    EXPECT_EQ(keysOf(actionNamed("search")), "Ctrl + K, Ctrl + F, /");
    EXPECT_EQ(keysOf(actionNamed("menu")), "Menu key, Shift + F10");
    EXPECT_EQ(tipOf(actionNamed("text.larger")), "Ctrl + +");
    EXPECT_EQ(tipOf(actionNamed("view.front")), "1");
}

} // namespace
} // namespace myo
