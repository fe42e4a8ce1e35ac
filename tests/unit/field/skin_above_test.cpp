#include <myofield/field/skin_above.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, SkinAboveIsTheNearestHoweverItIsAskedFor) {
    const SkinAbove asked(*placement), all(*placement);
    all.findAll();
    size_t near = 0;
    for (uint32_t i = 0; i < asked.stretches().size(); ++i) {
        const SkinAbove::Stretch& stretch = asked.stretches()[i];
        EXPECT_NE(stretch.structure, placement->skinId().index);
        const auto places = asked.above(i), same = all.above(i);
        ASSERT_EQ(places.size(), stretch.last - stretch.first);
        for (uint32_t v = 0; v < places.size(); ++v) {
            EXPECT_EQ(places[v].triangle, same[v].triangle);
            EXPECT_EQ(places[v].weights, same[v].weights);
            const Vec3 at =
                world.body.structures[stretch.structure].mesh.positions[stretch.first + v];
            const float depth = kSkinRadius - glm::length(at);
            if (depth < kHeatDepth) {
                EXPECT_NE(places[v].triangle, Surface::kNone);
            }
            if (places[v].triangle == Surface::kNone) continue;
            const Vec3 weights(places[v].weights, 1 - places[v].weights.x - places[v].weights.y);
            const Vec3 above = skin().pointAt(places[v].triangle, weights).position;
            EXPECT_NEAR(glm::distance(above, at), depth, 0.002f);
            ++near;
        }
    }
    EXPECT_GT(near, 100u);
}

} // namespace
} // namespace myo
