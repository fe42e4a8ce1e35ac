#include <myofield/field/refused_zones.hpp>

#include "unit/field/on_a_ball.hpp"

namespace myo {
namespace {

using namespace test;

/// Small bones around the cheek (landmark 0) of one side.
void addBones(Body& body, Side side, const Vec3& shift) {
    const Vec3 cheek = 0.19f * glm::normalize(Vec3(0.5f, 0, 0.8f));
    const Vec3 middle = side == Side::Left ? cheek : mirrored(cheek);
    for (const Vec2 at : {Vec2(-1, -1), Vec2(1, -1), Vec2(-1, 1), Vec2(1, 1)}) {
        Structure bone;
        bone.id = "bone" + std::to_string(body.structures.size());
        bone.kind = Kind::Bone;
        bone.side = side;
        bone.mesh = sphere(0.004f, 8);
        for (Vec3& p : bone.mesh.positions) p += middle + 0.015f * Vec3(at.x, at.y, 0) + shift;
        body.structures.push_back(std::move(bone));
    }
}

TEST_F(OnABall, AZoneSmallerThanTheMisfitAroundItIsRefusedAndNamed) {
    World other = makeWorld();
    other.body.isBuiltIn = false;
    TriMesh& skin = other.body.structures[0].mesh;
    std::swap(skin.triangles[0], skin.triangles[1]); // measured, not derived
    for (const Side side : {Side::Left, Side::Right}) {
        addBones(world.body, side, Vec3(0));
        addBones(other.body, side, side == Side::Left ? Vec3(0.3f, 0, 0) : Vec3(0));
    }
    const Result<Placement> placed = Placement::place(world.atlas, other.body, world.body);
    ASSERT_TRUE(placed) << placed.error().text();
    EXPECT_EQ(placed->report().leftOut.size(), 4u);
    const std::vector<RefusedZone> refused = refusedZones(*placed);
    ASSERT_EQ(refused.size(), 1u);
    EXPECT_EQ(refused[0].point, (PointOnSide{kBackus, 0, Side::Left}));
    EXPECT_NE(refused[0].sentence.find("backus trp1 (left): its essential zone around front"),
              std::string::npos)
        << refused[0].sentence;
    const PatternLibrary carried(*placed);
    EXPECT_TRUE(carried.pattern({kBackus, 0, Side::Left}).vertices.empty());
    EXPECT_FALSE(carried.pattern({kBackus, 0, Side::Right}).vertices.empty());
    EXPECT_TRUE(refusedZones(*placement).empty()) << "the original shows all";
}

} // namespace
} // namespace myo
