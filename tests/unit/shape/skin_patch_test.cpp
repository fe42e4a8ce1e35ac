#include <myofield/shape/skin_patch.hpp>

#include "temporary_folder.hpp"
#include "unit/geometry/mesh_checks.hpp"
#include "unit/shape/simple_meshes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace myo {
namespace {

using namespace test;

/// A level skin at z = 0 that faces +z.
TriMesh levelSkin(float x) {
    TriMesh skin = sheet(x);
    skin.normals = vertexNormals(skin);
    return skin;
}

/// Round, with a radius of 10 mm.
SkinPatch roundPatch(float x) {
    SkinPatch patch;
    patch.isPaired = true;
    for (int i = 0; i < 24; ++i) {
        const float angle = 2 * kPi * float(i) / 24;
        patch.outline.push_back({x + 0.010f * std::cos(angle), 0.010f * std::sin(angle), 0.002f});
    }
    patch.beneath = 0.0005f;
    patch.depth = 0.003f;
    patch.bevel = 0.004f;
    return patch;
}

TEST(SkinPatch, LiesBeneathTheSkinAndSinksAtItsBorder) {
    const TriMesh mesh = meshOf(roundPatch(kPlace), levelSkin(kPlace));
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_GT(signedVolume(mesh), 0);
    ASSERT_EQ(mesh.normals.size(), mesh.positions.size());
    float highest = -1;
    for (const Vec3& place : mesh.positions) {
        const float radius = glm::length(Vec2(place.x - kPlace, place.y));
        EXPECT_LT(radius, 0.0101f);
        EXPECT_GT(place.z, -0.00351f);
        highest = std::max(highest, place.z);
        if (radius <= 0.00985f) continue;
        EXPECT_NEAR(place.z, -0.0035f, 1e-4f); // the border is cut, not stepped
    }
    EXPECT_NEAR(highest, -0.0005f, 1e-5f);
}

TEST(SkinPatch, TakesOnlyTheSkinThatItSees) {
    const TriMesh skin = levelSkin(kPlace);
    SkinPatch patch = roundPatch(kPlace);
    patch.reach = 0.001f; // the outline lies 2 mm in front
    EXPECT_TRUE(meshOf(patch, skin).triangles.empty());
    patch = roundPatch(kPlace);
    patch.seen = {0, 0, -1};
    patch.facing = 0;
    EXPECT_TRUE(meshOf(patch, skin).triangles.empty());
    patch = roundPatch(kPlace + 0.1f);
    EXPECT_TRUE(meshOf(patch, skin).triangles.empty());
    patch = roundPatch(-kPlace); // only the left one is described
    EXPECT_TRUE(meshOf(patch, levelSkin(-kPlace)).triangles.empty());
    patch = roundPatch(kPlace);
    patch.root = {kPlace, 0, 0};
    patch.away = {1, 0, 0};
    const Box half = boundsOf(meshOf(patch, skin));
    // The skin is cut at the root; the floor beneath it is sunk, by 6 mm at most.
    EXPECT_LT(half.low.x, kPlace + 1e-4f);
    EXPECT_GT(half.low.x, kPlace - 0.0061f);
    EXPECT_GT(half.high.x, kPlace + 0.0095f);
}

TEST(SkinPatch, OfTheMiddleIsCompletedByItsMirrorImage) {
    SkinPatch patch = roundPatch(0);
    patch.isPaired = false;
    std::erase_if(patch.outline, [](const Vec3& p) { return p.x < -1e-6f; });
    std::ranges::sort(patch.outline, {}, [](const Vec3& p) { return -p.y; });
    const Box box = boundsOf(meshOf(patch, levelSkin(0)));
    EXPECT_NEAR(box.low.x, -0.010f, 2e-4f);
    EXPECT_NEAR(box.high.x, 0.010f, 2e-4f);
}

Result<std::vector<SkinPatch>> read(const std::string& text) {
    const TemporaryFolder folder;
    std::ofstream(folder / "patches.toml") << text;
    return readSkinPatches(folder / "patches.toml");
}

TEST(SkinPatch, IsReadInMetres) {
    const auto patches = read(R"([[patch]]
name = "left ear"
id = "ear"
outline = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]
seen = [2, 0, 0]
root = [10, 0, 0]
away = [0, 3, 0]
depth = 7
)");
    ASSERT_TRUE(patches) << patches.error().text();
    ASSERT_EQ(patches->size(), 1u);
    const SkinPatch& ear = patches->front();
    EXPECT_TRUE(ear.isPaired);
    EXPECT_EQ(ear.seen, Vec3(1, 0, 0));
    EXPECT_EQ(ear.away, Vec3(0, 1, 0));
    EXPECT_FLOAT_EQ(ear.root.x, 0.010f);
    EXPECT_FLOAT_EQ(ear.outline[2].z, 0.010f);
    EXPECT_FLOAT_EQ(ear.depth, 0.007f);
}

TEST(SkinPatch, FaultsAreReportedWithTheirLines) {
    const auto patches = read(R"([[patch]]
name = "nameless"
outline = [[1, 2, 3], [4, 5, 6]]
[[patch]]
name = "crown"
id = "crown"
outline = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
seen = [0, 1, 0]
depth = 99
)");
    ASSERT_FALSE(patches);
    const std::string text = patches.error().text();
    EXPECT_NE(text.find(":1: a patch needs a name and an id"), std::string::npos) << text;
    EXPECT_NE(text.find(":1: outline must be 3 to 200 points"), std::string::npos) << text;
    EXPECT_NE(text.find(":4: a patch is seen from the front or the side"), std::string::npos);
    EXPECT_NE(text.find(":4: depth must be"), std::string::npos) << text;
    EXPECT_FALSE(read("[[patch"));
}

} // namespace
} // namespace myo
