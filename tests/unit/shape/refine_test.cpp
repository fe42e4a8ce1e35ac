#include <myofield/shape/sculpt.hpp>

#include "unit/geometry/mesh_checks.hpp"
#include "unit/shape/simple_meshes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

using namespace test;

TEST(Refine, SplitsToTheWishedLengthOnTheCurvedSurface) {
    TriMesh mesh = octahedron();
    refine(
        mesh, [](const Vec3&) { return 0.1f; }, 10);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_LE(longestEdge(mesh), 0.14f);
    EXPECT_GT(signedVolume(mesh), 2.8); // flat triangles would keep the octahedron's 4/3
    EXPECT_LT(signedVolume(mesh), 4.2); // the ball's
}

TEST(Refine, SplitsOnlyWhereItIsWished) {
    TriMesh mesh = sheet(kPlace);
    const auto wished = [](const Vec3& p) { return p.x > kPlace ? 0.0005f : 0.01f; };
    refine(mesh, wished, 5);
    EXPECT_EQ(countEdges(mesh).repeated, 0u);
    EXPECT_EQ(eulerNumber(mesh), 1);
    const auto finer = std::ranges::count_if(
        mesh.positions, [](const Vec3& p) { return p.x < kPlace - 2 * kStep; });
    EXPECT_EQ(finer, 18 * 41); // as before
    EXPECT_GT(mesh.positions.size(), 41u * 41u + 2000u);
}

TEST(Refine, KeepsTheHalfsRimOnTheMedianPlane) {
    TriMesh half;
    half.positions = {{1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    half.triangles = {{0, 1, 3}, {2, 0, 3}, {1, 0, 4}, {0, 2, 4}};
    refine(
        half, [](const Vec3&) { return 0.2f; }, 8);
    const TriMesh whole = completed(half);
    EXPECT_TRUE(isClosed(whole));
    EXPECT_EQ(eulerNumber(whole), 2);
    for (size_t v = 0; v < half.positions.size(); ++v)
        EXPECT_NEAR(half.positions[v].x, whole.positions[v].x, 0) << v; // the rim was on it
}

} // namespace
} // namespace myo
