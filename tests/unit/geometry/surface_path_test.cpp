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

TriMesh twoSheets() {
    TriMesh mesh = plane(0.2f, 40), other = plane(0.2f, 40);
    const uint32_t first = uint32_t(mesh.positions.size());
    for (const Vec3& p : other.positions) mesh.positions.push_back(p + Vec3(0, 0, 0.004f));
    for (const Triangle& t : other.triangles) mesh.triangles.push_back(t + first);
    mesh.normals = vertexNormals(mesh);
    return mesh;
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

TEST(Geodesic, DoesNotBleedOntoACloseSheet) {
    const TriMesh mesh = twoSheets();
    const Surface surface(mesh);
    Geodesic front(surface);
    front.addPoint(*surface.closestPoint({0, 0, -0.001f}));
    front.grow(0.05f);
    EXPECT_GT(front.reached().size(), 200u);
    for (const uint32_t vertex : front.reached()) EXPECT_EQ(mesh.positions[vertex].z, 0);
}

TEST(Geodesic, StopsAtTheLimitAndGoesOnFromThere) {
    const TriMesh mesh = plane(0.4f, 80);
    const Surface surface(mesh);
    Geodesic front(surface), whole(surface);
    const SurfacePoint middle = *surface.closestPoint({0, 0, 0});
    front.addPoint(middle);
    front.grow(0.05f);
    for (const uint32_t vertex : front.reached()) EXPECT_LT(front.distance(vertex), 0.05f);
    const size_t few = front.reached().size();
    front.grow(0.1f);
    EXPECT_GT(front.reached().size(), 3 * few);
    whole.addPoint(middle);
    whole.grow(0.1f);
    EXPECT_EQ(front.reached().size(), whole.reached().size());
    front.clear();
    EXPECT_TRUE(front.reached().empty());
    EXPECT_EQ(front.distance(0), Geodesic::kUnreached);
}

TEST(Geodesic, ManyPathsTogetherAreEachAsGoodAsAlone) {
    const TriMesh mesh = plane(0.4f, 80);
    const Surface surface(mesh);
    Geodesic scratch(surface), together(surface);
    std::vector<float> nearest(surface.vertexCount(), 1);
    std::vector<uint16_t> labels(surface.vertexCount());
    for (uint16_t i = 0; i < 300; ++i) {
        const float x = -0.17f + 0.02f * float(i % 18), y = -0.17f + 0.02f * float(i / 18);
        const std::vector<SurfacePoint> ends{*surface.closestPoint({x, y, 0}),
                                             *surface.closestPoint({x + 0.009f, y + 0.007f, 0})};
        const SurfacePath path = tracePath(surface, ends, scratch);
        together.addPath(path, i);
        scratch.clear();
        scratch.addPath(path);
        scratch.grow(0.05f);
        for (const uint32_t vertex : scratch.reached())
            if (scratch.distance(vertex) < nearest[vertex]) {
                nearest[vertex] = scratch.distance(vertex);
                labels[vertex] = i;
            }
    }
    together.grow(0.05f);
    // Where two fronts meet a few cells from both sources a vertex may have only edges to come by.
    size_t far = 0, different = 0;
    float difference = 0;
    for (const uint32_t vertex : together.reached()) {
        if (nearest[vertex] >= 0.045f) continue; // alone, it may just be out of reach
        const float gap = std::abs(together.distance(vertex) - nearest[vertex]);
        difference += gap;
        far += gap > 0.002f;
        different += together.label(vertex) != labels[vertex];
    }
    const size_t all = together.reached().size();
    EXPECT_LT(difference / float(all), 0.0001f);
    EXPECT_LT(far, all / 100);
    EXPECT_LT(different, all / 20); // most of them as near to both
}

TEST(Geodesic, LabelsFollowTheNearerSource) {
    const TriMesh mesh = plane(0.4f, 80);
    const Surface surface(mesh);
    Geodesic front(surface);
    front.addPoint(*surface.closestPoint({-0.1f, 0, 0}), 0, 1);
    front.addPoint(*surface.closestPoint({0.1f, 0, 0}), 0, 2);
    front.grow(Geodesic::kUnreached);
    for (uint32_t vertex = 0; vertex < surface.vertexCount(); ++vertex) {
        const float x = mesh.positions[vertex].x;
        if (std::abs(x) > 0.005f) {
            EXPECT_EQ(front.label(vertex), x < 0 ? 1 : 2) << x;
        }
    }
}

} // namespace
} // namespace myo
