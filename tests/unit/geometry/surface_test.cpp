#include <myofield/geometry/geodesic.hpp>
#include <myofield/geometry/surface.hpp>
#include <myofield/geometry/surface_path.hpp>

#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <optional>

namespace myo {
namespace {

using namespace test;

/// Everything that takes a mesh, on a mesh that may be broken: no crash, no hang, no distance below
/// 0.
void exercise(const TriMesh& mesh) {
    const auto start = std::chrono::steady_clock::now();
    const Surface surface(mesh);
    Geodesic front(surface);
    const std::optional<SurfacePoint> at = surface.closestPoint({0.01f, 0.02f, 0.03f});
    const std::optional<SurfacePoint> other = surface.closestPoint({-0.05f, 0.01f, 0});
    surface.castRay({0, 0, 1}, {0, 0, -1});
    if (at && other) {
        const SurfacePath path = tracePath(surface, std::vector{*at, *other}, front);
        front.clear();
        front.addPath(path);
        front.grow(1);
        for (const uint32_t vertex : front.reached()) {
            EXPECT_GE(front.distance(vertex), 0);
            EXPECT_LT(front.distance(vertex), 1);
        }
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(HostileMesh, Empty) {
    exercise({});
    TriMesh points;
    points.positions = {Vec3(0), Vec3(1, 0, 0)};
    exercise(points);
    const Surface surface(points);
    EXPECT_FALSE(surface.closestPoint(Vec3(0)));
    EXPECT_FALSE(surface.pointAtVertex(0));
    EXPECT_EQ(surface.pieceCount(), 2u);
}

TEST(HostileMesh, UnreferencedVerticesAndDegenerateTriangles) {
    TriMesh mesh = plane(0.2f, 20);
    mesh.positions.push_back({5, 5, 5});
    mesh.triangles.push_back({3, 3, 3});
    mesh.triangles.push_back({3, 4, 3});
    mesh.triangles.push_back({0, 1, 2}); // three in a row: no area
    mesh.normals = vertexNormals(mesh);
    exercise(mesh);
    const Surface surface(mesh);
    EXPECT_FALSE(surface.hasArea(uint32_t(mesh.triangles.size() - 2)));
    EXPECT_TRUE(surface.cornersAt(uint32_t(mesh.positions.size() - 1)).empty());
    EXPECT_NEAR(surface.area(), 0.04f, 1e-4f);
}

TEST(HostileMesh, NotNumbers) {
    TriMesh mesh = plane(0.2f, 20);
    mesh.positions[30] = Vec3(std::numeric_limits<float>::quiet_NaN());
    mesh.positions[77].x = std::numeric_limits<float>::infinity();
    exercise(mesh);
}

TEST(HostileMesh, ManyTrianglesOnOneEdge) {
    TriMesh mesh;
    mesh.positions = {Vec3(0), Vec3(0.1f, 0, 0)};
    for (uint32_t i = 0; i < 40'000; ++i) {
        const float angle = float(i) * 0.01f;
        mesh.positions.push_back({0.05f, std::cos(angle) * 0.1f, std::sin(angle) * 0.1f});
        mesh.triangles.push_back({0, 1, 2 + i});
    }
    mesh.normals = vertexNormals(mesh);
    exercise(mesh);
}

TEST(HostileMesh, TheSameTriangleManyTimesAndTurnedOver) {
    TriMesh mesh = plane(0.2f, 10);
    for (int i = 0; i < 20'000; ++i)
        mesh.triangles.push_back({0, i % 2 ? 1u : 12u, i % 2 ? 12u : 1u});
    exercise(mesh);
}

TEST(HostileMesh, NoiseInSpace) {
    TriMesh mesh;
    Dice dice;
    for (int i = 0; i < 2000; ++i)
        mesh.positions.push_back({dice.roll() - 0.5f, dice.roll() - 0.5f, dice.roll() - 0.5f});
    for (int i = 0; i < 6000; ++i) {
        const auto any = [&] { return uint32_t(dice.roll() * 1999); };
        mesh.triangles.push_back({any(), any(), any()});
    }
    mesh.normals = vertexNormals(mesh);
    exercise(mesh);
}

} // namespace
} // namespace myo
