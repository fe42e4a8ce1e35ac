#include <myofield/shape/derivation.hpp>

#include "simple_meshes.hpp"
#include "temporary_folder.hpp"

#include <myofield/geometry/remesh.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <fstream>

namespace myo {
namespace {

using test::TemporaryFolder;

/// A tall ball: rings from pole to pole; x mirrored to the last bit.
TriMesh ball(const Vec3& centre, float radius, uint32_t rings = 64) {
    TriMesh mesh;
    const uint32_t around = 2 * rings;
    for (uint32_t r = 1; r < rings; ++r)
        for (uint32_t a = 0; a < around; ++a) {
            const uint32_t half = a <= rings ? a : around - a; // the same numbers on both sides
            const float polar = kPi * float(r) / float(rings);
            const float angle = kPi * float(half) / float(rings);
            const bool isMiddle = half == 0 || half == rings;
            const float x = isMiddle ? 0 : std::sin(polar) * std::sin(angle);
            mesh.positions.push_back(centre + radius * Vec3(a <= rings ? x : -x,
                                                            2 * std::cos(polar),
                                                            std::sin(polar) * std::cos(angle)));
        }
    for (uint32_t r = 0; r + 2 < rings; ++r)
        for (uint32_t a = 0; a < around; ++a) {
            const uint32_t b = (a + 1) % around, at = r * around;
            mesh.triangles.push_back({at + a, at + around + a, at + b});
            mesh.triangles.push_back({at + b, at + around + a, at + around + b});
        }
    mesh.normals = vertexNormals(mesh);
    return mesh;
}

Structure structure(const char* id, Kind kind, Side side, TriMesh mesh) {
    Structure made;
    made.id = id;
    made.kind = kind;
    made.side = side;
    made.mesh = std::move(mesh);
    return made;
}

/// A skin of 200 x 400 x 200 mm round a pair of bones and a muscle.
Body smallBody() {
    Body body;
    body.name = "ball";
    body.isBuiltIn = true;
    const TriMesh bone = ball({0.05f, 1, 0}, 0.02f, 12);
    body.structures = {structure("skin", Kind::Skin, Side::Median, ball({0, 1, 0}, 0.1f)),
                       structure("bone", Kind::Bone, Side::Left, bone),
                       structure("bone", Kind::Bone, Side::Right, mirrorImage(bone)),
                       structure("muscle", Kind::Muscle, Side::Median, ball({0, 1, 0}, 0.06f))};
    return body;
}

/// Half as broad again at the level of the middle, as it was at the ends; and fat in front.
Derivation broadened() {
    Derivation how;
    how.name = "broad";
    how.scale = 0.5f;
    how.stiffness = 0.001f;
    for (const float y : {0.8f, 1.0f, 1.2f})
        for (const Vec3& off : {Vec3(0.1f, 0, 0), Vec3(0, 0, 0.1f), Vec3(0, 0, -0.1f)}) {
            const Vec3 from = Vec3(0, y, 0) + off;
            how.controls.push_back({from, y == 1 ? Vec3(1.5f * from.x, y, from.z) : from});
        }
    how.depths = {{{{0, 1, 0.1f}}, 0.02f, 1}, {{{0, 1, -0.1f}, {0.1f, 1, 0}}, 0, 0}};
    return how;
}

/// How far the skin reaches at the level of the middle.
Vec3 reachOf(const TriMesh& skin, float middle) {
    Vec3 reach(0);
    for (const Vec3& p : skin.positions)
        if (std::abs(p.y - middle) < 0.01f) reach = glm::max(reach, p);
    return reach;
}

TEST(Derivation, WarpsAllAndGivesTheSkinALayerOfItsOwn) {
    const Body first = smallBody();
    const Result<Body> made = derivedBody(first, broadened());
    ASSERT_TRUE(made) << made.error().text();
    EXPECT_EQ(made->name, "broad");
    EXPECT_FALSE(made->isBuiltIn);
    const Vec3 reach = reachOf(made->structures[0].mesh, 0.5f);
    EXPECT_NEAR(reach.x, 0.075f, 0.004f);
    EXPECT_NEAR(reach.z, 0.06f, 0.003f); // fat in front, and none behind
    EXPECT_NEAR(reachOf(made->structures[3].mesh, 0.5f).z, 0.03f, 0.003f); // only of the skin
    for (size_t s = 0; s < first.structures.size(); ++s)
        EXPECT_EQ(made->structures[s].mesh.triangles, first.structures[s].mesh.triangles);
}

TEST(Derivation, HalvesAreMirrorImagesToTheLastBit) {
    const Body first = smallBody();
    const Result<Body> made = derivedBody(first, broadened());
    ASSERT_TRUE(made);
    for (const size_t s : {size_t{0}, size_t{3}}) {
        const TriMesh &before = first.structures[s].mesh, &after = made->structures[s].mesh;
        size_t pairs = 0;
        for (size_t v = 0; v < before.positions.size(); ++v)
            for (size_t w = 0; w < before.positions.size(); ++w) {
                if (before.positions[w] != mirrored(before.positions[v])) continue;
                EXPECT_EQ(after.positions[w], mirrored(after.positions[v]));
                EXPECT_EQ(after.normals[w], mirrored(after.normals[v]));
                ++pairs;
            }
        EXPECT_EQ(pairs, before.positions.size());
    }
    for (size_t v = 0; v < made->structures[1].mesh.positions.size(); ++v)
        EXPECT_EQ(made->structures[2].mesh.positions[v],
                  mirrored(made->structures[1].mesh.positions[v]));
}

TEST(Derivation, ThickFatCarriesASmallHollowOutWhole) {
    TriMesh skin = test::sheet(test::kPlace);
    for (Vec3& p : skin.positions) {
        const Vec3 off = (p - Vec3(test::kPlace, 0, 0)) / 0.005f;
        p.y += 1;
        p.z -= 0.008f * std::exp(-glm::dot(off, off)); // walls stand at 54 degrees
    }
    skin.normals = vertexNormals(skin);
    Body first;
    first.name = "sheet with a hollow";
    first.structures = {structure("skin", Kind::Skin, Side::Median, skin)};
    Derivation how;
    how.name = "fat";
    how.depths = {{{{test::kPlace, 1, 0}}, 0.04f, 0}};
    const Result<Body> made = derivedBody(first, how);
    ASSERT_TRUE(made) << made.error().text();
    const TriMesh& fat = made->structures[0].mesh;
    for (const Triangle& t : fat.triangles) {
        const auto& p = fat.positions;
        EXPECT_GT(glm::cross(p[t.y] - p[t.x], p[t.z] - p[t.x]).z, 0);
    }
    float lowest = 1, highest = 0;
    for (const Vec3& p : fat.positions) {
        lowest = std::min(lowest, p.z);
        highest = std::max(highest, p.z);
    }
    EXPECT_NEAR(highest, 0.04f, 0.002f);
    EXPECT_NEAR(highest - lowest, 0.008f, 0.002f);
}

TEST(Derivation, ABreastIsAMoundOnItsBase) {
    Derivation how;
    how.name = "mound";
    how.breast = Breast{.centre = {0.04f, 1, 0.09f},
                        .out = {0, 0, 1},
                        .medial = 0.035f,
                        .lateral = 0.04f,
                        .up = 0.06f,
                        .down = 0.04f,
                        .height = 0.03f};
    const Body first = smallBody();
    const Result<Body> made = derivedBody(first, how);
    ASSERT_TRUE(made);
    const TriMesh &before = first.structures[0].mesh, &after = made->structures[0].mesh;
    float most = 0;
    for (size_t v = 0; v < before.positions.size(); ++v) {
        const Vec3 moved = after.positions[v] - before.positions[v];
        if (before.positions[v].z < 0) {
            EXPECT_EQ(moved, Vec3(0));
        }
        most = std::max(most, moved.z);
    }
    EXPECT_GT(most, 0.015f);
    EXPECT_LT(most, 0.0301f);
}

TEST(Derivation, TheSkinIsLiftedOffABoneThatWouldComeThrough) {
    Body first = smallBody();
    Derivation how;
    how.name = "thin";
    how.depths = {{{{0.1f, 1, 0}, {0, 1, 0.1f}, {0, 1, -0.1f}}, -0.02f, 0}};
    for (Vec3& p : first.structures[1].mesh.positions) p.x += 0.025f; // 5 mm beneath the skin
    first.structures[2].mesh = mirrorImage(first.structures[1].mesh);
    const Result<Body> made = derivedBody(first, how);
    ASSERT_TRUE(made);
    EXPECT_GT(reachOf(made->structures[0].mesh, 1).x, reachOf(made->structures[1].mesh, 1).x);
    EXPECT_LT(reachOf(made->structures[0].mesh, 1).z, 0.085f); // elsewhere it is as thin as asked
}

class DerivationFolder : public testing::Test {
protected:
    void write(const char* name, const char* text) { std::ofstream(folder_ / name) << text; }
    std::string refusal() {
        const Result<Derivation> read = readDerivation(folder_.path());
        return read ? "" : read.error().text();
    }
    TemporaryFolder folder_;
};

TEST_F(DerivationFolder, ReadsMillimetres) {
    write("body.toml", "name = \"someone\"\nscale = 0.9\nstiffness = 2\n[breast]\ncentre = [80, "
                       "1200, 190]\nheight = 40\n[[depth]]\nat = [[1, 2, 3]]\nfat = 5\n");
    write("controls.toml", "controls = [[10, 20, 30, 11, 22, 33]]\n");
    write("details.toml",
          "[[detail]]\nname = \"a dab\"\npath = [[1, 2, 3]]\nwidth = 4\npush = 1\n");
    const Result<Derivation> read = readDerivation(folder_.path());
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->name, "someone");
    EXPECT_FLOAT_EQ(read->scale, 0.9f);
    EXPECT_FLOAT_EQ(read->stiffness, 0.002f);
    ASSERT_EQ(read->controls.size(), 1u);
    EXPECT_FLOAT_EQ(read->controls[0].to.y, 0.022f);
    ASSERT_EQ(read->depths.size(), 1u);
    EXPECT_FLOAT_EQ(read->depths[0].fat, 0.005f);
    ASSERT_TRUE(read->breast);
    EXPECT_FLOAT_EQ(read->breast->height, 0.04f);
    EXPECT_EQ(read->details.details.size(), 1u);
}

TEST_F(DerivationFolder, SaysWhatIsWrong) {
    EXPECT_NE(refusal().find("body.toml"), std::string::npos);
    write("body.toml", "name = 3");
    EXPECT_NE(refusal().find("a body needs a name"), std::string::npos);
    write("body.toml", "name = \"a\"\nscale = 9");
    EXPECT_NE(refusal().find("scale must be a number from 0.2 to 2"), std::string::npos);
    write("body.toml", "name = \"a\"");
    write("controls.toml", "controls = [[1, 2, 3]]");
    EXPECT_NE(refusal().find("controls.toml:1: a control must be six numbers"), std::string::npos);
    write("controls.toml", "controls = [[0, 2, 3, 1, 2, 3]]");
    EXPECT_NE(refusal().find("on the midline it stays there"), std::string::npos);
    write("controls.toml", "controls = []");
    write("details.toml", "[[fine]]\nlow = [0, 0, 0]\nhigh = [1, 1, 1]\n");
    EXPECT_NE(refusal().find("its triangles stay"), std::string::npos);
}

} // namespace
} // namespace myo
