#include "unit/geometry/mesh_checks.hpp"

#include <myofield/shape/contour_stack.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

using namespace test;

Contour circle(const Vec2& centre, float radius, int points) {
    Contour contour;
    for (int i = 0; i < points; ++i) {
        const float angle = 2 * kPi * float(i) / float(points);
        contour.points.push_back(centre + radius * Vec2(std::cos(angle), std::sin(angle)));
    }
    return contour;
}

/// From the front of x = 0 round its left side to the back, as half stacks are written.
Contour halfCircle(float radius, int points) {
    Contour contour;
    contour.isOpen = true;
    for (int i = 0; i < points; ++i) {
        const float angle = kPi / 2 - kPi * float(i) / float(points - 1);
        contour.points.push_back(radius * Vec2(std::cos(angle), std::sin(angle)));
    }
    return contour;
}

std::vector<float> axis(float from, float to, size_t count) {
    std::vector<float> values;
    for (size_t i = 0; i < count; ++i)
        values.push_back(from + (to - from) * float(i) / float(count - 1));
    return values;
}

StackMeshing plain(const ContourStack& stack, float spacing, float edge) {
    StackMeshing how;
    how.grid = gridAround(stack, spacing);
    how.edge = [=](const Vec3&) { return edge; };
    return how;
}

TEST(SliceDistance, IsTheDistanceToTheOutlineAndPositiveInside) {
    Slice slice;
    slice.contours = {circle({0.01f, -0.005f}, 0.02f, 24)};
    const std::vector<Polygon> outlines = polygonsOf(slice, false);
    ASSERT_EQ(outlines[0].size(), 72u);
    const std::vector<float> xs = axis(-0.05f, 0.05f, 61), ys = axis(-0.04f, 0.04f, 37);
    std::vector<float> distance(xs.size() * ys.size());
    signedDistance(outlines, xs, ys, 0.03f, distance);
    for (size_t j = 0; j < ys.size(); ++j)
        for (size_t i = 0; i < xs.size(); ++i) {
            const float exact = 0.02f - glm::length(Vec2(xs[i], ys[j]) - Vec2(0.01f, -0.005f));
            EXPECT_NEAR(distance[j * xs.size() + i], std::max(exact, -0.03f), 1e-4f);
        }
}

TEST(SliceDistance, AHoleIsOutside) {
    Slice slice;
    slice.contours = {circle({0, 0}, 0.02f, 24), circle({0, 0}, 0.01f, 16)};
    const std::vector<float> xs{0, 0.005f, 0.015f, 0.025f}, ys{0};
    std::vector<float> distance(4);
    signedDistance(polygonsOf(slice, false), xs, ys, 0.03f, distance);
    EXPECT_LT(distance[0], 0);
    EXPECT_NEAR(distance[1], -0.005f, 1e-4f);
    EXPECT_NEAR(distance[2], 0.005f, 1e-4f);
    EXPECT_LT(distance[3], 0);
}

TEST(SliceDistance, CornersOnGridLinesAreCountedOnce) {
    const std::vector<Polygon> square{{{-1, -1}, {1, -1}, {1, 0}, {1, 1}, {-1, 1}, {-1, 0}}};
    const std::vector<float> xs = axis(-2, 2, 9), ys = axis(-2, 2, 9); // -1, 0, 1 are among them
    std::vector<float> distance(81);
    signedDistance(square, xs, ys, 10, distance);
    for (size_t j = 0; j < 9; ++j)
        for (size_t i = 0; i < 9; ++i) {
            const float most = std::max(std::abs(xs[i]), std::abs(ys[j]));
            if (most < 1) {
                EXPECT_NEAR(distance[j * 9 + i], 1 - most, 1e-6f);
            }
            if (most > 1) {
                EXPECT_LT(distance[j * 9 + i], 0);
            }
        }
}

TEST(SliceDistance, OpenLinesAreCompletedAndClosedLoopsDoubledInAHalfStack) {
    Slice slice;
    slice.contours = {halfCircle(0.02f, 13), circle({0.05f, 0}, 0.005f, 12)};
    const std::vector<Polygon> outlines = polygonsOf(slice, true);
    ASSERT_EQ(outlines.size(), 3u);
    const std::vector<float> xs = axis(-0.06f, 0.06f, 25), ys = axis(-0.03f, 0.03f, 13);
    std::vector<float> distance(xs.size() * ys.size());
    signedDistance(outlines, xs, ys, 0.03f, distance);
    for (size_t j = 0; j < ys.size(); ++j)
        for (size_t i = 0; i < xs.size(); ++i) {
            EXPECT_NEAR(distance[j * 25 + i], distance[j * 25 + 24 - i], 1e-6f);
            const float exact =
                std::max(0.02f - glm::length(Vec2(xs[i], ys[j])),
                         0.005f - glm::length(Vec2(std::abs(xs[i]) - 0.05f, ys[j])));
            if (std::abs(exact) > 2e-4f) {
                EXPECT_EQ(distance[j * 25 + i] > 0, exact > 0);
            }
        }
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
