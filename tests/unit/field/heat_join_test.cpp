#include <myofield/field/heat_join.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

TEST(HeatJoin, TakesTheHigherAndALittleMoreWhereBothAreNearlyEqual) {
    for (const float plateau : {1.0f, 0.45f})
        for (int i = 0; i <= 20; ++i)
            for (int k = 0; k <= 20; ++k) {
                const float a = plateau * float(i) / 20, b = plateau * float(k) / 20;
                const float sum = joined(a, b, plateau);
                EXPECT_EQ(sum, joined(b, a, plateau));
                EXPECT_GE(sum, std::max(a, b));
                EXPECT_LE(sum, plateau);
                EXPECT_LE(sum, std::max(a, b) + 0.12f * plateau);
                if (std::min(a, b) == 0) {
                    EXPECT_EQ(sum, std::max(a, b));
                }
            }
    EXPECT_GT(joined(0.5f, 0.5f, 1), 0.58f);
    EXPECT_EQ(joined(0.9f, 0.3f, 1), 0.9f); // far apart: the higher
}

TEST(HeatJoin, HasNoCreaseWhereOneTakesOver) {
    float before = joined(0.5f, 0.40f, 1);
    for (float b = 0.401f; b < 0.6f; b += 0.001f) {
        const float now = joined(0.5f, b, 1);
        EXPECT_GE(now, before - 1e-6f);
        EXPECT_LT(now - before, 0.0015f);
        before = now;
    }
}

TEST(HeatJoin, EqualZonesDoNotSwellTheRim) {
    float sum = 0.05f; // outside the outline
    for (int copy = 0; copy < 3; ++copy) sum = joined(sum, 0.05f, 1);
    EXPECT_LT(sum, 0.15f);
}

} // namespace
} // namespace myo
