#include "render_scene.hpp"

namespace myo {
namespace {

class RenderPick : public RenderTest {
protected:
    void SetUp() override {
        RenderTest::SetUp();
        addSquare({-0.06f, 0.05f, 0}, 0.04f, Material::Muscle);
        addSquare({0.06f, -0.05f, 0.03f}, 0.04f, Material::Bone);
        addSquare({0, 0, 0.1f}, 0.02f, Material::Skin).opacity = 0.35f;
    }
    Vec2 pixelOf(Vec3 point) const {
        return project(list_.camera.clipFromWorld(1), size_, point).pixel;
    }
};

TEST_F(RenderPick, GivesTheIdAndTheWorldPosition) {
    const Vec3 wanted{-0.05f, 0.06f, 0};
    const PickHit hit = renderer().pick(list_, size_, pixelOf(wanted));
    ASSERT_TRUE(hit.hit);
    EXPECT_EQ(hit.id, (PickId{PickKind::Structure, 0}));
    EXPECT_LT(glm::distance(hit.position, wanted), 0.0015f); // a pixel
    const PickHit other = renderer().pick(list_, size_, pixelOf({0.06f, -0.05f, 0.03f}));
    EXPECT_EQ(other.id.index, 1u);
    EXPECT_NEAR(other.position.z, 0.03f, 1e-3f);
}

TEST_F(RenderPick, NothingIsNothing) {
    EXPECT_FALSE(renderer().pick(list_, size_, {5, 5}).hit);
    EXPECT_FALSE(renderer().pick(list_, size_, {-1, 100}).hit);
    EXPECT_FALSE(renderer().pick(list_, size_, {100, 200}).hit);
}

TEST_F(RenderPick, SkinIsHitOrLookedThrough) {
    addSquare({0, 0, -0.05f}, 0.02f, Material::Muscle);
    EXPECT_EQ(renderer().pick(list_, size_, {100, 100}).id.index, 2u);
    EXPECT_EQ(renderer().pick(list_, size_, {100, 100}, PickSkin::Ignored).id.index, 3u);
}

TEST_F(RenderPick, WithoutAnIdItIsNotThere) {
    list_.items[2].pickId = {};
    EXPECT_FALSE(renderer().pick(list_, size_, {100, 100}).hit);
}

TEST_F(RenderPick, MarksComeFirst) {
    DrawMark mark;
    mark.position = {-0.06f, 0.05f, 0};
    list_.marks.push_back(mark);
    const Vec2 at = pixelOf(mark.position);
    const PickHit hit = renderer().pick(list_, size_, at + Vec2(3, 0));
    EXPECT_EQ(hit.id, (PickId{PickKind::Point, 0}));
    EXPECT_EQ(hit.position, mark.position);
    EXPECT_EQ(renderer().pick(list_, size_, at + Vec2(14, 0)).id.kind, PickKind::Structure);
}

TEST_F(RenderPick, DoesNotDisturbPictures) {
    const Image before = draw();
    renderer().pick(list_, size_, {100, 100});
    EXPECT_EQ(draw().rgba, before.rgba);
}

} // namespace
} // namespace myo
