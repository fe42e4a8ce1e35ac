#include <myofield/study/muscle_round.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

const std::vector<MuscleId> kThree{{4}, {7}, {9}};

TEST(MuscleRound, StepsRoundAndRound) {
    MuscleRound round;
    round.take(kThree, {});
    EXPECT_FALSE(round.hasPlace());
    EXPECT_EQ(round.step(1), MuscleId{4});
    EXPECT_EQ(round.step(1), MuscleId{7});
    EXPECT_EQ(round.step(1), MuscleId{9});
    EXPECT_EQ(round.step(1), MuscleId{4});
    EXPECT_EQ(round.step(-1), MuscleId{9});
    EXPECT_EQ(round.place(), 2u);
}

TEST(MuscleRound, GoingBackFromOutsideBeginsAtTheEnd) {
    MuscleRound round;
    round.take(kThree, {1});
    EXPECT_EQ(round.step(-1), MuscleId{9});
}

TEST(MuscleRound, StandsAtTheMuscleOnScreen) {
    MuscleRound round;
    round.take(kThree, {7});
    EXPECT_EQ(round.place(), 1u);
    EXPECT_EQ(round.step(1), MuscleId{9});
}

TEST(MuscleRound, TheSameListIsTakenUpWhereItWasLeft) {
    MuscleRound round;
    round.take(kThree, {7});
    round.take(kThree, {1}); // what is on screen is not in it
    EXPECT_EQ(round.place(), 1u);
    round.take({{9}, {4}}, {1});
    EXPECT_FALSE(round.hasPlace());
}

TEST(MuscleRound, NothingToShowIsNoPlace) {
    MuscleRound round;
    round.take({}, {4});
    EXPECT_FALSE(round.step(1));
    EXPECT_FALSE(round.hasPlace());
}

} // namespace
} // namespace myo
