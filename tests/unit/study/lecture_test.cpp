#include <myofield/study/lecture.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

const std::vector<MuscleId> kThree{{4}, {7}, {9}};

TEST(Lecture, StepsRoundAndRound) {
    Lecture lecture;
    lecture.take(kThree, {});
    EXPECT_FALSE(lecture.hasPlace());
    EXPECT_EQ(lecture.step(1), MuscleId{4});
    EXPECT_EQ(lecture.step(1), MuscleId{7});
    EXPECT_EQ(lecture.step(1), MuscleId{9});
    EXPECT_EQ(lecture.step(1), MuscleId{4});
    EXPECT_EQ(lecture.step(-1), MuscleId{9});
    EXPECT_EQ(lecture.place(), 2u);
}

TEST(Lecture, GoingBackFromOutsideBeginsAtTheEnd) {
    Lecture lecture;
    lecture.take(kThree, {1});
    EXPECT_EQ(lecture.step(-1), MuscleId{9});
}

TEST(Lecture, StandsAtTheMuscleOnScreen) {
    Lecture lecture;
    lecture.take(kThree, {7});
    EXPECT_EQ(lecture.place(), 1u);
    EXPECT_EQ(lecture.step(1), MuscleId{9});
}

TEST(Lecture, TheSameListIsTakenUpWhereItWasLeft) {
    Lecture lecture;
    lecture.take(kThree, {7});
    lecture.take(kThree, {1}); // what is on screen is not in it
    EXPECT_EQ(lecture.place(), 1u);
    lecture.take({{9}, {4}}, {1});
    EXPECT_FALSE(lecture.hasPlace());
}

TEST(Lecture, NothingToShowIsNoPlace) {
    Lecture lecture;
    lecture.take({}, {4});
    EXPECT_FALSE(lecture.step(1));
    EXPECT_FALSE(lecture.hasPlace());
}

} // namespace
} // namespace myo
