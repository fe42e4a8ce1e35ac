#include <myofield/geometry/surface_loop.hpp>

#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

using namespace test;

class OnASheet : public testing::Test {
protected:
    std::vector<SurfacePoint> corners(const std::vector<Vec2>& places) const {
        std::vector<SurfacePoint> points;
        for (const Vec2& place : places) points.push_back(*surface.closestPoint(Vec3(place, 0)));
        return points;
    }
    std::vector<uint32_t> enclosed(const std::vector<Vec2>& places) {
        const SurfacePath loop = roundedLoop(surface, corners(places), front);
        front.clear();
        front.addPath(loop);
        front.grow(0.06f);
        return enclosedBy(loop, surface, front);
    }
    bool has(const std::vector<uint32_t>& vertices, Vec2 place) const {
        return std::ranges::any_of(vertices, [&](uint32_t v) {
            return glm::length(Vec2(mesh.positions[v]) - place) < 0.004f;
        });
    }
    float areaOf(const std::vector<uint32_t>& vertices) const {
        float area = 0;
        for (const uint32_t v : vertices) area += surface.areas()[v];
        return area;
    }

    TriMesh mesh = plane(0.4f, 130);
    Surface surface{mesh};
    Geodesic front{surface};
};

TEST_F(OnASheet, ASquareIsEnclosedWithItsCornersRounded) {
    const std::vector<Vec2> square{
        {-0.05f, -0.05f}, {0.05f, -0.05f}, {0.05f, 0.05f}, {-0.05f, 0.05f}};
    const std::vector<uint32_t> inside = enclosed(square);
    EXPECT_NEAR(areaOf(inside), 0.0086f, 0.0004f); // less some 3.5 cm2 at each corner
    EXPECT_TRUE(has(inside, {0, 0}));
    EXPECT_TRUE(has(inside, {0.045f, 0}));
    EXPECT_FALSE(has(inside, {0.049f, 0.049f}));
    EXPECT_FALSE(has(inside, {0.055f, 0}));
    const SurfacePath loop = roundedLoop(surface, corners(square), front);
    EXPECT_LT(loop.length, 0.37f);
    EXPECT_GT(loop.length, 0.32f);
    EXPECT_NEAR(loop.feet.back(), loop.length, 1e-6f);
    EXPECT_EQ(loop.feet.size(), loop.waypoints.size());
    EXPECT_FALSE(crossesItself(loop));
    auto turned = square;
    std::ranges::reverse(turned);
    EXPECT_NEAR(areaOf(enclosed(turned)), areaOf(inside), 2e-4f); // either way round
}

TEST_F(OnASheet, ALoopThatCrossesItselfEnclosesBothLobes) {
    const std::vector<Vec2> places{
        {-0.08f, -0.05f}, {0.08f, 0.05f}, {0.08f, -0.05f}, {-0.08f, 0.05f}};
    EXPECT_TRUE(crossesItself(roundedLoop(surface, corners(places), front)));
    const std::vector<uint32_t> inside = enclosed(places);
    EXPECT_TRUE(has(inside, {-0.05f, 0}));
    EXPECT_TRUE(has(inside, {0.05f, 0}));
    EXPECT_FALSE(has(inside, {0, 0.04f}));
}

TEST_F(OnASheet, ThereIsNoLoopOfTwoCornersAndNothingInALine) {
    EXPECT_TRUE(roundedLoop(surface, corners({{0, 0}, {0.1f, 0}}), front).legs.empty());
    EXPECT_LT(areaOf(enclosed({{-0.05f, 0}, {0, 0.0001f}, {0.05f, 0}})), 2e-4f);
}

TEST(SurfaceLoop, DoesNotJoinPiecesAndFillsOneSideOfABallOnly) {
    const TriMesh sheets = twoSheets();
    const Surface apart(sheets);
    Geodesic scratch(apart);
    const std::vector<SurfacePoint> across{*apart.closestPoint({0, 0, 0}),
                                           *apart.closestPoint({0.05f, 0, 0}),
                                           *apart.closestPoint({0.02f, 0.05f, 0.004f})};
    EXPECT_TRUE(roundedLoop(apart, across, scratch).legs.empty());

    const TriMesh ball = sphere(0.1f, 40);
    const Surface surface(ball);
    Geodesic front(surface);
    std::vector<SurfacePoint> corners;
    for (int k = 0; k < 8; ++k) {
        const float angle = kPi * float(k) / 4;
        corners.push_back(*surface.closestPoint(
            0.1f * glm::normalize(Vec3(std::cos(angle), 1.2f, std::sin(angle)))));
    }
    const SurfacePath loop = roundedLoop(surface, corners, front);
    front.clear();
    front.addPath(loop);
    front.grow(0.09f);
    const std::vector<uint32_t> cap = enclosedBy(loop, surface, front);
    ASSERT_GT(cap.size(), 50u);
    for (const uint32_t vertex : cap) EXPECT_GT(ball.positions[vertex].y, 0.07f);
}

} // namespace
} // namespace myo
