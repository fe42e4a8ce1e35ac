#include "unit/field/world.hpp"

#include <myofield/field/pattern_library.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

TEST(PatternLibrary, APointOfOneSideIsPlacedPaintedAndFoundThereOnly) {
    test::World world = test::makeWorld();
    world.atlas.muscles[0].points[0].onlyOn = Side::Right;
    const Result<Placement> placement = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placement);
    EXPECT_TRUE(placement->report().missing.empty()); // nothing is missing on the left
    EXPECT_FALSE(placement->point({{0}, 0, Side::Left}));
    EXPECT_TRUE(placement->point({{0}, 0, Side::Right}));
    const PatternLibrary patterns(*placement);
    EXPECT_TRUE(patterns.pattern({0}, 0, Side::Left).vertices.empty());
    EXPECT_FALSE(patterns.pattern({0}, 0, Side::Right).vertices.empty());
    EXPECT_EQ(std::ranges::count(patterns.points(), MuscleId{0}, &PointOnSide::muscle), 1);
    EXPECT_EQ(std::ranges::count(patterns.points(), MuscleId{1}, &PointOnSide::muscle), 2);
}

} // namespace
} // namespace myo
