#include <myofield/learn/fsrs.hpp>

#include <gtest/gtest.h>

#include <array>

using namespace myo;

// The values are those that the published formulas give, computed apart from this code.

TEST(Fsrs, StartsFromTheFirstGrade) {
    constexpr std::array stability{0.212, 1.2931, 2.3065, 8.2956};
    constexpr std::array difficulty{6.4133, 5.11217, 2.11810, 1.0};
    for (int grade = 1; grade <= 4; ++grade) {
        const Recall recall = firstRecall(Grade(grade));
        EXPECT_NEAR(recall.stability, stability[size_t(grade - 1)], 1e-4);
        EXPECT_NEAR(recall.difficulty, difficulty[size_t(grade - 1)], 1e-4);
    }
}

TEST(Fsrs, ForgetsAsTheCurveSays) {
    EXPECT_NEAR(chanceKnown({8.2956, 5}, 8), 0.90247, 1e-4);
    EXPECT_NEAR(chanceKnown({8.2956, 5}, 8.2956), 0.9, 1e-4);
    EXPECT_NEAR(chanceKnown({8.2956, 5}, 0), 1, 1e-4);
}

TEST(Fsrs, LearnsOverDays) {
    Recall recall = firstRecall(Grade::Again);
    for (const int days : {0, 1, 3, 8, 21}) recall = nextRecall(recall, Grade::Good, days);
    EXPECT_NEAR(recall.stability, 53.6269, 1e-4);
    EXPECT_NEAR(recall.difficulty, 6.35749, 1e-4);
}

TEST(Fsrs, ForgettingNeverGains) {
    for (const double stability : {0.01, 1.0, 30.0, 3000.0})
        for (const double difficulty : {1.0, 5.0, 10.0})
            for (const int days : {0, 1, 10, 400}) {
                const Recall recall{stability, difficulty};
                EXPECT_LE(nextRecall(recall, Grade::Again, days).stability, stability);
                EXPECT_GE(nextRecall(recall, Grade::Good, days).stability, stability);
            }
}

TEST(Fsrs, AsksAgainWhenTheChanceHasFallen) {
    const Recall recall{100, 5};
    EXPECT_EQ(daysUntil(recall, 0.90), 100);
    EXPECT_EQ(daysUntil(recall, 0.80), 332);
    EXPECT_EQ(daysUntil(recall, 0.85), 191);
    EXPECT_EQ(daysUntil(recall, 0.95), 40);
    EXPECT_EQ(daysUntil({0.01, 5}, 0.9), 1);
    EXPECT_EQ(daysUntil({36500, 5}, 0.7), 36500);
}
