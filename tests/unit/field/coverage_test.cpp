#include <myofield/field/coverage.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, CoverageCountsAreaAboveAQuarter) {
    const std::vector<RegionCoverage> coverage =
        coverageOf(patterns->pattern({kFrontus, 0, Side::Right}), *placement);
    ASSERT_GE(coverage.size(), 2u);
    EXPECT_EQ(coverage[0].region, RegionId{1});
    EXPECT_EQ(coverage[0].side, Side::Right);
    EXPECT_FLOAT_EQ(coverage[0].peak, 1);
    // A cap of the radius where the falloff is a quarter (0.853 of the half width).
    const float cap =
        2 * kPi * kSkinRadius * kSkinRadius * (1 - std::cos(0.853f * 0.08f / kSkinRadius));
    const float region =
        placement->regions().areaOf(placement->regions().patchOf({1}, Side::Right));
    EXPECT_NEAR(coverage[0].essential, cap / region, 0.03f);
    EXPECT_EQ(coverage[0].spillover, 0);
}

} // namespace
} // namespace myo
