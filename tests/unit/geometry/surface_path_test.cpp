#include <myofield/geometry/geodesic.hpp>
#include <myofield/geometry/surface_path.hpp>

#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

/// Two flat sheets, one above the other, 4 mm apart and, if wanted, joined at the end x = -0.1.
TriMesh foldedSheet(bool isJoined) {
    return bentGrid(104, 30, 0, false, [=](Vec2 uv) {
        const float along = uv.x * 0.404f;
        const float y = uv.y * 0.12f - 0.06f;
        if (along < 0.2f) return Vec3(0.1f - along, y, 0);
        if (along > 0.204f) return Vec3(along - 0.304f, y, 0.004f);
        return Vec3(isJoined ? -0.102f : -0.1f, y, along - 0.2f);
    });
}

bool isConnected(const SurfacePath& path, const Surface& surface) {
    Vec3 last = path.waypoints.front().position;
    for (const auto& leg : path.legs)
        for (const PathStep& step : leg) {
            if (glm::length(step.from - last) > 1e-5f) return false;
            last = step.to;
            if (!surface.hasArea(step.triangle)) return false;
        }
    return glm::length(last - path.waypoints.back().position) < 1e-5f;
}

TEST(SurfacePath, RoundATubeIsAsLongAsTheArc) {
    const float radius = 0.05f;
    const TriMesh mesh = tube(radius, 0.4f, 90, 120);
    const Surface surface(mesh);
    Geodesic scratch(surface);
    const SurfacePoint from = *surface.closestPoint({radius, 0.2f, 0});
    for (const float angle : {0.5f, 1.5f, 2.6f}) {
        const SurfacePoint to =
            *surface.closestPoint({radius * std::cos(angle), 0.2f, radius * std::sin(angle)});
        const SurfacePath path = tracePath(surface, std::vector{from, to}, scratch);
        ASSERT_TRUE(path.isWhole);
        EXPECT_TRUE(isConnected(path, surface));
        EXPECT_NEAR(path.length, radius * angle, 0.02f * radius * angle);
    }
}

TEST(SurfacePath, GoesRoundAFoldNeverAcrossTheGap) {
    const TriMesh mesh = foldedSheet(true);
    const Surface surface(mesh);
    Geodesic scratch(surface);
    const SurfacePoint below = *surface.closestPoint({-0.05f, 0.01f, -0.001f});
    const SurfacePoint above = *surface.closestPoint({-0.05f, 0.012f, 0.005f});
    const SurfacePath path = tracePath(surface, std::vector{below, above}, scratch);
    ASSERT_TRUE(path.isWhole);
    EXPECT_TRUE(isConnected(path, surface));
    EXPECT_NEAR(path.length, 0.106f, 0.006f);
}

TEST(SurfacePath, LeavesPiecesUnjoinedAndPaintsBothEnds) {
    const TriMesh mesh = twoSheets();
    const Surface surface(mesh);
    EXPECT_EQ(surface.pieceCount(), 2u);
    Geodesic scratch(surface);
    const SurfacePoint below = *surface.closestPoint({0, 0, -0.001f});
    const SurfacePoint above = *surface.closestPoint({0.05f, 0, 0.005f});
    const SurfacePath path = tracePath(surface, std::vector{below, above}, scratch);
    EXPECT_FALSE(path.isWhole);
    EXPECT_TRUE(path.legs.empty());
    scratch.clear();
    scratch.addPath(path);
    scratch.grow(0.02f);
    EXPECT_LT(scratch.distance(below), 0.004f);
    EXPECT_LT(scratch.distance(above), 0.004f);
}

} // namespace
} // namespace myo
