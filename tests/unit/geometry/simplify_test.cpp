#include <myofield/geometry/simplify.hpp>

#include "unit/geometry/level_sets.hpp"
#include "unit/geometry/mesh_checks.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

using namespace test;

TEST(Simplify, ThinsOutABallWithinItsError) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 61, -1.2f), ball);
    const size_t before = mesh.triangles.size();
    simplify(mesh, {.error = 0.01f, .longestEdge = 10});
    ASSERT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_LT(mesh.triangles.size(), before / 5);
    for (const Triangle& t : mesh.triangles) {
        const Vec3 middle =
            (mesh.positions[t.x] + mesh.positions[t.y] + mesh.positions[t.z]) / 3.0f;
        EXPECT_NEAR(glm::length(middle), 1.0f, 0.02f);
    }
}

TEST(Simplify, KeepsTheHoleOfATorusAndTheLengthOfEdges) {
    TriMesh mesh = surfaceOf(cube(-1.5f, 1.5f, 61, -1.5f), ring);
    simplify(mesh, {.error = 1, .longestEdge = 0.2f}); // any error is allowed, no long edge
    ASSERT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 0);
    EXPECT_LE(longestEdge(mesh), 0.2f);
    EXPECT_GT(longestEdge(mesh), 0.15f);
}

TEST(Simplify, AHalfStaysOnItsPlaneAndItsWholeIsClosed) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 49, 0), ball);
    const size_t before = mesh.triangles.size();
    simplify(mesh, {.error = 0.01f, .longestEdge = 10});
    EXPECT_LT(mesh.triangles.size(), before / 4);
    const TriMesh whole = completed(mesh);
    ASSERT_TRUE(isClosed(whole));
    EXPECT_EQ(eulerNumber(whole), 2);
    EXPECT_NEAR(signedVolume(whole), 4.18879, 0.1);
}

TEST(Simplify, KeepsStreamsWithTheirVerticesAndTendonsWhereTheyEnd) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 61, -1.2f), ball);
    for (const Vec3& p : mesh.positions) {
        mesh.normals.push_back(glm::normalize(p));
        mesh.places.push_back({p.x, p.y});
        mesh.strands.push_back({p.z, p.y > 0 ? 1.0f : 0.0f});
        mesh.fibres.push_back({0, 1, 0});
    }
    simplify(mesh, {.error = 0.05f, .longestEdge = 10});
    ASSERT_EQ(mesh.strands.size(), mesh.positions.size());
    float least = 1, most = -1; // of y, where belly meets tendon
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        const Vec3 p = mesh.positions[v];
        EXPECT_EQ(mesh.normals[v], glm::normalize(p));
        EXPECT_EQ(mesh.places[v], Vec2(p.x, p.y));
        EXPECT_EQ(mesh.strands[v], Vec2(p.z, p.y > 0 ? 1.0f : 0.0f));
        if (p.y > 0) least = std::min(least, p.y);
        if (p.y <= 0) most = std::max(most, p.y);
    }
    EXPECT_LT(least - most, 0.12f);
}

TEST(Simplify, WithoutAnErrorNothingChanges) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 21, -1.2f), ball);
    const TriMesh before = mesh;
    simplify(mesh, {});
    EXPECT_EQ(mesh.triangles, before.triangles);
    EXPECT_EQ(mesh.positions, before.positions);
}

} // namespace
} // namespace myo
