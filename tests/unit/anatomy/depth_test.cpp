#include <myofield/anatomy/depth.hpp>

#include "unit/anatomy/structures.hpp"
#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

/// Balls one inside the other: skin (0), a muscle under it (1) and one inside that (2).
Body layers() {
    Body body;
    body.structures = {structure("skin", Kind::Skin, Side::Median, sphere(0.20f, 16)),
                       structure("outer", Kind::Muscle, Side::Left, sphere(0.17f, 16)),
                       structure("inner", Kind::Muscle, Side::Left, sphere(0.15f, 16))};
    return body;
}

TEST(Depth, DepthIsWhatOtherMusclesLeaveVisible) {
    Body body = layers();
    classifyDepth(body);
    EXPECT_EQ(body.structures[1].depth, Depth::Superficial);
    EXPECT_EQ(body.structures[2].depth, Depth::Deep);
    EXPECT_FALSE(body.structures[0].depth); // only muscles have one
}

TEST(Depth, BoneHidesAMuscleAndConnectiveTissueDoesNot) {
    Body body = layers();
    body.structures[1].kind = Kind::Bone;
    classifyDepth(body);
    EXPECT_EQ(body.structures[2].depth, Depth::Deep);
    body = layers();
    body.structures[1].kind = Kind::Connective;
    classifyDepth(body);
    EXPECT_EQ(body.structures[2].depth, Depth::Superficial);
}

TEST(Depth, AMuscleDoesNotHideItself) {
    Body body = layers();
    body.structures.erase(body.structures.begin() + 1);
    TriMesh& muscle = body.structures[1].mesh; // and a second sheet of it, 10 mm above the first
    const uint32_t first = uint32_t(muscle.positions.size());
    for (uint32_t v = 0; v < first; ++v) muscle.positions.push_back(muscle.positions[v] * 1.06f);
    for (size_t t = 0, count = muscle.triangles.size(); t < count; ++t)
        muscle.triangles.push_back(muscle.triangles[t] + first);
    muscle.normals = vertexNormals(muscle);
    classifyDepth(body);
    EXPECT_EQ(body.structures[1].depth, Depth::Superficial);
}

TEST(Depth, SkinFartherThan60MillimetresIsNotOverTheMuscle) {
    Body body = layers();
    body.structures.pop_back();
    body.structures[1].mesh = sphere(0.13f, 16);
    classifyDepth(body);
    EXPECT_EQ(body.structures[1].depth, Depth::Deep);
}

TEST(Depth, ARightMuscleGetsWhatItsLeftOneHas) {
    Body body = layers();
    body.structures.push_back(structure("inner", Kind::Muscle, Side::Right, sphere(0.195f, 16)));
    body.structures.push_back(structure("alone", Kind::Muscle, Side::Right, sphere(0.18f, 16)));
    classifyDepth(body);
    EXPECT_EQ(body.structures[3].depth, Depth::Deep); // though it sees the skin
    EXPECT_EQ(body.structures[4].depth, Depth::Deep); // beneath the right one
}

TEST(Depth, ADepthThatIsKnownStays) {
    Body body = layers();
    body.structures[1].depth = Depth::Deep;
    body.structures[2].depth = Depth::Superficial;
    classifyDepth(body);
    EXPECT_EQ(body.structures[1].depth, Depth::Deep);
    EXPECT_EQ(body.structures[2].depth, Depth::Superficial);
}

TEST(Depth, ABodyWithoutSkinStaysAsItIs) {
    Body empty, body = layers();
    body.structures.erase(body.structures.begin());
    classifyDepth(empty);
    classifyDepth(body);
    EXPECT_FALSE(body.structures[0].depth);
    EXPECT_FALSE(body.structures[1].depth);
}

} // namespace
} // namespace myo
