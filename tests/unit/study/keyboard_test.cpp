#include "unit/field/world.hpp"

#include <myofield/study/explorer.hpp>
#include <myofield/study/keyboard.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

constexpr KeyboardOwner kPicture{}, kText{true, false, true}, kMenu{false, true, false},
    kPanel{false, false, true};

class KeyboardTest : public testing::Test {
protected:
    static Result<std::unique_ptr<Workspace>> made() {
        test::World world = test::makeWorld();
        return Workspace::of(std::move(world.atlas), std::move(world.body));
    }
    std::string_view heard(const KeyPress& press, const KeyboardOwner& owner) {
        const Action* action = keyboard_.hear(press, explorer_, owner);
        return action ? std::string_view(action->id) : "nothing";
    }

    const Result<std::unique_ptr<Workspace>> workspace_ = made();
    Explorer explorer_{**workspace_, {}, {}};
    Keyboard keyboard_;
};

TEST_F(KeyboardTest, ThePictureHearsEverything) {
    EXPECT_EQ(heard(typed('h'), kPicture), "hide");
    EXPECT_EQ(heard(pressed(Key::Left), kPicture), "turn.left");
    EXPECT_EQ(heard(withCtrl('s'), kPicture), "save.view");
}

TEST_F(KeyboardTest, ATextTakesLettersArrowsAndItsOwnUndo) {
    EXPECT_EQ(heard(typed('h'), kText), "nothing");
    EXPECT_EQ(heard(pressed(Key::Left), kText), "nothing");
    EXPECT_EQ(heard(withCtrl('z'), kText), "nothing");
    EXPECT_EQ(heard(withCtrl('s'), kText), "save.view");
    EXPECT_EQ(heard(pressed(Key::Escape), kText), "back");
}

TEST_F(KeyboardTest, APanelTakesArrowsButNoLetters) {
    EXPECT_EQ(heard(pressed(Key::Left), kPanel), "nothing");
    EXPECT_EQ(heard(typed('h'), kPanel), "hide");
}

TEST_F(KeyboardTest, AMenuClosesByItself) {
    EXPECT_EQ(heard(pressed(Key::Escape), kMenu), "nothing");
    EXPECT_EQ(heard(typed('h'), kMenu), "nothing"); // the menu hears its own letters
    EXPECT_EQ(heard(withCtrl('q'), kMenu), "quit");
}

TEST_F(KeyboardTest, APageKeepsTheKeyboard) {
    explorer_.pages().open(Page::Settings);
    EXPECT_EQ(heard(typed('h'), kPicture), "nothing");
    EXPECT_EQ(heard(withCtrl('f'), kPicture), "nothing");
    EXPECT_EQ(heard(pressed(Key::Escape), kPicture), "back");
    EXPECT_EQ(heard(pressed(Key::Tab), kPicture), "control.next");
}

TEST_F(KeyboardTest, AfterATextLettersDoNothingUntilThePictureHasTheKeyboard) {
    for (const Key leaving : {Key::Enter, Key::Escape}) {
        heard(pressed(leaving), kText);
        EXPECT_TRUE(keyboard_.isMuted());
        for (const char32_t character : U"hpugd1./")
            EXPECT_EQ(heard(typed(character), kPicture), "nothing");
        EXPECT_EQ(heard(pressed(Key::Left), kPicture), "turn.left");
        EXPECT_EQ(heard(withCtrl('f'), kPicture), "search");
        keyboard_.gavePicture();
        EXPECT_EQ(heard(typed('h'), kPicture), "hide");
    }
}

TEST_F(KeyboardTest, EnterElsewhereMutesNothing) {
    heard(pressed(Key::Enter), kPanel);
    heard(pressed(Key::Escape), kPicture);
    EXPECT_EQ(heard(typed('h'), kPicture), "hide");
}

} // namespace
} // namespace myo
