#include "unit/field/world.hpp"

#include <myofield/scene/draw_list.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

TEST(DrawList, APointOfOneSideHasOneMark) {
    test::World world = test::makeWorld();
    world.atlas.muscles[0].points[0].onlyOn = Side::Right;
    const Result<Placement> placement = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placement);
    Stage stage(world.atlas, world.body);
    const PatternLibrary patterns(*placement);
    stage.place(patterns);
    ViewState state;
    state.selection = {{"backus", {}}, {"frontus", {}}};
    const DrawList both = makeDrawList(stage, state);
    ASSERT_EQ(both.marks.size(), 3u);
    for (const DrawMark& mark : both.marks)
        EXPECT_TRUE(mark.muscle != MuscleId{0} || mark.side == Side::Right);
    state.sides = Sides::Left;
    EXPECT_EQ(makeDrawList(stage, state).marks.size(), 1u);
}

TEST(DrawList, StructuresOfSelectedMusclesAreSelectedOnTheSidesShown) {
    const test::World world = test::makeWorld();
    const Stage stage(world.atlas, world.body);
    ViewState state;
    state.selection = {{"backus", {}}};
    state.sides = Sides::Right;
    const std::vector<bool> isSelected = selectedStructures(stage, state);
    ASSERT_EQ(isSelected.size(), world.body.structures.size());
    for (uint32_t s = 0; s < isSelected.size(); ++s) {
        const Structure& structure = world.body.structures[s];
        EXPECT_EQ(isSelected[s], structure.id == "backus" && structure.side == Side::Right);
    }
    for (const DrawItem& item : makeDrawList(stage, state).items)
        EXPECT_EQ(item.isOutlined, isSelected[item.structure.index]);
    EXPECT_TRUE(makeDrawList(stage, state).marks.empty()); // not placed
}

TEST(DrawList, AVariantIsDrawnOnceItIsChosen) {
    test::World world = test::makeWorld();
    for (Structure& structure : world.body.structures)
        if (structure.id == "backus") structure.isShownByDefault = false;
    const Stage stage(world.atlas, world.body);
    const auto isDrawn = [&](const ViewState& state) {
        return std::ranges::any_of(makeDrawList(stage, state).items, [&](const DrawItem& item) {
            return world.body[item.structure].id == "backus" && item.opacity > 0;
        });
    };
    ViewState state;
    EXPECT_FALSE(isDrawn(state));
    state.selection = {{"backus", {}}};
    EXPECT_TRUE(isDrawn(state));
}

} // namespace
} // namespace myo
