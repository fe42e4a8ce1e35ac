#include "unit/anatomy/structures.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace myo {
namespace {

using namespace test;

TriMesh meshOf(size_t vertices, size_t triangles) {
    TriMesh mesh;
    mesh.positions.resize(vertices);
    mesh.triangles.resize(triangles);
    return mesh;
}

/// Two heads of a biceps on each side, a muscle whose id begins like theirs, and a bone.
Body arms() {
    Body body;
    for (const Side side : {Side::Left, Side::Right}) {
        body.structures.push_back(structure("biceps.long_head", Kind::Muscle, side, meshOf(3, 1)));
        body.structures.push_back(structure("biceps.short_head", Kind::Muscle, side, meshOf(5, 3)));
        body.structures.push_back(structure("biceps_femoris", Kind::Muscle, side, meshOf(4, 2)));
    }
    body.structures.push_back(structure("sternum", Kind::Bone, Side::Median, {}));
    return body;
}

TEST(Body, FindNeedsTheWholeIdAndTheSide) {
    const Body body = arms();
    EXPECT_EQ(body.find("biceps_femoris", Side::Left), StructureId{2});
    EXPECT_EQ(body.find("biceps_femoris", Side::Right), StructureId{5});
    EXPECT_EQ(body.find("sternum", Side::Median), StructureId{6});
    EXPECT_FALSE(body.find("sternum", Side::Left));
    EXPECT_FALSE(body.find("biceps", Side::Left));
    EXPECT_FALSE(Body().find("sternum", Side::Median));
}

TEST(Body, PartsAreTheMuscleItselfAndWhatFollowsItsDot) {
    Body body = arms();
    EXPECT_EQ(body.partsOf("biceps", Side::Right), (std::vector<StructureId>{{3}, {4}}));
    EXPECT_EQ(body.partsOf("biceps_femoris", Side::Left), std::vector<StructureId>{{2}});
    EXPECT_TRUE(body.partsOf("biceps", Side::Median).empty());
    EXPECT_TRUE(body.partsOf("bicep", Side::Left).empty());
    body.structures.push_back(structure("biceps", Kind::Muscle, Side::Left, {}));
    EXPECT_EQ(body.partsOf("biceps", Side::Left), (std::vector<StructureId>{{0}, {1}, {7}}));
}

TEST(Body, TheSkinIsTheOneOfThatNameOtherwiseTheLargest) {
    Body body = arms();
    EXPECT_FALSE(body.skin());
    body.structures.push_back(structure("lips", Kind::Skin, Side::Median, meshOf(9, 10)));
    body.structures.push_back(structure("hide", Kind::Skin, Side::Median, meshOf(90, 100)));
    body.structures.push_back(structure("hair", Kind::Skin, Side::Median, meshOf(50, 60)));
    EXPECT_EQ(body.skin(), StructureId{8});
    body.structures.push_back(structure("skin", Kind::Skin, Side::Median, meshOf(3, 1)));
    EXPECT_EQ(body.skin(), StructureId{10});
}

TEST(Body, VertexOffsetsSumUpTheMeshesInOrder) {
    EXPECT_EQ(vertexOffsets(arms()), (std::vector<uint32_t>{0, 3, 8, 12, 15, 20, 24, 24}));
    EXPECT_EQ(vertexOffsets(Body()), std::vector<uint32_t>{0});
}

TEST(Kind, EveryKindIsReadBackFromItsName) {
    for (const Kind kind :
         {Kind::Muscle, Kind::Bone, Kind::Cartilage, Kind::Connective, Kind::Skin})
        EXPECT_EQ(kindNamed(nameOf(kind)), kind);
    EXPECT_EQ(nameOf(Kind::Connective), "connective");
    EXPECT_FALSE(kindNamed("Muscle"));
    EXPECT_FALSE(kindNamed(""));
}

} // namespace
} // namespace myo
