#include "unit/geometry/mesh_checks.hpp"

#include <myofield/geometry/marching_cubes.hpp>
#include <myofield/geometry/remesh.hpp>
#include <myofield/geometry/simplify.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace myo {
namespace {

using namespace test;

RectilinearGrid cube(float low, float high, size_t count, float firstLow) {
    RectilinearGrid grid;
    for (int axis = 0; axis < 3; ++axis) {
        const float from = axis == 0 ? firstLow : low;
        for (size_t i = 0; i < count; ++i)
            grid.axes[size_t(axis)].push_back(from + (high - from) * float(i) / float(count - 1));
    }
    return grid;
}

template <class Field>
TriMesh surfaceOf(const RectilinearGrid& grid, const Field& field) {
    return zeroSurface(grid, [&](size_t k, std::span<float> values) {
        size_t at = 0;
        for (const float y : grid.axes[1])
            for (const float x : grid.axes[0]) values[at++] = field(Vec3(x, y, grid.axes[2][k]));
    });
}

float ball(const Vec3& p) {
    return 1.0f - glm::length(p);
}
float ring(const Vec3& p) {
    return 0.35f - glm::length(Vec2(glm::length(Vec2(p.x, p.y)) - 1.0f, p.z));
}

TEST(MarchingCubes, EveryCellIsCutAlongItsFacesOnly) {
    for (unsigned inside = 0; inside < 256; ++inside) {
        // Edges of the cell that the surface crosses, from the corners alone.
        std::set<int> crossed, used;
        for (int edge = 0; edge < 12; ++edge) {
            const int axis = edge / 4, b = edge & 1, c = (edge >> 1) & 1;
            const int low = (b << (axis + 1) % 3) | (c << (axis + 2) % 3), high = low | (1 << axis);
            if (((inside >> low) & 1) != ((inside >> high) & 1)) crossed.insert(edge);
        }
        for (const auto& triangle : cellTriangles(uint8_t(inside)))
            used.insert(triangle.begin(), triangle.end());
        EXPECT_EQ(used, crossed) << inside;
    }
}

TEST(MarchingCubes, ABallIsClosedOutwardAndOfTheRightSize) {
    const TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 49, -1.2f), ball);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_NEAR(signedVolume(mesh), 4.18879, 0.02);
    for (const Vec3& p : mesh.positions) EXPECT_NEAR(glm::length(p), 1.0f, 2e-3f);
}

TEST(MarchingCubes, NoiseFullOfAmbiguousCellsIsStillAManifold) {
    std::mt19937 random(7);
    const size_t n = 24;
    const RectilinearGrid grid = cube(0, 1, n, 0);
    const TriMesh mesh = zeroSurface(grid, [&](size_t k, std::span<float> values) {
        for (size_t i = 0; i < values.size(); ++i) {
            const size_t x = i % n, y = i / n;
            const bool isRim = k == 0 || k == n - 1 || x == 0 || x == n - 1 || y == 0 || y == n - 1;
            const float value = float(random() % 2001) / 1000 - 1;
            values[i] = isRim ? -1.0f : value == 0 ? 0.5f : value;
        }
    });
    EXPECT_GT(mesh.triangles.size(), 10000u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_GT(signedVolume(mesh), 0);
}

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

TEST(Remesh, AHalfBecomesAWholeThatIsItsOwnMirrorImage) {
    for (const auto field : {ball, ring}) {
        TriMesh half = surfaceOf(cube(-1.5f, 1.5f, 51, 0), field);
        EXPECT_GT(countEdges(half).open, 50u);
        smooth(half, 8);
        remesh(
            half, [](const Vec3&) { return 0.12f; }, 7);
        const TriMesh whole = completed(half);
        ASSERT_TRUE(isClosed(whole));
        EXPECT_EQ(eulerNumber(whole), field == ball ? 2 : 0);
        std::set<std::array<float, 3>> places;
        for (const Vec3& p : whole.positions) places.insert({p.x, p.y, p.z});
        for (const Vec3& p : whole.positions)
            EXPECT_TRUE(places.contains({p.x == 0 ? 0 : -p.x, p.y, p.z}));
    }
}

TEST(Remesh, SmoothingDoesNotShrink) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 31, -1.2f), ball);
    const double before = signedVolume(mesh);
    smooth(mesh, 8);
    EXPECT_NEAR(signedVolume(mesh) / before, 1.0, 0.01);
}

TEST(MeshParts, KeepsWhatIsLarge) {
    const auto three = [](const Vec3& p) {
        return std::max({0.5f - glm::length(p - Vec3(-0.6f, 0, 0)),
                         0.4f - glm::length(p - Vec3(0.6f, 0, 0)),
                         0.06f - glm::length(p - Vec3(0, 0.9f, 0))});
    };
    const TriMesh all = surfaceOf(cube(-1.2f, 1.2f, 49, -1.2f), three);
    EXPECT_EQ(eulerNumber(all), 6);
    TriMesh two = all, one = all;
    keepLargeParts(two, 60);
    keepLargestPart(one);
    EXPECT_EQ(eulerNumber(two), 4);
    EXPECT_EQ(eulerNumber(one), 2);
    for (const Vec3& p : one.positions) EXPECT_LT(p.x, 0);
}

TEST(MirrorImage, StaysOutwardAndMovesToTheOtherSide) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 21, -1.2f), ball);
    for (Vec3& p : mesh.positions) p.x += 2;
    mesh.normals = vertexNormals(mesh);
    mesh.fibres.assign(mesh.positions.size(), Vec3(0.6f, 0.8f, 0));
    mesh.places.assign(mesh.positions.size(), Vec2(0.25f, 0.75f));
    const TriMesh image = mirrorImage(mesh);
    EXPECT_GT(signedVolume(image), 4);
    EXPECT_EQ(image.positions[5], mirrored(mesh.positions[5]));
    EXPECT_EQ(image.fibres[5], Vec3(-0.6f, 0.8f, 0));
    EXPECT_EQ(image.places[5], mesh.places[5]);
    const std::vector<Vec3> normals = vertexNormals(image);
    for (size_t v = 0; v < normals.size(); ++v)
        EXPECT_GT(glm::dot(normals[v], image.normals[v]), 0.999f);
}

float longestEdge(const TriMesh& mesh) {
    float longest = 0;
    for (const Triangle& t : mesh.triangles)
        for (int i = 0; i < 3; ++i)
            longest = std::max(longest,
                               glm::length(mesh.positions[t[i]] - mesh.positions[t[(i + 1) % 3]]));
    return longest;
}

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
