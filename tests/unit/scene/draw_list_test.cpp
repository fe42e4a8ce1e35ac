#include "unit/field/world.hpp"

#include <myofield/scene/draw_list.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(DrawList, APointOfOneSideHasOneMark) {
    test::World world = test::makeWorld();
    world.atlas.muscles[0].points[0].onlyOn = Side::Right;
    const Result<Placement> placement = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placement);
    ViewState state;
    state.selection = {{"backus", {}}, {"frontus", {}}};
    const DrawList both = makeDrawList(world.atlas, world.body, *placement, state);
    ASSERT_EQ(both.marks.size(), 3u);
    for (const DrawMark& mark : both.marks)
        EXPECT_TRUE(mark.muscle != MuscleId{0} || mark.side == Side::Right);
    state.sides = Sides::Left;
    EXPECT_EQ(makeDrawList(world.atlas, world.body, *placement, state).marks.size(), 1u);
}

} // namespace
} // namespace myo
