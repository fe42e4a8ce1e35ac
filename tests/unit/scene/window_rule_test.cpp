#include "unit/field/world.hpp"

#include <myofield/scene/draw_list.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

/// The ball with two more shells over `frontus` of the left side: `inner` 1 cm above it, `outer` 2.
class Window : public testing::Test {
protected:
    Window() : world_(test::makeWorld()) {
        const Structure frontus = world_.body[world_.body.find("frontus", Side::Left)];
        for (const auto& [id, scale] :
             {std::pair("inner", 0.18f / 0.17f), {"outer", 0.19f / 0.17f}})
            addScaled(frontus, id, scale);
        placement_.emplace(*Placement::place(world_.atlas, world_.body, world_.body));
        stage_.emplace(world_.atlas, world_.body);
        patterns_.emplace(*placement_);
        stage_->place(*patterns_);
        state_.selection = {{"frontus", {}}};
        state_.sides = Sides::Left;
    }
    void addScaled(Structure structure, const char* id, float scale) {
        structure.id = id;
        for (Vec3& place : structure.mesh.positions) place *= scale;
        world_.body.structures.push_back(std::move(structure));
    }
    std::vector<std::string> windowedIds(WindowRule rule = WindowRule::NearSide) const {
        std::vector<std::string> ids;
        for (const StructureId part : windowed(*stage_, state_, state_.camera, rule))
            ids.push_back(world_.body[part].id);
        return ids;
    }
    /// The item of a structure; empty where it is not drawn.
    std::optional<DrawItem> itemOf(const char* id, Side side = Side::Left) const {
        const StructureId structure = world_.body.find(id, side);
        for (const DrawItem& item : makeDrawList(*stage_, state_).items)
            if (item.structure == structure) return item;
        return std::nullopt;
    }
    WindowPart partOf(const char* id, Side side = Side::Left) const {
        const std::optional<DrawItem> item = itemOf(id, side);
        EXPECT_TRUE(item) << id;
        return item ? item->window : WindowPart::Kept;
    }

    test::World world_;
    std::optional<Placement> placement_;
    std::optional<PatternLibrary> patterns_;
    std::optional<Stage> stage_;
    ViewState state_;
};

using Ids = std::vector<std::string>;

TEST_F(Window, IsCutWhereTheMuscleLiesOnTheNearSide) {
    state_.selection = {{"frontus", {}}, {"backus", {}}};
    EXPECT_EQ(windowedIds(), Ids{"frontus"});
    state_.camera.yaw = kPi;
    EXPECT_EQ(windowedIds(), Ids{"backus"});
    state_.sides = Sides::Both;
    EXPECT_EQ(windowedIds(), (Ids{"backus", "backus"}));
}

TEST_F(Window, TheNearShareGoesFromAllToNothingAsOneWalksRound) {
    const StructureId frontus = world_.body.find("frontus", Side::Left);
    Camera camera = state_.camera;
    float before = 2;
    for (const float yaw : {0.55f, 1.9f, 2.3f, 0.55f + kPi}) {
        camera.yaw = yaw;
        const float share = nearSideShare(*placement_, frontus, camera);
        EXPECT_LE(share, before) << yaw;
        before = share;
        EXPECT_EQ(share == 1, yaw == 0.55f) << yaw;
    }
    EXPECT_EQ(before, 0);
}

TEST_F(Window, AViewOfTheMusclesOwnGetsItAnyway) {
    state_.camera.yaw = kPi;
    EXPECT_EQ(windowedIds(), Ids{});
    EXPECT_EQ(windowedIds(WindowRule::OwnView), Ids{"frontus"});
    const DrawList list = makeDrawList(*stage_, state_, WindowRule::OwnView);
    EXPECT_TRUE(std::ranges::any_of(
        list.items, [](const DrawItem& item) { return item.window == WindowPart::Onto; }));
}

TEST_F(Window, NothingIsCutForWhatIsNotThere) {
    const auto nothing = [&] { return windowedIds(WindowRule::OwnView).empty(); };
    EXPECT_FALSE(nothing());
    state_.uncover = 0;
    EXPECT_TRUE(nothing());
    state_.uncover = 0.5f;
    state_.ghosted = {{"frontus", Side::Left}};
    EXPECT_TRUE(nothing());
    state_.ghosted.clear();
    state_.hidden = {{"frontus", Side::Left}};
    EXPECT_TRUE(nothing());
    state_.hidden.clear();
    state_.selection = {{"nobody", {}}};
    EXPECT_TRUE(nothing());
    state_.selection = {{"frontus", {}}};
    const Stage bare(world_.atlas, world_.body);
    EXPECT_TRUE(windowed(bare, state_, state_.camera, WindowRule::OwnView).empty());
}

TEST_F(Window, WhatDoesNotCutDrawsAsBefore) {
    state_.camera.yaw = kPi;
    for (const DrawItem& item : makeDrawList(*stage_, state_).items)
        EXPECT_EQ(item.window, WindowPart::Kept);
}

TEST_F(Window, CoversAreCutBonesLeaveABreathAndChosenMusclesStay) {
    state_.selection = {{"frontus", {}}, {"backus", {}}};
    EXPECT_EQ(partOf("frontus"), WindowPart::Onto);
    EXPECT_EQ(partOf("backus"), WindowPart::Kept); // chosen, and on the far side
    EXPECT_EQ(partOf("backus", Side::Right), WindowPart::Cut);
    EXPECT_EQ(partOf("inner"), WindowPart::Cut);
    EXPECT_EQ(partOf("outer"), WindowPart::Cut);
    EXPECT_EQ(partOf("staff", Side::Median), WindowPart::Ghosted);
    EXPECT_EQ(itemOf("outer")->widening, 0);
}

TEST_F(Window, LayersGoInTheirOrderFromTheOutermost) {
    state_.camera.yaw = 0.55f;
    state_.uncover = 0.1f;
    EXPECT_EQ(partOf("outer"), WindowPart::Kept);
    state_.uncover = 0.25f;
    EXPECT_EQ(partOf("outer"), WindowPart::Cut);
    EXPECT_EQ(partOf("inner"), WindowPart::Kept);
    state_.uncover = 0.49f;
    EXPECT_EQ(partOf("inner"), WindowPart::Cut);
}

TEST_F(Window, FullSkinIsTheOutermostLayer) {
    state_.camera.yaw = 0.55f;
    state_.layers.skin = 1;
    state_.uncover = 0.2f;
    EXPECT_EQ(partOf("skin", Side::Median), WindowPart::Cut);
    EXPECT_EQ(partOf("outer"), WindowPart::Kept);
    state_.uncover = 1;
    ASSERT_TRUE(itemOf("skin", Side::Median)); // for the heat on it
    EXPECT_EQ(itemOf("skin", Side::Median)->opacity, 0);
}

TEST_F(Window, ItWidensUntilCoversAreGone) {
    state_.camera.yaw = 0.55f;
    state_.uncover = 0.6f;
    const float little = itemOf("outer")->widening;
    state_.uncover = 0.9f;
    EXPECT_GT(little, 0);
    EXPECT_GT(itemOf("outer")->widening, 2 * little);
    EXPECT_EQ(itemOf("backus", Side::Right)->widening, 0); // covers nothing
    state_.uncover = 1;
    EXPECT_FALSE(itemOf("outer"));
    EXPECT_FALSE(itemOf("inner"));
    EXPECT_TRUE(itemOf("backus", Side::Right));
    EXPECT_EQ(itemOf("frontus")->opacity, 1);
}

} // namespace
} // namespace myo
