#include <myofield/geometry/triangle_tree.hpp>

#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <vector>

namespace myo {
namespace {

using namespace test;

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kRadius = 0.1f, kReach = 1;

Vec3 placeOf(const TriangleTree::Hit& hit, const TriMesh& mesh) {
    const Triangle& t = mesh.triangles[hit.triangle];
    return hit.weights.x * mesh.positions[t.x] + hit.weights.y * mesh.positions[t.y] +
           hit.weights.z * mesh.positions[t.z];
}

TriMesh movedBy(TriMesh mesh, const Vec3& way) {
    for (Vec3& p : mesh.positions) p += way;
    return mesh;
}

TEST(TriangleTree, TheNearestPointIsNoFartherThanAnyTriangleIs) {
    const TriMesh ball = sphere(kRadius, 12);
    const TriangleTree tree(ball);
    Dice dice;
    for (int i = 0; i < 200; ++i) {
        const Vec3 to = 0.4f * Vec3(dice.roll() - 0.5f, dice.roll() - 0.5f, dice.roll() - 0.5f);
        const auto hit = tree.closest(to, kReach);
        ASSERT_TRUE(hit);
        EXPECT_EQ(hit->mesh, 0u);
        EXPECT_NEAR(glm::distance(placeOf(*hit, ball), to), hit->distance, 1e-6f);
        float least = kInfinity;
        for (uint32_t t = 0; t < ball.triangles.size(); ++t) {
            const Triangle& corners = ball.triangles[t];
            const Vec3 weights =
                closestWeights(to, ball.positions[corners.x], ball.positions[corners.y],
                               ball.positions[corners.z]);
            least = std::min(least, glm::distance(placeOf({0, t, weights, 0}, ball), to));
        }
        EXPECT_NEAR(hit->distance, least, 1e-6f);
    }
}

TEST(TriangleTree, ARayMeetsTheNearFaceFirstFromEitherSide) {
    const TriMesh ball = sphere(kRadius, 24);
    const TriangleTree tree(ball);
    const Vec3 from(0.02f, 0.01f, 0.5f);
    for (const float length : {0.001f, 1.0f, 300.0f}) { // of the direction: it does not count
        const auto outside = tree.firstHit(from, {0, 0, -length}, kReach);
        ASSERT_TRUE(outside);
        EXPECT_NEAR(outside->distance, 0.5f - std::sqrt(kRadius * kRadius - 0.0005f), 5e-4f);
        EXPECT_LT(glm::distance(placeOf(*outside, ball), from - Vec3(0, 0, outside->distance)),
                  1e-5f);
    }
    const auto inside = tree.firstHit(Vec3(0), {0, 0, 1}, kReach);
    ASSERT_TRUE(inside);
    EXPECT_NEAR(inside->distance, kRadius, 1e-3f);
    EXPECT_FALSE(tree.firstHit(from, {0, 0, 1}, kReach));
}

TEST(TriangleTree, ReachIsALimit) {
    const TriMesh ball = sphere(kRadius, 12);
    const TriangleTree tree(ball);
    const Vec3 to(0, 0.3f, 0); // 0.2 m above a vertex
    EXPECT_TRUE(tree.closest(to, 0.201f));
    EXPECT_FALSE(tree.closest(to, 0.199f));
    EXPECT_TRUE(tree.firstHit(to, {0.001f, -1, 0.001f}, 0.201f));
    EXPECT_FALSE(tree.firstHit(to, {0.001f, -1, 0.001f}, 0.199f));
}

TEST(TriangleTree, OfSeveralMeshesTheNearestAnswersAndNullMeshesKeepTheirNumber) {
    const TriMesh left = movedBy(sphere(kRadius, 12), {0.3f, 0, 0}), empty,
                  right = movedBy(sphere(kRadius, 12), {-0.3f, 0, 0});
    const std::array<const TriMesh*, 5> meshes{nullptr, &left, nullptr, &empty, &right};
    const TriangleTree tree(meshes);
    for (const auto& [number, x] : {std::pair(1u, 0.3f), std::pair(4u, -0.3f)}) {
        const auto hit = tree.closest({x, 0.25f, 0}, kReach);
        ASSERT_TRUE(hit);
        EXPECT_EQ(hit->mesh, number);
        EXPECT_NEAR(hit->distance, 0.15f, 1e-6f);
        EXPECT_LT(glm::distance(placeOf(*hit, *meshes[number]), Vec3(x, kRadius, 0)), 1e-6f);
    }
    const Vec3 slanted(-1, 0.01f, 0.013f); // past no corner
    const auto first = tree.firstHit({1, 0, 0}, slanted, 2),
               behind = tree.firstHit(Vec3(0), slanted, 2);
    ASSERT_TRUE(first && behind);
    EXPECT_EQ(first->mesh, 1u);
    EXPECT_NEAR(first->distance, 0.6f, 2e-3f);
    EXPECT_EQ(behind->mesh, 4u);
    EXPECT_NEAR(behind->distance, 0.2f, 2e-3f);
}

TEST(TriangleTree, TrianglesThatAreLeftOutDoNotAnswer) {
    const TriMesh ball = sphere(kRadius, 12);
    std::vector<uint8_t> isLower(ball.triangles.size());
    for (size_t t = 0; t < isLower.size(); ++t) {
        const Triangle& corners = ball.triangles[t];
        isLower[t] = ball.positions[corners.x].y + ball.positions[corners.y].y +
                         ball.positions[corners.z].y <
                     0;
    }
    const TriangleTree tree(ball, isLower);
    const Vec3 above(0.011f, 0.3f, 0.007f);
    const auto nearest = tree.closest(above, kReach),
               hit = tree.firstHit(above, {0, -1, 0}, kReach);
    ASSERT_TRUE(nearest && hit);
    EXPECT_TRUE(isLower[nearest->triangle] && isLower[hit->triangle]); // numbered as in the mesh
    EXPECT_NEAR(placeOf(*nearest, ball).y, 0, 1e-4f);                  // the rim
    EXPECT_NEAR(placeOf(*hit, ball).y, -kRadius, 2e-3f);               // through the open top
    const TriangleTree none(ball, std::vector<uint8_t>(ball.triangles.size()));
    EXPECT_FALSE(none.closest(above, kReach));
    EXPECT_FALSE(none.firstHit(above, {0, -1, 0}, kReach));
}

TEST(TriangleTree, QueriesThatAreNotFiniteFindNothing) {
    const TriMesh ball = sphere(kRadius, 6);
    const TriangleTree tree(ball);
    for (const float bad : {kNaN, kInfinity, -kInfinity})
        for (int axis = 0; axis < 3; ++axis) {
            Vec3 place(0, 0, 0.2f), way(0, 0, -1);
            place[axis] = bad;
            way[axis] = bad;
            EXPECT_FALSE(tree.closest(place, kReach)) << bad << " " << axis;
            EXPECT_FALSE(tree.firstHit(place, {0, 0, -1}, kReach)) << bad << " " << axis;
            EXPECT_FALSE(tree.firstHit({0, 0, 0.2f}, way, kReach)) << bad << " " << axis;
        }
    EXPECT_FALSE(tree.closest({0, 0, 0.2f}, kNaN));
    EXPECT_FALSE(tree.firstHit({0, 0, 0.2f}, {0, 0, -1}, kNaN));
    EXPECT_FALSE(tree.firstHit({0, 0, 0.2f}, Vec3(0), kReach));
}

TEST(TriangleTree, AnEmptyMeshOrNoMeshFindsNothing) {
    const TriMesh empty;
    TriMesh points;
    points.positions = {Vec3(0), Vec3(1, 0, 0)};
    const TriangleTree ofEmpty(empty), ofPoints(points), ofNone(std::span<const TriMesh*const>{});
    for (const TriangleTree* tree : {&ofEmpty, &ofPoints, &ofNone}) {
        EXPECT_FALSE(tree->closest(Vec3(0), kReach));
        EXPECT_FALSE(tree->firstHit({0, 0, 1}, {0, 0, -1}, kReach));
    }
}

TEST(ClosestWeights, FallOnCornersEdgesAndFaceOfATriangleAndOfOneWithoutArea) {
    const Vec3 a(0), b(1, 0, 0), c(0, 1, 0);
    EXPECT_EQ(closestWeights({-1, -1, 3}, a, b, c), Vec3(1, 0, 0));
    EXPECT_EQ(closestWeights({3, -1, 0}, a, b, c), Vec3(0, 1, 0));
    EXPECT_EQ(closestWeights({-1, 4, 0}, a, b, c), Vec3(0, 0, 1));
    EXPECT_EQ(closestWeights({0.25f, -1, 1}, a, b, c), Vec3(0.75f, 0.25f, 0));
    EXPECT_EQ(closestWeights({-2, 0.5f, 0}, a, b, c), Vec3(0.5f, 0, 0.5f));
    EXPECT_EQ(closestWeights({1, 1, 0}, a, b, c), Vec3(0, 0.5f, 0.5f));
    EXPECT_EQ(closestWeights({0.25f, 0.5f, 7}, a, b, c), Vec3(0.25f, 0.25f, 0.5f));
    const Vec3 inLine = closestWeights({0.25f, 1, 0}, a, b, {0.5f, 0, 0});
    EXPECT_NEAR(inLine.y + 0.5f * inLine.z, 0.25f, 1e-6f);
    EXPECT_EQ(closestWeights({1, 2, 3}, a, a, a), Vec3(1, 0, 0));
}

} // namespace
} // namespace myo
