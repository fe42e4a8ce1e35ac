#include <myofield/field/placement.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, LandmarksAreMirroredAndLieOnTheSkin) {
    const Vec3 left = placement->landmark({0}, Side::Left).position;
    const Vec3 right = placement->landmark({0}, Side::Right).position;
    EXPECT_GT(left.x, 0.05f);
    EXPECT_LT(glm::length(right - mirrored(left)), 1e-4f);
    EXPECT_EQ(placement->landmark({2}, Side::Left).position,
              placement->landmark({2}, Side::Right).position);
    EXPECT_LT(placement->report().largestLandmark, 0.001f);
}

TEST_F(OnABall, ALandmarkOffTheSkinIsAnErrorWithFileAndDistance) {
    world.atlas.landmarks[1].position *= 1.05f; // 10 mm
    const Result<Placement> placed = Placement::place(world.atlas, world.body, world.body);
    ASSERT_FALSE(placed);
    const std::string text = placed.error().text();
    EXPECT_NE(text.find("landmarks.toml:2: landmark nape (left) lies 10"), std::string::npos)
        << text;
    EXPECT_EQ(placed.error().reasons.size(), 2u);
}

TEST_F(OnABall, PointsLieOnTheOuterFaceAtTheirPlace) {
    const PlacedPoint* left = placement->point({kFrontus, 0, Side::Left});
    const PlacedPoint* right = placement->point({kFrontus, 0, Side::Right});
    ASSERT_TRUE(left && right);
    EXPECT_NEAR(glm::length(left->position), 0.17f, 0.001f);
    EXPECT_LT(glm::length(glm::normalize(left->position) - glm::normalize(Vec3(0.5f, 0, 0.8f))),
              0.01f);
    EXPECT_GT(glm::dot(left->normal, left->position), 0.16f);
    EXPECT_LT(glm::length(mirrored(left->position) - right->position), 1e-4f);
    EXPECT_NEAR(glm::length(left->onSkin.position), kSkinRadius, 0.001f);
}

TEST_F(OnABall, PointsLieOnTheBellyNotOnASlipWithTheSamePlace) {
    // A narrow slip nearer to the skin, with places of its own.
    TriMesh& muscle = world.body.structures[1].mesh;
    const Vec3 middle = 0.19f * glm::normalize(Vec3(0.8f, -0.3f, 0.5f));
    const uint32_t first = uint32_t(muscle.positions.size());
    for (const Vec2 uv : {Vec2(0, 0), Vec2(1, 0), Vec2(0, 1), Vec2(1, 1)}) {
        muscle.positions.push_back(middle + 0.01f * Vec3(uv.x, uv.y, 0));
        muscle.places.push_back(uv);
        muscle.normals.push_back(glm::normalize(middle));
    }
    muscle.triangles.push_back(Triangle(0, 1, 2) + first);
    muscle.triangles.push_back(Triangle(1, 3, 2) + first);
    const Result<Placement> placed = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placed);
    EXPECT_LT(glm::length(placed->point({kFrontus, 0, Side::Left})->position -
                          placement->point({kFrontus, 0, Side::Left})->position),
              0.002f);
}

TEST_F(OnABall, ABodyWithoutThePartSaysSo) {
    std::erase_if(world.body.structures,
                  [](const Structure& s) { return s.id == "backus" && s.side == Side::Right; });
    const Result<Placement> placed = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placed);
    EXPECT_FALSE(placed->point({kBackus, 0, Side::Right}));
    ASSERT_EQ(placed->report().missing.size(), 1u);
    EXPECT_NE(placed->report().missing[0].sentence.find("backus.toml:5"), std::string::npos);
}

TEST_F(OnABall, AnotherBodyGetsLandmarksAndPointsByTheWarp) {
    World other = makeWorld();
    other.body.isBuiltIn = false;
    const auto moved = [](const Vec3& p) {
        return Vec3(1.2f * p.x, 1.1f * p.y + 0.9f, 0.9f * p.z);
    };
    for (Structure& s : other.body.structures) {
        for (Vec3& p : s.mesh.positions) p = moved(p);
        s.mesh.normals = vertexNormals(s.mesh);
        s.mesh.places.clear();
    }
    TriMesh& skin = other.body.structures[0].mesh;
    std::swap(skin.triangles[0], skin.triangles[1]); // measured, not derived
    const Result<Placement> placed = Placement::place(world.atlas, other.body, world.body);
    ASSERT_TRUE(placed) << placed.error().text();
    EXPECT_TRUE(placed->report().isCarriedOver);
    EXPECT_LT(placed->report().largestResidual, 0.01f);
    for (uint32_t l = 0; l < 4; ++l)
        for (const Side side : {Side::Left, Side::Right})
            EXPECT_LT(glm::length(placed->landmark({l}, side).position -
                                  moved(placement->landmark({l}, side).position)),
                      0.012f);
    const PlacedPoint* point = placed->point({kFrontus, 0, Side::Right});
    ASSERT_TRUE(point);
    EXPECT_LT(glm::length(point->position -
                          moved(placement->point({kFrontus, 0, Side::Right})->position)),
              0.012f);
    other.body.structures.resize(1);
    EXPECT_FALSE(Placement::place(world.atlas, other.body, world.body));
}

TEST_F(OnABall, OnADerivedBodyEverythingKeepsItsTriangle) {
    World other = makeWorld();
    other.body.isBuiltIn = false;
    const auto derived = [](const Vec3& p) {
        return Vec3(0.9f * p.x, p.y + 0.3f * p.z * p.z, 1.2f * p.z);
    };
    for (Structure& s : other.body.structures)
        for (Vec3& p : s.mesh.positions) p = derived(p);
    const Result<Placement> placed = Placement::place(world.atlas, other.body, world.body);
    ASSERT_TRUE(placed) << placed.error().text();
    EXPECT_FALSE(placed->report().isCarriedOver);
    const PointOnSide key{kFrontus, 0, Side::Right};
    for (uint32_t l = 0; l < 4; ++l) {
        const SurfacePoint& at = placed->landmark({l}, Side::Left);
        const SurfacePoint& original = placement->landmark({l}, Side::Left);
        EXPECT_EQ(at.triangle, original.triangle);
        EXPECT_EQ(at.weights, original.weights);
        EXPECT_LT(glm::distance(at.position, derived(original.position)), 0.001f);
    }
    ASSERT_TRUE(placed->point(key));
    EXPECT_EQ(placed->point(key)->onPart.triangle, placement->point(key)->onPart.triangle);
    const PatternLibrary carried(*placed);
    const SparseField &pattern = carried.pattern(key), &original = patterns->pattern(key);
    EXPECT_EQ(pattern.vertices, original.vertices);
    EXPECT_EQ(pattern.essential, original.essential);
    for (uint32_t v = 0; v < 100; ++v)
        EXPECT_EQ(placed->regions().patchAt(v), placement->regions().patchAt(v));
}

TEST(Placement, ABodyWithoutSkinIsRefusedInASentence) {
    Atlas atlas;
    Body body;
    body.name = "bones only";
    const Result<Placement> placement = Placement::place(atlas, body, body);
    ASSERT_FALSE(placement);
    EXPECT_NE(placement.error().text().find("'bones only' has no skin"), std::string::npos);
}

} // namespace
} // namespace myo
