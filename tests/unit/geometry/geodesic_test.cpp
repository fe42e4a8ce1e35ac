#include <myofield/geometry/geodesic.hpp>

#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

#include <cstdio>

namespace myo {
namespace {

using namespace test;

struct Deviation {
    double mean = 0, largest = 0;
    size_t count = 0;
};

/// Relative errors of the reached vertices beyond `near` metres.
template <class Exact>
Deviation deviation(const Surface& surface, const Geodesic& front, float near, const Exact& exact) {
    Deviation result;
    for (const uint32_t vertex : front.reached()) {
        const float truth = exact(surface.mesh().positions[vertex]);
        if (truth < near) continue;
        const double error = std::abs(front.distance(vertex) - truth) / truth;
        result.mean += error;
        result.largest = std::max(result.largest, error);
        ++result.count;
    }
    result.mean /= double(std::max<size_t>(result.count, 1));
    return result;
}

void report(const char* name, const Deviation& d) {
    std::printf("%s: mean %.3f %%, largest %.2f %%, %zu vertices\n", name, 100 * d.mean,
                100 * d.largest, d.count);
}

float capsule(const Vec3& p, const Vec3& a, const Vec3& b) {
    const float t = std::clamp(glm::dot(p - a, b - a) / glm::dot(b - a, b - a), 0.0f, 1.0f);
    return glm::length(p - a - t * (b - a));
}

TEST(Geodesic, OnAPlaneAPointIsStraightLineDistance) {
    const TriMesh mesh = plane(0.4f, 100);
    const Surface surface(mesh);
    const Vec3 source(0.013f, -0.021f, 0);
    Geodesic front(surface);
    front.addPoint(*surface.closestPoint(source));
    front.grow(0.15f);
    const Deviation d =
        deviation(surface, front, 0.004f, [&](Vec3 p) { return glm::length(p - source); });
    report("plane, point", d);
    EXPECT_GT(d.count, 4000u);
    EXPECT_LT(d.mean, 0.002);
    EXPECT_LT(d.largest, 0.02);
}

TEST(Geodesic, FromAVertexIsAsGoodAsFromInsideATriangle) {
    const TriMesh mesh = plane(0.4f, 100);
    const Surface surface(mesh);
    const uint32_t source = 50 * 101 + 50;
    Geodesic front(surface);
    front.addVertex(source);
    front.grow(0.1f);
    const auto exact = [&](Vec3 p) { return glm::length(p - mesh.positions[source]); };
    EXPECT_LT(deviation(surface, front, 0.004f, exact).largest, 0.005);
    size_t within = 0;
    for (const Vec3& p : mesh.positions) within += exact(p) < 0.1f;
    EXPECT_NEAR(double(front.reached().size()), double(within), 6);
}

TEST(Geodesic, OnAPlaneAStrokeIsARoundEndedBand) {
    const TriMesh mesh = plane(0.4f, 100);
    const Surface surface(mesh);
    const Vec3 a(-0.06f, -0.021f, 0), b(0.05f, 0.033f, 0);
    Geodesic front(surface);
    const SurfacePath path =
        tracePath(surface, std::vector{*surface.closestPoint(a), *surface.closestPoint(b)}, front);
    EXPECT_TRUE(path.isWhole);
    EXPECT_NEAR(path.length, glm::length(b - a), 1e-5f);
    front.clear();
    front.addPath(path);
    front.grow(0.08f);
    const Deviation d = deviation(surface, front, 0.001f, [&](Vec3 p) { return capsule(p, a, b); });
    report("plane, stroke", d);
    EXPECT_GT(d.count, 2000u);
    EXPECT_LT(d.mean, 0.005);
    EXPECT_LT(d.largest, 0.05);
}

TEST(Geodesic, OnASphereIsTheGreatCircle) {
    const float radius = 0.1f;
    const TriMesh mesh = sphere(radius, 48);
    const Surface surface(mesh);
    const SurfacePoint source = *surface.closestPoint({0.03f, 0.09f, 0.05f});
    const Vec3 from = glm::normalize(source.position);
    Geodesic front(surface);
    front.addPoint(source);
    front.grow(0.25f);
    const Deviation d = deviation(surface, front, 0.004f, [&](Vec3 p) {
        return radius * std::acos(std::clamp(glm::dot(glm::normalize(p), from), -1.0f, 1.0f));
    });
    report("sphere, point", d);
    EXPECT_GT(d.count, 7000u);
    EXPECT_LT(d.mean, 0.02);
    EXPECT_LT(d.largest, 0.05);
}

TEST(Geodesic, OnACylinderIsTheUnrolledDistance) {
    const float radius = 0.05f;
    const TriMesh mesh = tube(radius, 0.5f, 96, 150);
    const Surface surface(mesh);
    const SurfacePoint source = *surface.closestPoint({radius, 0.25f, 0});
    Geodesic front(surface);
    front.addPoint(source);
    front.grow(0.2f);
    const Deviation d = deviation(surface, front, 0.004f, [&](Vec3 p) {
        const float around = radius * std::abs(std::atan2(p.z, p.x) -
                                               std::atan2(source.position.z, source.position.x));
        return std::hypot(std::min(around, 2 * kPi * radius - around), p.y - source.position.y);
    });
    report("cylinder, point", d);
    EXPECT_GT(d.count, 8000u);
    EXPECT_LT(d.mean, 0.02);
    EXPECT_LT(d.largest, 0.06);
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
