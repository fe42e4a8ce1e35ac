#include <myofield/field/fibres.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace myo {
namespace {

constexpr uint32_t kRound = 24, kLong = 40;
constexpr float kRadius = 0.02f, kLength = 0.20f;

/// An open tube along `axis` turned about x; the radius grows by `spread` metres over its length.
Structure tube(float turn = 0, float spread = 0) {
    Structure muscle;
    muscle.id = "tube";
    muscle.side = Side::Left;
    TriMesh& mesh = muscle.mesh;
    for (uint32_t i = 0; i <= kLong; ++i)
        for (uint32_t k = 0; k < kRound; ++k) {
            const float a = 2 * std::numbers::pi_v<float> * float(k) / kRound;
            const float y = kLength * float(i) / kLong;
            const float r = kRadius + spread * float(i) / kLong;
            const Vec3 p{2 * r * std::cos(a), y, r * std::sin(a)}; // twice as wide as deep
            mesh.positions.push_back({p.x, p.y * std::cos(turn) - p.z * std::sin(turn),
                                      p.y * std::sin(turn) + p.z * std::cos(turn)});
        }
    for (uint32_t i = 0; i < kLong; ++i)
        for (uint32_t k = 0; k < kRound; ++k) {
            const uint32_t a = i * kRound + k, b = i * kRound + (k + 1) % kRound;
            mesh.triangles.push_back({a, a + kRound, b});
            mesh.triangles.push_back({b, a + kRound, b + kRound});
        }
    mesh.normals = vertexNormals(mesh);
    return muscle;
}

Body bodyOf(Structure structure) {
    Body body;
    body.structures.push_back(std::move(structure));
    return body;
}

/// The same muscle with places: u along +y or against it.
Body known(bool isUpward) {
    Body body = bodyOf(tube());
    TriMesh& mesh = body.structures[0].mesh;
    for (const Vec3& p : mesh.positions) {
        const float u = p.y / kLength;
        mesh.places.push_back({isUpward ? u : 1 - u, 0});
        mesh.strands.push_back({p.x, u < 0.5f ? 1.0f : 0.0f});
    }
    return body;
}

TEST(Fibres, RunAlongAStrapAndLieInItsSurface) {
    Body body = bodyOf(tube());
    ASSERT_EQ(solveFibres(body, nullptr), 1u);
    const TriMesh& mesh = body.structures[0].mesh;
    ASSERT_EQ(mesh.fibres.size(), mesh.positions.size());
    for (size_t v = 0; v < mesh.fibres.size(); ++v) {
        EXPECT_NEAR(glm::length(mesh.fibres[v]), 1, 1e-3f);
        EXPECT_GT(std::abs(mesh.fibres[v].y), 0.97f);
        EXPECT_GT(mesh.fibres[v].y * mesh.fibres[0].y, 0); // all the same way
        EXPECT_NEAR(glm::dot(mesh.fibres[v], mesh.normals[v]), 0, 1e-3f);
    }
}

TEST(Fibres, GoFromOriginToInsertionOfTheKnownMuscleWhereverThatBodyIs) {
    for (const bool isUpward : {true, false}) {
        Body body = bodyOf(tube());
        for (Vec3& p : body.structures[0].mesh.positions) p = 1.3f * p + Vec3(0.5f, -2, 0.1f);
        const Body like = known(isUpward);
        solveFibres(body, &like);
        const TriMesh& mesh = body.structures[0].mesh;
        const size_t middle = mesh.fibres.size() / 2;
        EXPECT_GT(mesh.fibres[middle].y * (isUpward ? 1.0f : -1.0f), 0.97f);
        EXPECT_GT(mesh.strands[kRound].y, 0.9f);                       // flesh below
        EXPECT_LT(mesh.strands[mesh.strands.size() - kRound].y, 0.1f); // tendon above
    }
}

TEST(Fibres, SpreadInAFan) {
    Body body = bodyOf(tube(0, 0.03f));
    solveFibres(body, nullptr);
    const TriMesh& mesh = body.structures[0].mesh;
    const size_t edge = size_t(kLong / 2) * kRound; // at +x
    const float slope = 2 * 0.03f / kLength;
    EXPECT_NEAR(mesh.fibres[edge].x / mesh.fibres[edge].y, slope, 0.1f * slope + 0.02f);
}

TEST(Fibres, DistanceAcrossIsMetresRoundTheMuscleOnBothFaces) {
    Body body = bodyOf(tube(0.7f));
    solveFibres(body, nullptr);
    const TriMesh& mesh = body.structures[0].mesh;
    const uint32_t row = (kLong / 2) * kRound;
    // From a quarter to three quarters of each face, as along the ring.
    for (const uint32_t from : {kRound / 8, 5 * kRound / 8}) {
        float ring = 0;
        for (uint32_t k = from; k < from + kRound / 4; ++k)
            ring += glm::distance(mesh.positions[row + k], mesh.positions[row + k + 1]);
        const float across =
            std::abs(mesh.strands[row + from + kRound / 4].x - mesh.strands[row + from].x);
        EXPECT_NEAR(across, ring, 0.05f * ring);
    }
    // Constant along the fibres.
    EXPECT_NEAR(mesh.strands[row + 3].x, mesh.strands[row + 3 + 4 * kRound].x, 0.001f);
}

TEST(Fibres, TendonIsAtTheEndsWhereNobodyKnows) {
    Body body = bodyOf(tube());
    solveFibres(body, nullptr);
    const std::vector<Vec2>& strands = body.structures[0].mesh.strands;
    EXPECT_LT(strands.front().y, 0.2f);
    EXPECT_LT(strands.back().y, 0.2f);
    EXPECT_GT(strands[strands.size() / 2].y, 0.99f);
}

TEST(Fibres, LeavesAloneWhatHasThemOrIsNoMuscleOrIsTooSmall) {
    Body body = known(true); // strands are there
    body.structures.push_back(tube());
    body.structures[1].kind = Kind::Bone;
    body.structures.push_back(tube());
    body.structures[2].mesh.triangles.resize(4);
    EXPECT_EQ(solveFibres(body, nullptr), 0u);
    EXPECT_TRUE(body.structures[1].mesh.fibres.empty());
}

TEST(Fibres, SurvivesFlatDoubledAndBrokenMeshes) {
    Structure flat = tube();
    for (Vec3& p : flat.mesh.positions) p = Vec3(0);
    Structure doubled = tube(); // every triangle with vertices of its own
    TriMesh split;
    for (const Triangle& t : doubled.mesh.triangles) {
        const auto first = uint32_t(split.positions.size());
        for (int k = 0; k < 3; ++k) split.positions.push_back(doubled.mesh.positions[t[k]]);
        split.triangles.push_back({first, first + 1, first + 2});
    }
    split.normals = vertexNormals(split);
    doubled.mesh = split;
    Body body = bodyOf(flat);
    body.structures.push_back(doubled);
    solveFibres(body, nullptr);
    ASSERT_EQ(body.structures[1].mesh.fibres.size(), split.positions.size());
    for (const Vec3& fibre : body.structures[1].mesh.fibres) EXPECT_GT(std::abs(fibre.y), 0.9f);
    for (const Vec3& fibre : body.structures[0].mesh.fibres) EXPECT_EQ(fibre, Vec3(0));
}

} // namespace
} // namespace myo
