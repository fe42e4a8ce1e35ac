#include <myofield/field/body_heat.hpp>
#include <myofield/field/growth.hpp>

#include "unit/field/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using namespace test;

constexpr float kMost = 65535;

TEST(Growth, MarksComeFirstSwellAndSettle) {
    EXPECT_EQ(markScale(0), 0);
    EXPECT_GT(markScale(kMarkStage.end), 1.5f);
    EXPECT_FLOAT_EQ(markScale(kEssentialStage.begin), 1);
    EXPECT_FLOAT_EQ(markScale(1), 1);
}

TEST(Growth, EverythingHasArrivedAtTheEnd) {
    EXPECT_LE(kSpilloverStage.end + kArrivalFade, 1);
    EXPECT_EQ(kLocalStage.share(1), 1);
    EXPECT_EQ(kLocalStage.share(kLocalStage.begin), 0);
}

TEST(Arrivals, RunFromTheNearestToTheFarthestAtASteadyRateOfArea) {
    std::vector<float> squared, areas;
    for (int i = 0; i < 1000; ++i) { // a near strip and, after a long gap, a far one of equal area
        const float away = i < 500 ? 0.1f + 0.0001f * float(i) : 1.0f + 0.0001f * float(i - 500);
        squared.push_back(away * away);
        areas.push_back(1e-4f);
    }
    const Arrivals arrivals(squared, areas, {0.2f, 0.8f});
    EXPECT_FLOAT_EQ(arrivals.at(squared.front()), 0.2f);
    EXPECT_FLOAT_EQ(arrivals.at(squared.back()), 0.8f);
    EXPECT_NEAR(arrivals.at(0.3f * 0.3f), 0.5f, 0.001f); // in the gap: half of it is there
    EXPECT_NEAR(arrivals.at(0.9f * 0.9f), 0.5f, 0.001f);
    EXPECT_FLOAT_EQ(arrivals.at(0), 0.2f);
    EXPECT_FLOAT_EQ(arrivals.at(100), 0.8f);
    for (size_t i = 1; i < squared.size(); ++i)
        EXPECT_GE(arrivals.at(squared[i]), arrivals.at(squared[i - 1]));
}

TEST(Arrivals, OnePlaceArrivesAtOnce) {
    const std::vector<float> one{0.04f}, area{1e-4f};
    EXPECT_FLOAT_EQ(Arrivals(one, area, {0.2f, 0.8f}).at(0.04f), 0.2f);
}

class GrowthOnABall : public testing::Test {
protected:
    GrowthOnABall() : world_(makeWorld()) {
        Result<Placement> placed = Placement::place(world_.atlas, world_.body, world_.body);
        EXPECT_TRUE(placed);
        placement_ = std::make_unique<Placement>(std::move(*placed));
        patterns_ = std::make_unique<PatternLibrary>(*placement_);
    }
    /// The skin is the body's first structure.
    std::vector<HeatVertex> onSkin(const PointOnSide& point) const {
        const BodyHeat heat = heatOf(*patterns_, std::vector{point});
        return {heat.vertices().begin(),
                heat.vertices().begin() + placement_->skin().vertexCount()};
    }

    World world_;
    std::unique_ptr<Placement> placement_;
    std::unique_ptr<PatternLibrary> patterns_;
};

TEST_F(GrowthOnABall, EssentialComesBeforeSpilloverAndNearBeforeFar) {
    const PointOnSide point{{1}, 0, Side::Left};
    const Vec3 source = placement_->point(point)->position;
    std::vector<std::pair<float, uint16_t>> arrivals;
    float firstSpillover = 1, lastEssential = 0;
    const std::vector<HeatVertex> skin = onSkin(point);
    for (uint32_t v = 0; v < skin.size(); ++v) {
        if (skin[v].essential > 0) {
            arrivals.emplace_back(glm::length(placement_->skin().mesh().positions[v] - source),
                                  skin[v].essentialArrival);
            lastEssential = std::max(lastEssential, float(skin[v].essentialArrival) / kMost);
        }
        if (skin[v].spillover > 0)
            firstSpillover = std::min(firstSpillover, float(skin[v].spilloverArrival) / kMost);
    }
    ASSERT_GT(arrivals.size(), 20u);
    std::ranges::sort(arrivals);
    for (size_t i = 1; i < arrivals.size(); ++i)
        EXPECT_GE(arrivals[i].second, arrivals[i - 1].second);
    EXPECT_NEAR(float(arrivals.front().second) / kMost, kEssentialStage.begin, 1e-4f);
    EXPECT_NEAR(lastEssential, kEssentialStage.end, 1e-4f);
    EXPECT_NEAR(firstSpillover, kSpilloverStage.begin, 1e-4f);
}

TEST_F(GrowthOnABall, AKindOfZoneThatIsAloneHasTheWholeTime) {
    uint16_t last = 0;
    for (const HeatVertex& heat : onSkin({{0}, 0, Side::Left}))
        if (heat.essential > 0) last = std::max(last, heat.essentialArrival);
    EXPECT_NEAR(float(last) / kMost, kSpilloverStage.end, 1e-4f);
}

TEST_F(GrowthOnABall, WhatLiesBesideWarmSkinKnowsItsArrivalAndNothingElseDoes) {
    const std::vector<HeatVertex> skin = onSkin({{0}, 0, Side::Left});
    std::vector<bool> isBeside(skin.size());
    for (const Triangle& t : placement_->skin().mesh().triangles)
        for (int corner = 0; corner < 3; ++corner)
            if (skin[t[corner]].essential > 0) isBeside[t.x] = isBeside[t.y] = isBeside[t.z] = true;
    for (size_t v = 0; v < skin.size(); ++v)
        EXPECT_EQ(skin[v].essentialArrival > 0, isBeside[v]) << v;
}

TEST_F(GrowthOnABall, WhatLiesBeneathWarmsWithTheSkinAboveIt) {
    const PointOnSide point{{0}, 0, Side::Left};
    const std::vector<HeatVertex> all = heatOf(*patterns_, std::vector{point}).vertices();
    const TriMesh& skin = placement_->skin().mesh();
    const TriMesh& frontus = world_.body.structures[1].mesh;
    size_t compared = 0;
    for (uint32_t v = 0; v < frontus.positions.size(); ++v) {
        const HeatVertex& beneath = all[skin.positions.size() + v];
        if (beneath.essential < 30000) continue;
        const auto above = placement_->skin().closestPoint(frontus.positions[v]);
        const Triangle& t = skin.triangles[above->triangle];
        float expected = 0;
        for (int corner = 0; corner < 3; ++corner)
            expected += above->weights[corner] * all[t[corner]].essentialArrival;
        EXPECT_NEAR(float(beneath.essentialArrival), expected, 0.02f * kMost);
        ++compared;
    }
    EXPECT_GT(compared, 5u);
}

TEST_F(GrowthOnABall, OneSelectionAfterAnotherIsAsFromScratch) {
    BodyHeat heat(*patterns_);
    heat.show(std::vector{PointOnSide{{1}, 0, Side::Right}});
    heat.addArrivals();
    heat.show(std::vector{PointOnSide{{0}, 0, Side::Left}});
    EXPECT_FALSE(heat.hasArrivals());
    for (const HeatVertex& vertex : heat.vertices())
        EXPECT_EQ(vertex.essentialArrival + vertex.spilloverArrival, 0);
    heat.addArrivals();
    const BodyHeat fresh = heatOf(*patterns_, std::vector{PointOnSide{{0}, 0, Side::Left}});
    for (size_t v = 0; v < fresh.vertices().size(); ++v) {
        EXPECT_EQ(heat.vertices()[v].essentialArrival, fresh.vertices()[v].essentialArrival);
        EXPECT_EQ(heat.vertices()[v].spilloverArrival, fresh.vertices()[v].spilloverArrival);
    }
}

} // namespace
} // namespace myo
