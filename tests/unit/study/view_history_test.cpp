#include <myofield/study/view_history.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

ShownState withYaw(float yaw) {
    ShownState state;
    state.view.camera.yaw = yaw;
    return state;
}

TEST(ViewHistory, GoesBackAndForthStepByStep) {
    ViewHistory history(withYaw(0));
    history.settle(withYaw(1));
    history.settle(withYaw(2));
    EXPECT_EQ(history.undo(), withYaw(1));
    EXPECT_EQ(history.undo(), withYaw(0));
    EXPECT_FALSE(history.undo());
    EXPECT_EQ(history.redo(), withYaw(1));
    EXPECT_EQ(history.redo(), withYaw(2));
    EXPECT_FALSE(history.redo());
}

TEST(ViewHistory, RestingIsNoStep) {
    ViewHistory history(withYaw(0));
    for (int i = 0; i < 5; ++i) history.settle(withYaw(0));
    EXPECT_FALSE(history.canUndo());
    history.settle(withYaw(1));
    history.undo();
    history.settle(withYaw(0)); // where it has gone back to
    EXPECT_TRUE(history.canRedo());
}

TEST(ViewHistory, ANewStepEndsWhatCouldBeRedone) {
    ViewHistory history(withYaw(0));
    history.settle(withYaw(1));
    history.undo();
    history.settle(withYaw(5));
    EXPECT_FALSE(history.redo());
    EXPECT_EQ(history.undo(), withYaw(0));
}

TEST(ViewHistory, EveryPartOfAViewCounts) {
    ViewHistory history({});
    ShownState state;
    state.view.hidden.insert({"soleus", Side::Left});
    history.settle(state);
    EXPECT_TRUE(history.undo()->view.hidden.empty());
    state = {};
    state.view.overlays.set(OverlayId::Marks, false);
    history.settle(state);
    EXPECT_TRUE(history.undo()->view.overlays.has(OverlayId::Marks));
    state = {};
    state.strokes = std::make_shared<const std::vector<PainStroke>>(3);
    history.settle(state);
    EXPECT_FALSE(history.undo()->strokes);
    EXPECT_EQ(history.redo()->strokes->size(), 3u);
}

TEST(ViewHistory, ForgetsTheOldestOfVeryManySteps) {
    ViewHistory history(withYaw(0));
    for (int i = 1; i <= 500; ++i) history.settle(withYaw(float(i)));
    size_t steps = 0;
    while (history.undo()) ++steps;
    EXPECT_EQ(steps, ViewHistory::kMost);
}

} // namespace
} // namespace myo
