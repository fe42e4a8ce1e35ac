#include "commands/baked_body.hpp"
#include "commands/mark_mesh.hpp"
#include "unit/study/atlas_sample.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

/// A triangle of that kind, with the heat of its first vertex given and its others cold.
struct Scene {
    Atlas atlas = test::sampleAtlas();
    Body body;
    DrawList list;
    std::vector<HeatVertex> heat;

    DrawItem& add(Kind kind, Material material, HeatVertex first) {
        Structure structure = test::sampleStructure("infraspinatus", kind, Side::Left);
        structure.mesh.positions = {{0, 0, 0}, {0.1f, 0, 0}, {0, 0.1f, 0}};
        structure.mesh.normals.assign(3, {0, 0, 1});
        structure.mesh.triangles = {{0, 1, 2}};
        structure.mesh.strands.assign(3, {0, 1});
        structure.mesh.fibres.assign(3, {1, 0, 0});
        DrawItem item;
        item.structure = {uint32_t(body.structures.size())};
        item.material = material;
        body.structures.push_back(std::move(structure));
        heat.insert(heat.end(), {first, {}, {}});
        list.items.push_back(item);
        return list.items.back();
    }
    BakedBody bake() const { return bakedBody(atlas, body, list, heat); }
};

bool isRed(const Vec4& colour) {
    return colour.r > 3 * colour.g && colour.r > 3 * colour.b;
}

TEST(BakedBody, HeatIsDenseOnFaintSkinAndDoesNotShineThroughFromBeneath) {
    Scene scene;
    scene.add(Kind::Skin, Material::Skin, {.essential = 65535}).opacity = 0.3f;
    scene.add(Kind::Muscle, Material::Muscle, {.essential = 65535});
    const BakedBody baked = scene.bake();
    const std::vector<Vec4>& skin = baked.look.colours[0];
    EXPECT_GT(skin[0].a, 0.95f);
    EXPECT_TRUE(isRed(skin[0]));
    EXPECT_GT(skin[1].a, 0.1f);
    EXPECT_LT(skin[1].a, 0.3f);
    EXPECT_FALSE(isRed(skin[1]));
    EXPECT_TRUE(baked.look.materials[baked.look.materialOf[0]].isTranslucent);
    EXPECT_FALSE(baked.look.materials[baked.look.materialOf[1]].isTranslucent);
    EXPECT_EQ(baked.look.colours[1][0], baked.look.colours[1][1]);
}

TEST(BakedBody, OpaqueSkinIsOpaqueAndWearsTheHeat) {
    Scene scene;
    scene.add(Kind::Skin, Material::Skin, {.essential = 65535});
    const BakedBody baked = scene.bake();
    EXPECT_FALSE(baked.look.materials[0].isTranslucent);
    EXPECT_FLOAT_EQ(baked.look.colours[0][0].a, 1);
    EXPECT_FLOAT_EQ(baked.look.colours[0][1].a, 1);
    EXPECT_TRUE(isRed(baked.look.colours[0][0]));
    EXPECT_FALSE(isRed(baked.look.colours[0][1]));
}

TEST(BakedBody, WithoutSkinWhatLiesBeneathShowsTheHeatFadingWithDepth) {
    Scene scene;
    scene.add(Kind::Muscle, Material::Muscle, {.essential = 65535});
    scene.add(Kind::Muscle, Material::Muscle, {.essential = 65535, .depth = 65535});
    const BakedBody baked = scene.bake();
    EXPECT_TRUE(isRed(baked.look.colours[0][0]));
    EXPECT_EQ(baked.look.colours[1][0], baked.look.colours[1][1]);
}

TEST(BakedBody, TheTenderAreaIsOnTheMuscleUnderSkinToo) {
    Scene scene;
    scene.add(Kind::Skin, Material::Skin, {}).opacity = 0.3f;
    scene.add(Kind::Muscle, Material::Muscle, {.local = 65535});
    const std::vector<Vec4> muscle = scene.bake().look.colours[1];
    EXPECT_LT(muscle[0].g, 0.5f * muscle[1].g);
}

TEST(BakedBody, TendonsArePalerWhereTheMeshKnowsThem) {
    Scene scene;
    scene.add(Kind::Muscle, Material::Muscle, {});
    TriMesh& mesh = scene.body.structures[0].mesh;
    mesh.strands[1].y = mesh.strands[2].y = 0;
    mesh.fibres[2] = Vec3(0); // nothing is known here
    const std::vector<Vec4> colours = scene.bake().look.colours[0];
    EXPECT_GT(colours[1].g, 2 * colours[0].g);
    EXPECT_EQ(colours[2], colours[0]);
}

TEST(BakedBody, HoldsWhatIsDrawnAndNothingThatOnlyWeRead) {
    Scene scene;
    scene.add(Kind::Bone, Material::Bone, {});
    scene.add(Kind::Muscle, Material::Muscle, {});
    scene.list.items.erase(scene.list.items.begin());
    scene.body.isBuiltIn = true;
    scene.body.attribution = "Somebody";
    const BakedBody baked = scene.bake();
    ASSERT_EQ(baked.body.structures.size(), 1u);
    EXPECT_EQ(baked.body.structures[0].kind, Kind::Muscle);
    EXPECT_TRUE(baked.body.structures[0].mesh.fibres.empty());
    EXPECT_EQ(baked.body.attribution, "Somebody");
    EXPECT_FALSE(baked.body.isBuiltIn); // its places are gone
}

TEST(BakedBody, MarksBecomeNamedCrosses) {
    Scene scene;
    scene.add(Kind::Muscle, Material::Muscle, {});
    for (const float x : {0.0f, 0.5f})
        scene.list.marks.push_back({.position = {x, 0, 0},
                                    .colour = {1, 0, 0, 1},
                                    .muscle = {1},
                                    .point = 1,
                                    .side = Side::Right});
    const BakedBody baked = scene.bake();
    ASSERT_EQ(baked.body.structures.size(), 3u);
    EXPECT_EQ(baked.body.structures[1].id, "infraspinatus.trp2");
    EXPECT_EQ(baked.body.structures[1].side, Side::Right);
    EXPECT_EQ(baked.look.materialOf[1], baked.look.materialOf[2]);
    EXPECT_TRUE(isRed(baked.look.materials[baked.look.materialOf[1]].colour));
}

TEST(MarkMesh, IsClosedOutwardAndLiesFlat) {
    for (const Vec3 normal : {Vec3(0, 0, 1), Vec3(0, 1, 0), glm::normalize(Vec3(1, -2, 0.5f))}) {
        const Vec3 at{0.1f, 1.2f, 0.3f};
        const TriMesh mesh = markMesh(at, normal);
        float reach = 0;
        for (const Triangle& t : mesh.triangles) {
            const Vec3 &a = mesh.positions[t.x], &b = mesh.positions[t.y], &c = mesh.positions[t.z];
            EXPECT_GT(glm::dot(glm::cross(b - a, c - a), mesh.normals[t.x]), 0);
        }
        for (const Vec3& p : mesh.positions) {
            EXPECT_LT(std::abs(glm::dot(p - at, normal)), 0.004f);
            reach = std::max(reach, glm::length(p - at));
        }
        EXPECT_NEAR(reach, 0.009f, 0.001f);
    }
}

} // namespace
} // namespace myo
