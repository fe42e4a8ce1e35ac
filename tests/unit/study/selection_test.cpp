#include "unit/study/atlas_sample.hpp"
#include <myofield/study/selection.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

class Selection : public ::testing::Test {
protected:
    const Atlas atlas_ = test::sampleAtlas();
    const Body body_ = test::sampleBody();
    const Stage stage_{atlas_, body_};
    ViewState state_;
};

TEST_F(Selection, OnlyReplacesAndKeepsSwitchesOfTheSameMuscle) {
    selectOnly(state_, "infraspinatus");
    switchPoint(state_, "infraspinatus", "trp2", false);
    selectOnly(state_, "infraspinatus");
    EXPECT_FALSE(state_.isPointOn("infraspinatus", "trp2"));
    EXPECT_TRUE(state_.isPointOn("infraspinatus", "trp1"));
    selectOnly(state_, "temporalis");
    ASSERT_EQ(state_.selection.size(), 1u);
    EXPECT_EQ(state_.selection[0].muscle, "temporalis");
    selectOnly(state_, "infraspinatus");
    EXPECT_TRUE(state_.isPointOn("infraspinatus", "trp2")); // begins anew
}

TEST_F(Selection, ToggleAddsAndTakesOut) {
    toggleSelected(state_, "infraspinatus");
    toggleSelected(state_, "temporalis");
    EXPECT_EQ(state_.selection.size(), 2u);
    toggleSelected(state_, "infraspinatus");
    ASSERT_EQ(state_.selection.size(), 1u);
    EXPECT_EQ(state_.selection[0].muscle, "temporalis");
}

TEST_F(Selection, AllPointsOffAndOn) {
    const Muscle& muscle = atlas_.muscles[1];
    selectOnly(state_, muscle.id);
    switchAllPoints(state_, muscle, false);
    EXPECT_EQ(state_.selection[0].pointsOff.size(), 2u);
    switchAllPoints(state_, muscle, true);
    EXPECT_TRUE(state_.selection[0].pointsOff.empty());
}

TEST_F(Selection, KeysFollowTheSidesShown) {
    const auto keys = keysOf(stage_, "gastrocnemius", Sides::Right);
    ASSERT_EQ(keys.size(), 2u);
    for (const StructureKey& key : keys) EXPECT_EQ(key.side, Side::Right);
    EXPECT_EQ(keysOf(stage_, "gastrocnemius", Sides::Both).size(), 4u);
    EXPECT_EQ(keysOf(stage_, "biceps_brachii", Sides::Both).size(),
              2u); // unknown to the atlas
}

TEST_F(Selection, HideGhostIsolateAndBack) {
    const std::vector<StructureKey> keys = keysOf(stage_, "gastrocnemius", Sides::Both);
    toggleHidden(state_, keys);
    EXPECT_EQ(state_.hidden.size(), 4u);
    toggleHidden(state_, {keys[0]});
    EXPECT_EQ(state_.hidden.size(), 3u);
    toggleGhosted(state_, keys);
    EXPECT_EQ(state_.ghosted.size(), 4u);
    toggleIsolated(state_, keys);
    EXPECT_EQ(state_.isolated.size(), 4u);
    EXPECT_TRUE(state_.hidden.empty()); // what is isolated is seen
    toggleIsolated(state_, keys);
    EXPECT_TRUE(state_.isolated.empty());
    EXPECT_TRUE(isAnythingSetAside(state_));
    showAll(state_);
    EXPECT_FALSE(isAnythingSetAside(state_));
}

TEST_F(Selection, NothingToHideChangesNothing) {
    toggleHidden(state_, {});
    EXPECT_TRUE(state_.hidden.empty());
}

TEST_F(Selection, SkinIsLookedThroughWhileThin) {
    state_.layers.skin = 0.35f;
    EXPECT_TRUE(isSkinLookedThrough(state_));
    state_.layers.skin = 0.6f;
    EXPECT_FALSE(isSkinLookedThrough(state_));
}

TEST_F(Selection, WhatAnotherBodyDoesNotHaveIsDroppedAndNamed) {
    state_.selection = {
        {"infraspinatus", {"trp1", "trp9"}}, {"wing_muscle", {}}, {"biceps_brachii", {}}};
    state_.hidden = {{"humerus", Side::Left}, {"tail", Side::Median}};
    const std::vector<std::string> dropped = dropUnknown(state_, stage_);
    EXPECT_EQ(dropped, (std::vector<std::string>{"wing_muscle", "tail"}));
    ASSERT_EQ(state_.selection.size(), 2u);
    EXPECT_EQ(state_.selection[0].pointsOff, std::set<std::string>{"trp1"});
    EXPECT_EQ(state_.hidden.size(), 1u);
}

} // namespace
} // namespace myo
