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
    EXPECT_GT(coverage[0].peak, 0.95f);
    // A cap of the radius where heat is a quarter (0.802 of the half width).
    const float cap =
        2 * kPi * kSkinRadius * kSkinRadius * (1 - std::cos(0.802f * 0.08f / kSkinRadius));
    const float region =
        placement->regions().areaOf(placement->regions().patchOf({1}, Side::Right));
    EXPECT_NEAR(coverage[0].essential, cap / region, 0.03f);
    EXPECT_EQ(coverage[0].spillover, 0);
}

} // namespace
} // namespace myo
