#include <myofield/study/growth_player.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(GrowthPlayer, RunsOnceFromNothingToAll) {
    GrowthPlayer player;
    EXPECT_FALSE(player.isPlaying());
    player.start(10);
    EXPECT_TRUE(player.isPlaying());
    EXPECT_EQ(player.at(10), 0);
    EXPECT_FLOAT_EQ(player.at(10 + GrowthPlayer::kSeconds / 4), 0.25f);
    EXPECT_TRUE(player.isPlaying());
    EXPECT_EQ(player.at(10 + GrowthPlayer::kSeconds), 1);
    EXPECT_FALSE(player.isPlaying());
}

TEST(GrowthPlayer, StopsWhenTold) {
    GrowthPlayer player;
    player.start(0);
    player.stop();
    EXPECT_FALSE(player.isPlaying());
}

} // namespace
} // namespace myo
