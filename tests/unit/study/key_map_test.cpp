#include <myofield/study/key_map.hpp>

#include <gtest/gtest.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <string_view>

namespace myo {
namespace {

TEST(KeyMap, NoPressDoesTwoThings) {
    const std::vector<KeyPress> presses = boundPresses();
    for (size_t i = 0; i < presses.size(); ++i)
        EXPECT_EQ(std::ranges::count(presses, presses[i]), 1) << "binding " << i;
}

TEST(KeyMap, KeysOfTheDesignDoWhatItSays) {
    EXPECT_EQ(commandFor({'f'})->action, Action::Frame);
    EXPECT_EQ(commandFor({'f', 0, true})->action, Action::Search);
    EXPECT_EQ(commandFor({'/'})->action, Action::Search);
    EXPECT_EQ(commandFor({'h'})->action, Action::Hide);
    EXPECT_EQ(commandFor({'i'})->action, Action::Isolate);
    EXPECT_EQ(commandFor({'g'})->action, Action::Ghost);
    EXPECT_EQ(commandFor({'u'})->action, Action::ShowAll);
    EXPECT_EQ(commandFor({'l'})->action, Action::SidesLeft);
    EXPECT_EQ(commandFor({'r'})->action, Action::SidesRight);
    EXPECT_EQ(commandFor({'b'})->action, Action::SidesBoth);
    EXPECT_EQ(commandFor({'k'})->action, Action::Skin);
    EXPECT_EQ(commandFor({'a'})->action, Action::Play);
    EXPECT_EQ(commandFor({'s'})->action, Action::Scale);
    EXPECT_EQ(commandFor({'?'})->action, Action::Help);
    EXPECT_EQ(commandFor({'.'})->action, Action::Dark);
    EXPECT_EQ(commandFor({'z', 0, true})->action, Action::Undo);
    EXPECT_EQ(commandFor({'y', 0, true})->action, Action::Redo);
    EXPECT_EQ(commandFor({0, GLFW_KEY_F1})->action, Action::Help);
    EXPECT_EQ(commandFor({0, GLFW_KEY_F11})->action, Action::FullScreen);
    EXPECT_EQ(commandFor({0, GLFW_KEY_LEFT})->action, Action::TurnLeft);
    EXPECT_EQ(commandFor({0, GLFW_KEY_LEFT, false, true})->action, Action::MoveLeft);
}

TEST(KeyMap, DigitsAreTheViewsInOrder) {
    for (uint32_t i = 0; i < 10; ++i) {
        const auto command = commandFor({char32_t('0' + (i + 1) % 10)});
        ASSERT_TRUE(command);
        EXPECT_EQ(command->action, Action::View);
        EXPECT_EQ(command->view, i);
    }
}

TEST(KeyMap, OtherKeysDoNothing) {
    EXPECT_FALSE(commandFor({'q'})); // only with Ctrl
    EXPECT_FALSE(commandFor({0, GLFW_KEY_F7}));
    EXPECT_FALSE(commandFor({}));
}

TEST(KeyMap, ATextBeingTypedLeavesFewKeysToThePicture) {
    EXPECT_FALSE(worksEverywhere(Action::Hide));
    EXPECT_FALSE(worksEverywhere(Action::TurnLeft));
    EXPECT_TRUE(worksEverywhere(Action::Back));
    EXPECT_TRUE(worksEverywhere(Action::Undo)); // but a text undoes its own
    EXPECT_TRUE(worksEverywhere(Action::NextPanel));
}

TEST(KeyMap, TheHelpPageHasGroupsInOnePieceEach) {
    std::vector<std::string_view> seen;
    for (const KeyHelp& line : keyHelp()) {
        EXPECT_NE(std::string_view(line.does), "");
        if (!seen.empty() && seen.back() == line.group) continue;
        EXPECT_EQ(std::ranges::count(seen, std::string_view(line.group)), 0) << line.group;
        seen.push_back(line.group);
    }
    EXPECT_EQ(seen.size(), 4u);
}

} // namespace
} // namespace myo
