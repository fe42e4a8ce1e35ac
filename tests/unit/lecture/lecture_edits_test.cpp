#include <myofield/lecture/lecture.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

LectureStep titled(const char* title) {
    LectureStep step;
    step.title = title;
    return step;
}

Lecture ofThree() {
    Lecture lecture;
    lecture.steps = {titled("a"), titled("b"), titled("c")};
    return lecture;
}

std::string order(const Lecture& lecture) {
    std::string titles;
    for (const LectureStep& step : lecture.steps) titles += step.title;
    return titles;
}

TEST(LectureEdits, AStepStandsWhereItIsMovedTo) {
    for (const auto& [from, to, after] :
         {std::tuple{0u, 2u, "bca"}, {2u, 0u, "cab"}, {1u, 1u, "abc"}, {0u, 3u, "abc"}}) {
        Lecture lecture = ofThree();
        moveStep(lecture, from, to);
        EXPECT_EQ(order(lecture), after) << from << " to " << to;
    }
}

TEST(LectureEdits, ANewStepComesBehindTheOneThatIsMarkedOrFirst) {
    Lecture lecture = ofThree();
    insertStep(lecture, 1, titled("x"));
    EXPECT_EQ(order(lecture), "abxc");
    insertStep(lecture, std::nullopt, titled("y"));
    EXPECT_EQ(order(lecture), "yabxc");
    insertStep(lecture, 99, titled("z"));
    EXPECT_EQ(order(lecture), "yabxcz");
}

TEST(LectureEdits, ADuplicateStandsBehindItsStepAndWhatIsRemovedIsGone) {
    Lecture lecture = ofThree();
    duplicateStep(lecture, 1);
    EXPECT_EQ(order(lecture), "abbc");
    removeStep(lecture, 0);
    removeStep(lecture, 7);
    EXPECT_EQ(order(lecture), "bbc");
}

TEST(LectureEdits, NoMoreStepsThanAFileMayHold) {
    Lecture lecture;
    for (size_t s = 0; s < Lecture::kMostSteps + 3; ++s) insertStep(lecture, s, titled("s"));
    EXPECT_EQ(lecture.steps.size(), Lecture::kMostSteps);
}

} // namespace
} // namespace myo
