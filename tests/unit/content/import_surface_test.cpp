#include "import_surface.hpp"

#include "unit/content/body_samples.hpp"

#include <myofield/geometry/remesh.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TriMesh together(TriMesh a, const TriMesh& b) {
    const uint32_t first = uint32_t(a.positions.size());
    a.positions.insert(a.positions.end(), b.positions.begin(), b.positions.end());
    a.normals.insert(a.normals.end(), b.normals.begin(), b.normals.end());
    for (const Triangle& t : b.triangles) a.triangles.push_back(t + first);
    return a;
}

TEST(TurningOutwards, LeavesWhatIsRightAlone) {
    TriMesh mesh = ball(8);
    const TriMesh before = mesh;
    const Turning turning = turnOutwards(mesh);
    EXPECT_EQ(turning.turned, 0u);
    EXPECT_EQ(mesh.triangles, before.triangles);
    EXPECT_EQ(mesh.normals, before.normals);
}

TEST(TurningOutwards, TurnsEachPieceByItself) {
    TriMesh second = ball(8, Vec3(1, 0, 0));
    turnInsideOut(second);
    TriMesh mesh = together(ball(8), second);
    const Turning turning = turnOutwards(mesh);
    EXPECT_EQ(turning.pieces, 2u);
    EXPECT_EQ(turning.turned, 1u);
    EXPECT_NEAR(signedVolume(mesh), 2 * signedVolume(ball(8)), 1e-7);
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        const Vec3 centre = mesh.positions[v].x > 0.5f ? Vec3(1, 0, 0) : Vec3(0.1f, 1.2f, -0.3f);
        EXPECT_GT(glm::dot(mesh.normals[v], mesh.positions[v] - centre), 0);
    }
}

TEST(TurningOutwards, MendsAPieceThatIsTurnedInPart) {
    TriMesh mesh = ball(8);
    for (size_t t = 0; t < mesh.triangles.size() / 3; ++t)
        std::swap(mesh.triangles[t].y, mesh.triangles[t].z);
    EXPECT_EQ(turnOutwards(mesh).turned, 1u);
    EXPECT_NEAR(signedVolume(mesh), signedVolume(ball(8)), 1e-7);
}

TEST(TurningOutwards, AHollowStaysOne) {
    TriMesh hollow = ball(8, Vec3(0.1f, 1.2f, -0.3f), 0.05f);
    turnInsideOut(hollow);
    TriMesh mesh = together(ball(8), hollow);
    EXPECT_EQ(turnOutwards(mesh).turned, 0u);
    TriMesh turned = mesh;
    turnInsideOut(turned);
    EXPECT_EQ(turnOutwards(turned).turned, 2u);
    EXPECT_NEAR(signedVolume(turned), signedVolume(mesh), 1e-7);
}

TEST(TurningOutwards, AFlatPieceIsUnclear) {
    TriMesh mesh;
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    mesh.normals.assign(3, Vec3(0, 0, 1));
    mesh.triangles = {{0, 1, 2}};
    const Turning turning = turnOutwards(mesh);
    EXPECT_EQ(turning.unclear, 1u);
    EXPECT_EQ(turning.turned, 0u);
}

} // namespace
} // namespace myo
