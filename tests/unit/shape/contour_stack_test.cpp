#include <myofield/shape/contour_stack.hpp>

#include "unit/geometry/mesh_checks.hpp"
#include "unit/shape/contours.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

using namespace test;

StackMeshing plain(const ContourStack& stack, float spacing, float edge) {
    StackMeshing how;
    how.grid = gridAround(stack, spacing);
    how.edge = [=](const Vec3&) { return edge; };
    return how;
}

TEST(ContourStack, DiscsMakeACylinderAlongEachAxis) {
    for (int along = 0; along < 3; ++along) {
        ContourStack stack;
        stack.axes = {(along + 1) % 3, (along + 2) % 3, along};
        for (const float level : {0.1f, 0.103f, 0.11f, 0.12f, 0.128f})
            stack.slices.push_back({level, {circle({0.2f, 0.3f}, 0.02f, 24)}});
        const TriMesh mesh = meshOf(stack, plain(stack, 0.0012f, 0.0022f));
        ASSERT_TRUE(isClosed(mesh));
        EXPECT_EQ(eulerNumber(mesh), 2);
        EXPECT_NEAR(signedVolume(mesh), kPi * 0.02 * 0.02 * 0.028, 1.2e-6);
        const Vec3 centre = boundsOf(mesh).centre();
        EXPECT_NEAR(centre[along], 0.114f, 5e-4f);
        EXPECT_NEAR(centre[(along + 1) % 3], 0.2f, 5e-4f);
        EXPECT_NEAR(centre[(along + 2) % 3], 0.3f, 5e-4f);
        for (const Vec3& n : mesh.normals) EXPECT_NEAR(glm::length(n), 1, 1e-4f);
    }
}

TEST(ContourStack, AConeIsFollowedBetweenSlicesWithoutTerraces) {
    ContourStack stack;
    stack.axes = {2, 0, 1};
    for (int i = 0; i < 6; ++i)
        stack.slices.push_back(
            {0.006f * float(i), {circle({0, 0}, 0.03f - 0.003f * float(i), 24)}});
    const TriMesh mesh = meshOf(stack, plain(stack, 0.0012f, 0.0022f));
    for (const Vec3& p : mesh.positions) {
        if (p.y < 0.006f || p.y > 0.024f) continue;
        EXPECT_NEAR(glm::length(Vec2(p.x, p.z)), 0.03f - 0.5f * p.y, 3e-4f);
    }
}

TEST(ContourStack, TwoLegsJoinToOneTrunk) {
    ContourStack stack;
    stack.axes = {2, 0, 1};
    for (const float level : {0.0f, 0.01f, 0.02f})
        stack.slices.push_back(
            {level, {circle({0, 0.02f}, 0.012f, 16), circle({0, -0.02f}, 0.012f, 16)}});
    for (const float level : {0.025f, 0.035f})
        stack.slices.push_back({level, {circle({0, 0}, 0.034f, 24)}});
    const TriMesh mesh = meshOf(stack, plain(stack, 0.0012f, 0.0022f));
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
}

TEST(ContourStack, AHalfStackComesOutWholeAndSymmetric) {
    ContourStack stack;
    stack.axes = {0, 2, 1};
    stack.isHalf = true;
    for (const float level : {0.0f, 0.01f, 0.02f})
        stack.slices.push_back({level, {circle({0.03f, 0}, 0.01f, 16)}});
    for (const float level : {0.024f, 0.04f, 0.05f})
        stack.slices.push_back({level, {halfCircle(0.042f, 15)}});
    StackMeshing how = plain(stack, 0.0012f, 0.0022f);
    how.onlyLargest = true;
    const TriMesh mesh = meshOf(stack, how);
    ASSERT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_GT(signedVolume(mesh), 0);
    const Box box = boundsOf(mesh);
    EXPECT_EQ(box.low.x, -box.high.x);
    EXPECT_NEAR(box.high.x, 0.042f, 5e-4f);
}

} // namespace
} // namespace myo
