#include <myofield/field/pain_field.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using namespace test;

TEST(Falloff, IsFullThenFallsSmoothlyToZero) {
    EXPECT_EQ(falloff(0, 0.04f), 1);
    EXPECT_EQ(falloff(0.35f * 0.04f, 0.04f), 1);
    EXPECT_NEAR(falloff(0.675f * 0.04f, 0.04f), 0.5f, 1e-5f);
    EXPECT_NEAR(falloff(0.5125f * 0.04f, 0.04f), 0.84375f, 1e-4f);
    EXPECT_EQ(falloff(0.04f, 0.04f), 0);
    EXPECT_EQ(falloff(1, 0.04f), 0);
    EXPECT_NEAR((falloff(0.0399f, 0.04f) - falloff(0.04f, 0.04f)) / 0.0001f, 0,
                1.0f); // flat at the edge
}

TEST_F(OnABall, IntensityFollowsDistanceAndChannelsStayApart) {
    const SparseField& field = patterns->pattern({kFrontus, 0, Side::Left});
    size_t inBoth = 0;
    ASSERT_GT(field.vertices.size(), 300u);
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const uint32_t v = field.vertices[i];
        EXPECT_NEAR(field.essential[i], falloff(kSkinRadius * angleTo(v, {1}, Side::Left), 0.08f),
                    0.03f);
        EXPECT_NEAR(field.spillover[i],
                    0.45f * falloff(kSkinRadius * angleTo(v, {2}, Side::Left), 0.05f), 0.03f);
        inBoth += field.essential[i] > 0 && field.spillover[i] > 0;
        if (i > 0) {
            EXPECT_LT(field.vertices[i - 1], v);
        }
    }
    EXPECT_EQ(inBoth, 0u);
}

TEST_F(OnABall, AZonesWeightScalesItsPlateau) {
    TriggerPoint point = world.atlas[kFrontus].points[0];
    for (Zone& zone : point.zones) zone.weight = 0.5f;
    Geodesic scratch(skin());
    const SparseField light = fieldOf(point, Side::Left, *placement, scratch);
    const SparseField& full = patterns->pattern({kFrontus, 0, Side::Left});
    ASSERT_EQ(light.vertices, full.vertices);
    for (size_t i = 0; i < light.vertices.size(); ++i) {
        EXPECT_FLOAT_EQ(light.essential[i], 0.5f * full.essential[i]);
        EXPECT_FLOAT_EQ(light.spillover[i], 0.5f * full.spillover[i]);
    }
}

TEST_F(OnABall, AStrokeIsFullestInItsMiddleAndSlimAtItsEnds) {
    const float halfWidth = 0.03f;
    const Zone band = zone(ZoneKind::Essential, {0}, {{{0}, false}, {{1}, false}}, 2 * halfWidth);
    Geodesic scratch(skin());
    const ZoneField field = fieldOf(band, Side::Left, *placement, scratch);
    const Vec3 start = glm::normalize(placement->landmark({0}, Side::Left).position);
    const Vec3 end = glm::normalize(placement->landmark({1}, Side::Left).position);
    const Vec3 across = glm::normalize(glm::cross(start, end)), ahead = glm::cross(across, start);
    const float whole = std::acos(glm::dot(start, end));
    ASSERT_GT(kSkinRadius * whole, 5 * halfWidth); // long enough to taper in full
    size_t atMiddle = 0, atEnds = 0;
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const Vec3 at = glm::normalize(skin().mesh().positions[field.vertices[i]]);
        const float along = std::atan2(glm::dot(at, ahead), glm::dot(at, start)) / whole;
        const float beside = kSkinRadius * std::abs(std::asin(glm::dot(at, across)));
        if (std::abs(along - 0.5f) < 0.1f) {
            EXPECT_NEAR(field.values[i], falloff(beside, 1.08f * halfWidth), 0.05f);
            ++atMiddle;
        } else if (std::abs(along - 0.5f) > 0.49f && std::abs(along - 0.5f) < 0.51f) {
            EXPECT_NEAR(field.values[i], falloff(beside, 0.77f * halfWidth), 0.08f);
            ++atEnds;
        }
    }
    EXPECT_GT(atMiddle, 30u);
    EXPECT_GE(atEnds, 4u);
}

TEST_F(OnABall, AMirroredPatternGivesAMirroredField) {
    const SparseField& left = patterns->pattern({kFrontus, 0, Side::Left});
    const SparseField& right = patterns->pattern({kFrontus, 0, Side::Right});
    SurfaceField dense{std::vector<float>(skin().vertexCount()),
                       std::vector<float>(skin().vertexCount())};
    combine(dense, right);
    for (size_t i = 0; i < left.vertices.size(); ++i) {
        const Vec3 there = mirrored(skin().mesh().positions[left.vertices[i]]);
        const SurfacePoint at = *skin().closestPoint(there);
        const int corner = at.weights.x > 0.9f ? 0 : at.weights.y > 0.9f ? 1 : 2;
        const uint32_t v = skin().mesh().triangles[at.triangle][corner];
        EXPECT_NEAR(left.essential[i], dense.essential[v], 0.02f);
        EXPECT_NEAR(left.spillover[i], dense.spillover[v], 0.02f);
        if (left.essential[i] > 0.1f) {
            EXPECT_GT(skin().mesh().positions[left.vertices[i]].x, 0);
        }
    }
}

} // namespace
} // namespace myo
