#include <myofield/geometry/remesh.hpp>

#include "unit/geometry/level_sets.hpp"
#include "unit/geometry/mesh_checks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

namespace myo {
namespace {

using namespace test;

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

TEST(Remesh, SmoothingDoesNotShrink) {
    TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 31, -1.2f), ball);
    const double before = signedVolume(mesh);
    smooth(mesh, 8);
    EXPECT_NEAR(signedVolume(mesh) / before, 1.0, 0.01);
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

} // namespace
} // namespace myo
