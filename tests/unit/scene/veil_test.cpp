#include "unit/field/world.hpp"

#include <myofield/scene/sight.hpp>
#include <myofield/scene/veil.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

constexpr Extent kExtent{800, 800};
constexpr float kHandRadius = 0.06f;

/// A ball whose muscle behind refers to its front, and before that a smaller ball, `part`, with a
/// bone in it.
class VeilTest : public testing::Test {
protected:
    void stand(const char* part) {
        world_ = test::makeWorld();
        const Vec3 front = glm::normalize(Vec3(0.5f, 0, 0.8f));
        const auto moved = [&](TriMesh mesh) {
            for (Vec3& p : mesh.positions) p += 0.4f * front;
            return mesh;
        };
        Structure& skin = world_.body.structures[0];
        ballVertices_ = uint32_t(skin.mesh.positions.size());
        const TriMesh hand = moved(test::sphere(kHandRadius, 24));
        skin.mesh.positions.insert(skin.mesh.positions.end(), hand.positions.begin(),
                                   hand.positions.end());
        for (const Triangle& t : hand.triangles) skin.mesh.triangles.push_back(t + ballVertices_);
        skin.mesh.normals = vertexNormals(skin.mesh);
        world_.body.structures.push_back(test::structure(
            "bone_of_the_hand", Kind::Bone, Side::Median, moved(test::sphere(0.02f, 12))));
        Landmark palm;
        palm.id = "palm";
        palm.isPaired = false;
        palm.position = (0.4f + kHandRadius) * front;
        palm.place = {"landmarks.toml", 9};
        world_.atlas.landmarks.push_back(palm);
        Region region;
        region.id = region.label = region.group = part;
        region.coarse = "ball";
        region.isPaired = false;
        region.seeds = {{LandmarkId{uint32_t(world_.atlas.landmarks.size() - 1)}}};
        world_.atlas.regions.push_back(region);
        placement_.emplace(*Placement::place(world_.atlas, world_.body, world_.body));
        patterns_ = std::make_unique<PatternLibrary>(*placement_);
        stage_ = std::make_unique<Stage>(world_.atlas, world_.body);
        stage_->place(*patterns_);
        state_.selection = {{"backus", {}}};
        state_.sides = Sides::Left;
        camera_.yaw = std::atan2(front.x, front.z);
        camera_.target = Vec3(0);
        camera_.distance = 2;
    }
    SkinSight sightOfCore(const Sightlines& lines) const {
        return lines.skinSight(lines.subject().zones.at(0).samples.at(0), camera_);
    }

    test::World world_;
    uint32_t ballVertices_ = 0;
    std::optional<Placement> placement_;
    std::unique_ptr<PatternLibrary> patterns_;
    std::unique_ptr<Stage> stage_;
    ViewState state_;
    Camera camera_;
};

TEST_F(VeilTest, AHandBeforePainIsAGhostWithAllThatIsInIt) {
    stand("hand");
    const Subject subject = subjectOf(*stage_, state_);
    const VeilRule rule(*stage_, state_);
    const auto veil = rule.veilOf(subject, camera_, kExtent, false);
    ASSERT_TRUE(veil);
    const std::vector<uint32_t> offsets = vertexOffsets(world_.body);
    ASSERT_EQ(veil->shares.size(), offsets.back());
    for (uint32_t v = 0; v < ballVertices_; ++v) ASSERT_EQ(veil->shares[v], 0);
    const uint32_t facing = placement_->skin().nearestVertex(placement_->landmark({4}, Side::Left));
    EXPECT_EQ(veil->shares[facing], 255);
    const uint32_t bone = uint32_t(world_.body.structures.size()) - 1;
    EXPECT_TRUE(veil->isOn[bone]);
    for (uint32_t v = offsets[bone]; v < offsets[bone + 1]; ++v) EXPECT_GT(veil->shares[v], 128);
    for (uint32_t s = 1; s < bone; ++s) EXPECT_FALSE(veil->isOn[s]);

    const Sightlines bare(*stage_, state_, subject), veiled(*stage_, state_, subject, veil);
    EXPECT_EQ(sightOfCore(bare), SkinSight::Hidden);
    EXPECT_EQ(sightOfCore(veiled), SkinSight::Veiled);
    Sightlines assumed(*stage_, state_, subject);
    assumed.assumeVeils(rule);
    EXPECT_EQ(sightOfCore(assumed), SkinSight::Veiled);
    camera_.yaw += kPi / 4; // past the hand
    EXPECT_EQ(sightOfCore(bare), SkinSight::Clear);
    EXPECT_FALSE(rule.veilOf(subject, camera_, kExtent, false));
}

TEST_F(VeilTest, AHeadBeforePainStays) {
    stand("head");
    const Subject subject = subjectOf(*stage_, state_);
    const VeilRule rule(*stage_, state_);
    EXPECT_FALSE(rule.veilOf(subject, camera_, kExtent, true));
    Sightlines assumed(*stage_, state_, subject);
    assumed.assumeVeils(rule);
    EXPECT_EQ(sightOfCore(assumed), SkinSight::Hidden);
}

TEST_F(VeilTest, AHandThatIsLitItselfStays) {
    stand("hand");
    world_.atlas.muscles[0].points[0].zones.push_back(
        test::zone(ZoneKind::Spillover, {4}, {{LandmarkId{4}}}, 0.3f));
    placement_.emplace(*Placement::place(world_.atlas, world_.body, world_.body));
    patterns_ = std::make_unique<PatternLibrary>(*placement_);
    stage_->place(*patterns_);
    const VeilRule rule(*stage_, state_);
    EXPECT_FALSE(rule.veilOf(subjectOf(*stage_, state_), camera_, kExtent, false));
}

TEST_F(VeilTest, OneBeforeTheMuscleIsVeiledWhereTheMuscleIsShown) {
    stand("hand");
    state_.selection = {{"frontus", {}}};
    const Subject subject = subjectOf(*stage_, state_);
    const VeilRule rule(*stage_, state_);
    EXPECT_TRUE(rule.veilOf(subject, camera_, kExtent, true));
    EXPECT_FALSE(rule.veilOf(subject, camera_, kExtent, false)); // its pain lies behind
}

} // namespace
} // namespace myo
