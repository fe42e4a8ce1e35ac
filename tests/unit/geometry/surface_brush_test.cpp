#include <myofield/geometry/level_set.hpp>
#include <myofield/geometry/surface_brush.hpp>

#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <map>

namespace myo {
namespace {

constexpr float kRadius = 0.2f;

class ABrushOnABall : public testing::Test {
protected:
    SurfacePoint at(Vec3 direction) const {
        return *ball.closestPoint(kRadius * glm::normalize(direction));
    }
    double areaOf(std::span<const SurfaceBrush::Touched> touched) const {
        std::map<uint32_t, float> inside;
        std::vector<uint32_t> vertices;
        for (const auto& each : touched) {
            inside[each.vertex] = each.inside;
            vertices.push_back(each.vertex);
        }
        return areaAbove0(ball, trianglesAt(ball, vertices), [&](uint32_t vertex) {
            const auto found = inside.find(vertex);
            return found == inside.end() ? -SurfaceBrush::kRim : found->second;
        });
    }

    TriMesh mesh = test::sphere(kRadius, 160);
    Surface ball{mesh};
    SurfaceBrush brush{ball};
};

TEST_F(ABrushOnABall, CoversTheCapOfItsRadius) {
    for (const float radius : {0.01f, 0.03f, 0.08f}) {
        const double cap = 2 * double(kPi) * double(kRadius) * double(kRadius) *
                           (1 - std::cos(double(radius / kRadius)));
        EXPECT_NEAR(areaOf(brush.stroke(std::array{at({0.3f, 0.2f, 1})}, radius, {})) / cap, 1,
                    0.01)
            << radius;
    }
}

TEST_F(ABrushOnABall, JoinsTheWayFromPointToPoint) {
    // A strip of half width r along a great circle by the angle a, and a cap at its two ends.
    constexpr float kReach = 0.02f, kAngle = 0.5f;
    const SurfacePoint from = at({0, 0, 1}), to = at({std::sin(kAngle), 0, std::cos(kAngle)});
    const double whole = areaOf(brush.stroke(std::array{from, to}, kReach, {}));
    const double strip =
        2 * double(kRadius) * double(kRadius) * double(kAngle) * std::sin(double(kReach / kRadius));
    const double cap = 2 * double(kPi) * double(kRadius) * double(kRadius) *
                       (1 - std::cos(double(kReach / kRadius)));
    EXPECT_NEAR(whole / (strip + cap), 1, 0.01);
}

TEST_F(ABrushOnABall, LeavesOutWhatTurnsAwayFromTheEye) {
    const Vec3 eye{0, 0, 2};
    const SurfacePoint edge = at({1, 0, 0.12f}); // all but at the horizon
    const auto all = brush.stroke(std::array{edge}, 0.06f, {});
    const size_t count = all.size();
    const auto seen = brush.stroke(std::array{edge}, 0.06f, eye);
    EXPECT_LT(seen.size(), 0.75 * double(count));
    EXPECT_GT(seen.size(), 0.25 * double(count));
    for (const auto& each : seen)
        EXPECT_GT(glm::dot(mesh.normals[each.vertex], eye - mesh.positions[each.vertex]), 0);
}

TEST_F(ABrushOnABall, KnowsHowFarTheWayIs) {
    const SurfacePoint from = at({0, 0, 1}), to = at({1, 0, 0});
    EXPECT_NEAR(brush.wayBetween(from, to, 1), kRadius * kPi / 2, 0.003f);
    EXPECT_EQ(brush.wayBetween(from, to, 0.1f), Geodesic::kUnreached);
    EXPECT_EQ(brush.wayBetween(from, from, 0.1f), 0);
}

TEST(ABrush, DoesNotReachAcrossAGap) {
    // Two sheets, 5 mm apart.
    TriMesh mesh =
        test::bentGrid(40, 40, 0, false, [](Vec2 uv) { return Vec3(0.2f * uv.x, 0.2f * uv.y, 0); });
    const uint32_t first = uint32_t(mesh.positions.size());
    const TriMesh sheet = mesh;
    for (const Vec3& p : sheet.positions) mesh.positions.push_back(p + Vec3(0, 0, 0.005f));
    for (const Triangle& t : sheet.triangles) mesh.triangles.push_back(t + first);
    mesh.normals = vertexNormals(mesh);
    const Surface surface(mesh);
    SurfaceBrush brush(surface);
    const SurfacePoint below = *surface.closestPoint({0.1f, 0.1f, 0});
    const SurfacePoint above = *surface.closestPoint({0.12f, 0.1f, 0.005f});
    for (const auto& each : brush.stroke(std::array{below}, 0.05f, {}))
        EXPECT_LT(each.vertex, first);
    EXPECT_EQ(brush.wayBetween(below, above, 0.3f), Geodesic::kUnreached);
    // What no way joins is painted at each end.
    size_t ends[2]{};
    for (const auto& each : brush.stroke(std::array{below, above}, 0.02f, {}))
        if (each.inside > 0) ++ends[each.vertex >= first];
    EXPECT_NEAR(double(ends[0]), double(ends[1]), 4); // they lie differently in their triangles
    EXPECT_GT(ends[0], 20u);
}

TEST(ALevelSet, CutsTrianglesWhereTheValueIs0) {
    EXPECT_FLOAT_EQ(shareAbove0({1, 1, 1}), 1);
    EXPECT_FLOAT_EQ(shareAbove0({-1, -1, 0}), 0);
    EXPECT_FLOAT_EQ(shareAbove0({1, -1, -1}), 0.25f);
    EXPECT_FLOAT_EQ(shareAbove0({-1, 1, 3}), 1 - 0.5f * 0.25f);
    TriMesh mesh = test::bentGrid(10, 10, 0, false, [](Vec2 uv) { return Vec3(uv.x, uv.y, 0); });
    mesh.normals = vertexNormals(mesh);
    const Surface square(mesh);
    std::vector<uint32_t> all(mesh.triangles.size());
    for (uint32_t t = 0; t < all.size(); ++t) all[t] = t;
    const auto toTheRight = [&](uint32_t vertex) { return mesh.positions[vertex].x - 0.33f; };
    EXPECT_NEAR(areaAbove0(square, all, toTheRight), 0.67, 1e-5);
    float length = 0;
    for (const LevelStep& step : borderOf0(square, all, toTheRight)) {
        EXPECT_NEAR(step.from.x, 0.33f, 1e-5f);
        EXPECT_NEAR(step.to.x, 0.33f, 1e-5f);
        length += glm::distance(step.from, step.to);
    }
    EXPECT_NEAR(length, 1, 1e-4f);
}

} // namespace
} // namespace myo
