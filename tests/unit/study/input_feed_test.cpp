#include <myofield/study/input_feed.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

using What = Input::What;

Input input(What what, int first = 0) {
    return {.what = what, .raw = {first}};
}

TEST(InputFeed, AKeyTapTakesTwoFrames) {
    InputFeed feed;
    EXPECT_TRUE(feed.admits(input(What::Key, 65)));
    EXPECT_TRUE(feed.admits(input(What::Character, 'a')));
    EXPECT_FALSE(feed.admits(input(What::Key, 65))); // its release
    feed.startFrame();
    EXPECT_TRUE(feed.admits(input(What::Key, 65)));
    EXPECT_TRUE(feed.admits(input(What::Key, 66))); // another key may follow at once
}

TEST(InputFeed, AClickIsSeenWhereItHappened) {
    InputFeed feed;
    EXPECT_TRUE(feed.admits(input(What::Move)));
    EXPECT_TRUE(feed.admits(input(What::Move)));
    EXPECT_FALSE(feed.admits(input(What::Press, 0))); // hover first
    feed.startFrame();
    EXPECT_TRUE(feed.admits(input(What::Press, 0)));
    EXPECT_FALSE(feed.admits(input(What::Move)));
    EXPECT_FALSE(feed.admits(input(What::Release, 0)));
    feed.startFrame();
    EXPECT_TRUE(feed.admits(input(What::Release, 0)));
}

TEST(InputFeed, ButtonZeroAndKeyZeroAreDifferent) {
    InputFeed feed;
    EXPECT_TRUE(feed.admits(input(What::Key, 0)));
    EXPECT_TRUE(feed.admits(input(What::Press, 0)));
    EXPECT_TRUE(feed.admits(input(What::Press, 1)));
}

} // namespace
} // namespace myo
