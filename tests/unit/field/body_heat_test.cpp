#include <myofield/field/body_heat.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, HeatShowsSkinMuscleAndWhatLiesBeneath) {
    BodyHeat heat(*patterns);
    const PointOnSide point{kBackus, 0, Side::Left}; // its pain is in front, over frontus
    heat.show(std::vector{point});
    const std::vector<uint32_t> offsets = vertexOffsets(world.body);
    uint16_t onSkin = 0, beneath = 0, local = 0, wrongSide = 0;
    for (uint32_t v = offsets[0]; v < offsets[1]; ++v)
        onSkin = std::max(onSkin, heat.vertices()[v].essential);
    for (uint32_t v = offsets[1]; v < offsets[2]; ++v) {
        const HeatVertex& h = heat.vertices()[v];
        beneath = std::max(beneath, h.essential);
        const float depth =
            kSkinRadius - glm::length(world.body.structures[1].mesh.positions[v - offsets[1]]);
        if (h.essential > 0) {
            EXPECT_NEAR(float(h.depth) / 65535, std::min(depth / kHeatDepth, 1.0f), 0.03f);
        }
        EXPECT_EQ(h.local, 0);
    }
    for (uint32_t v = offsets[2]; v < offsets[3]; ++v)
        wrongSide = std::max(wrongSide, heat.vertices()[v].essential);
    for (uint32_t v = offsets[3]; v < offsets[4]; ++v)
        local = std::max(local, heat.vertices()[v].local);
    EXPECT_GT(onSkin, 62000);
    EXPECT_GT(beneath, 55000);
    EXPECT_GT(local, 50000);
    EXPECT_EQ(wrongSide, 0);
    heat.show({});
    for (const HeatVertex& h : heat.vertices()) EXPECT_EQ(h.essential + h.spillover + h.local, 0);
    // One after another is the same as from scratch.
    heat.show(std::vector{PointOnSide{kFrontus, 0, Side::Right}});
    heat.show(std::vector{point});
    const BodyHeat fresh = heatOf(*patterns, std::vector{point});
    for (size_t v = 0; v < heat.vertices().size(); ++v) {
        EXPECT_EQ(heat.vertices()[v].essential, fresh.vertices()[v].essential);
        EXPECT_EQ(heat.vertices()[v].local, fresh.vertices()[v].local);
    }
}

} // namespace
} // namespace myo
