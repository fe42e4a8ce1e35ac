#include <myofield/field/region_map.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, RegionsDivideTheSkinSymmetrically) {
    const RegionMap& regions = placement->regions();
    ASSERT_EQ(regions.patches().size(), 6u);
    float sum = 0;
    for (uint16_t patch = 0; patch < 6; ++patch) sum += regions.areaOf(patch);
    EXPECT_NEAR(sum, skin().area(), 1e-3f);
    for (uint32_t r : {0u, 1u})
        EXPECT_NEAR(regions.areaOf(regions.patchOf({r}, Side::Left)) /
                        regions.areaOf(regions.patchOf({r}, Side::Right)),
                    1, 0.05f);
    EXPECT_EQ(regions.patchOf({2}, Side::Left), regions.patchOf({2}, Side::Right));
    EXPECT_EQ(placement->regionAt(placement->landmark({0}, Side::Right)),
              (RegionSide{{0}, Side::Right}));
    EXPECT_EQ(placement->regionAt(placement->landmark({2}, Side::Right)),
              (RegionSide{{2}, Side::Median}));
}

} // namespace
} // namespace myo
