#include <myofield/geometry/remesh.hpp>

#include "unit/geometry/level_sets.hpp"
#include "unit/geometry/mesh_checks.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

using namespace test;

TEST(Remesh, EvensOutABallWithoutChangingIt) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 41, -1.2f), ball);
    const float wished = 0.12f;
    remesh(
        mesh, [=](const Vec3&) { return wished; }, 6);
    ASSERT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_NEAR(signedVolume(mesh), 4.18879, 0.06);
    std::vector<float> lengths;
    for (const Triangle& t : mesh.triangles)
        for (int i = 0; i < 3; ++i)
            lengths.push_back(glm::length(mesh.positions[t[i]] - mesh.positions[t[(i + 1) % 3]]));
    std::sort(lengths.begin(), lengths.end());
    EXPECT_GT(lengths[lengths.size() / 100], 0.6f * wished);
    EXPECT_LT(lengths.back(), 1.6f * wished);
}

TEST(Remesh, FollowsAVaryingEdgeLength) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 61, -1.2f), ball);
    remesh(
        mesh, [](const Vec3& p) { return p.y > 0 ? 0.06f : 0.15f; }, 6);
    const size_t upper = size_t(std::count_if(mesh.positions.begin(), mesh.positions.end(),
                                              [](const Vec3& p) { return p.y > 0.1f; }));
    const size_t lower = size_t(std::count_if(mesh.positions.begin(), mesh.positions.end(),
                                              [](const Vec3& p) { return p.y < -0.1f; }));
    EXPECT_GT(upper, 4 * lower);
}

TEST(Remesh, KeepsTheHoleOfATorus) {
    TriMesh mesh = surfaceOf(cube(-1.5f, 1.5f, 51, -1.5f), ring);
    smooth(mesh, 3);
    remesh(
        mesh, [](const Vec3&) { return 0.14f; }, 6);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 0);
    EXPECT_NEAR(signedVolume(mesh), 2 * 9.8696 * 0.35 * 0.35, 0.12); // 2 pi^2 R r^2
}

} // namespace
} // namespace myo
