// The window onto a chosen muscle: what lies in front of it is cut away.
#include "render_scene.hpp"

namespace myo {
namespace {

/// A muscle of 6 cm (40 pixels) in the middle. A cover 3 cm in front is cut 6 mm + 9 mm round it:
/// 10 pixels, more or less a fifth.
class RenderUncover : public RenderTest {
protected:
    static constexpr uint32_t kMuscle = 0;
    void SetUp() override {
        RenderTest::SetUp();
        addSquare({0, 0, 0}, 0.03f, Material::Muscle).window = WindowPart::Onto;
    }
    uint32_t addCover(float z, Material material, float half = 0.1f, float opacity = 1) {
        DrawItem& item = addSquare({0, 0, z}, half, material);
        item.window = material == Material::Bone ? WindowPart::Ghosted : WindowPart::Cut;
        item.opacity = opacity;
        bodyChanged();
        return item.structure.index;
    }
    uint32_t addFloor() { return addCover(-0.05f, Material::Connective); }
    /// What lies so many pixels to the right of the middle, or to its left.
    uint32_t idAt(int right) {
        const PickHit hit = renderer().pick(list_, size_, {100.5f + float(right), 100.5f});
        return hit.hit ? hit.id.index : UINT32_MAX;
    }
    /// How red a pixel is, whatever its light: muscle more than bone.
    static float redness(const Image& image, uint32_t x, uint32_t y) {
        const Vec3 rgb = at(image, x, y);
        return (rgb.r - rgb.b) / (rgb.r + rgb.g + rgb.b);
    }
    /// How many pixels right of the middle a cover of bone begins, coming from outside.
    static int edgeOf(const Image& image, uint32_t row) {
        const float between = (redness(image, 100, row) + redness(image, 160, row)) / 2;
        int right = 60;
        while (right > 0 && redness(image, uint32_t(100 + right), row) < between) --right;
        return right;
    }
    /// The same list without any window.
    DrawList covered() const {
        DrawList list = list_;
        for (DrawItem& item : list.items) item.window = WindowPart::Kept;
        return list;
    }
    Image drawList(const DrawList& list, Quality quality) {
        return *renderer().drawImage(list, {}, {size_, quality});
    }
};

TEST_F(RenderUncover, TheMuscleIsSeenWhole) {
    const uint32_t floor = addFloor(), cover = addCover(0.03f, Material::Muscle);
    for (const int right : {-19, -10, 0, 10, 19}) EXPECT_EQ(idAt(right), kMuscle) << right;
    for (const int right : {-26, 26}) EXPECT_EQ(idAt(right), floor) << right;
    for (const int right : {-40, 40}) EXPECT_EQ(idAt(right), cover) << right;
}

TEST_F(RenderUncover, LayersShowAsSteps) {
    addFloor();
    const uint32_t inner = addCover(0.02f, Material::Muscle);
    const uint32_t outer = addCover(0.06f, Material::Muscle);
    int innerSeen = 0;
    for (int right = 21; right < 50; ++right) innerSeen += idAt(right) == inner ? 1 : 0;
    EXPECT_GT(innerSeen, 4); // 12 mm, 8 pixels, more or less a fifth
    EXPECT_LT(innerSeen, 14);
    EXPECT_EQ(idAt(0), kMuscle);
    EXPECT_EQ(idAt(60), outer);
}

TEST_F(RenderUncover, WhatTouchesTheMuscleStaysBesideIt) {
    const uint32_t behind = addCover(-0.02f, Material::Muscle);
    EXPECT_EQ(idAt(25), behind);
    const uint32_t touching = addCover(0.001f, Material::Muscle);
    EXPECT_EQ(idAt(0), kMuscle);
    EXPECT_EQ(idAt(25), touching);
}

TEST_F(RenderUncover, AWiderWindowCutsFurther) {
    addFloor();
    const uint32_t cover = addCover(0.03f, Material::Muscle);
    EXPECT_EQ(idAt(45), cover);
    list_.items.back().widening = 0.03f;
    EXPECT_NE(idAt(45), cover);
    EXPECT_EQ(idAt(65), cover);
}

TEST_F(RenderUncover, WithoutAWindowPicturesAreAsBefore) {
    addFloor();
    addCover(0.03f, Material::Muscle);
    addCover(0.04f, Material::Bone, 0.02f);
    addCover(0.08f, Material::Skin, 0.1f, 0.4f);
    for (const Quality quality : {Quality::Still, Quality::Moving}) {
        const Image before = drawList(covered(), quality);
        const Image open = drawList(list_, quality);
        EXPECT_GT(differences(open, before), 2000u);
        // Far from the window nothing has changed.
        for (uint32_t x = 0; x < 200; ++x) EXPECT_EQ(at(open, x, 10), at(before, x, 10));
        DrawList closed = list_; // cut for a muscle that is not there
        closed.items[0].window = WindowPart::Kept;
        EXPECT_EQ(differences(drawList(closed, quality), before), 0u);
    }
}

TEST_F(RenderUncover, ThereIsNoHoleToThePaper) {
    const uint32_t cover = addCover(0.03f, Material::Muscle); // and nothing behind
    const Image image = draw(Quality::Still);
    for (uint32_t x = 40; x < 160; ++x) EXPECT_LT(grey(image, x, 100), 0.9f) << x;
    EXPECT_EQ(idAt(0), kMuscle);
    EXPECT_EQ(idAt(26), cover); // picking asks the picture at rest
}

TEST_F(RenderUncover, BonesLeaveABreath) {
    addFloor();
    addCover(0.03f, Material::Bone);
    const Image breath = draw();
    list_.items.back().window = WindowPart::Cut;
    const Image cut = draw();
    const float more = grey(breath, 100, 100) - grey(cut, 100, 100);
    EXPECT_GT(more, 0.02f); // pale bone over red muscle
    EXPECT_LT(more, 0.2f);
    for (uint32_t x = 0; x < 60; ++x) EXPECT_EQ(at(breath, x, 100), at(cut, x, 100));
    EXPECT_EQ(idAt(0), kMuscle);
}

TEST_F(RenderUncover, MovingAndAtRestTheEdgeIsTheSame) {
    addFloor();
    addCover(0.03f, Material::Bone);
    list_.items.back().window = WindowPart::Cut;
    list_.items[0].window = WindowPart::Onto;
    list_.items[1].material = Material::Muscle; // the floor looks as the muscle does
    list_.items[1].tint = list_.items[0].tint;
    const Image moving = draw(Quality::Moving), still = draw(Quality::Still);
    for (uint32_t row = 85; row <= 115; row += 5) {
        EXPECT_GT(edgeOf(still, row), 24) << row;
        EXPECT_LT(edgeOf(still, row), 38) << row;
        EXPECT_NEAR(edgeOf(moving, row), edgeOf(still, row), 2) << row;
    }
}

TEST_F(RenderUncover, AtRestTheEdgeIsSmooth) {
    addFloor();
    addCover(0.03f, Material::Bone);
    list_.items.back().window = WindowPart::Cut;
    // Down the cut's right edge, the share of the pixel that is cover differs from row to row.
    std::vector<float> greys;
    const Image still = draw();
    const uint32_t x = 100 + uint32_t(edgeOf(still, 100));
    for (uint32_t row = 80; row < 120; ++row) greys.push_back(grey(still, x, row));
    std::ranges::sort(greys);
    size_t steps = 0;
    for (size_t i = 1; i < greys.size(); ++i) steps += greys[i] - greys[i - 1] > 0.01f ? 1 : 0;
    EXPECT_GE(steps, 2u);
}

TEST_F(RenderUncover, MarksOnTheMuscleBecomeWhole) {
    addFloor();
    addCover(0.03f, Material::Muscle);
    DrawMark mark;
    mark.colour = {0, 0, 1, 1};
    list_.marks.push_back(mark);
    const auto blue = [&](const Image& image) {
        float sum = 0;
        for (uint32_t y = 90; y < 110; ++y)
            for (uint32_t x = 90; x < 110; ++x) {
                const Vec3 rgb = at(image, x, y);
                sum += std::max(0.0f, rgb.b - rgb.r);
            }
        return sum;
    };
    for (const Quality quality : {Quality::Still, Quality::Moving}) {
        const float hidden = blue(drawList(covered(), quality));
        DrawList bare = covered();
        bare.items.pop_back();
        const float whole = blue(drawList(bare, quality));
        EXPECT_GT(whole, 1.2f * hidden);
        EXPECT_NEAR(blue(drawList(list_, quality)), whole, 0.05f * whole);
    }
}

TEST_F(RenderUncover, FullSkinIsCutAndTranslucentSkinStays) {
    addFloor();
    addCover(0.03f, Material::Skin);
    EXPECT_EQ(idAt(0), kMuscle);
    DrawItem& skin = list_.items.back();
    skin.opacity = 0.35f;
    for (const Quality quality : {Quality::Still, Quality::Moving}) {
        const Image open = draw(quality);
        EXPECT_EQ(differences(open, drawList(covered(), quality)), 0u);
    }
    EXPECT_EQ(idAt(0), skin.structure.index); // as without a window
}

TEST_F(RenderUncover, HeatThinsOverADeepMuscleAlone) {
    addFloor();
    addCover(0.03f, Material::Skin);
    list_.items.back().opacity = 0;
    const auto redAt = [&](uint32_t x) {
        std::vector<HeatVertex> heats(body_.structures.size());
        heats.back().essential = 65535;
        renderer().setHeat(heatPerStructure(heats));
        const Image open = draw();
        const Image before = drawList(covered(), Quality::Still);
        return at(open, x, 100).g - at(before, x, 100).g;
    };
    EXPECT_EQ(redAt(100), 0); // nobody says that it is deep
    body_.structures[kMuscle].depth = Depth::Deep;
    bodyChanged();
    EXPECT_GT(redAt(100), 0.03f); // less of the dark core over the pale muscle
    EXPECT_EQ(redAt(30), 0);
    for (Vec3& place : body_.structures.back().mesh.positions) place.z = 0.006f;
    bodyChanged();
    EXPECT_EQ(redAt(100), 0); // the skin lies on the muscle: nothing is gained
}

TEST_F(RenderUncover, APictureDrawnInStepsIsTheWholeOne) {
    addFloor();
    addCover(0.03f, Material::Muscle);
    addCover(0.05f, Material::Bone, 0.025f);
    addCover(0.08f, Material::Skin, 0.1f, 0.4f);
    size_ = {200, 420};
    const Image whole = draw(Quality::Still);
    EXPECT_EQ(differences(drawInSteps(size_), whole), 0u);
}

TEST_F(RenderUncover, PicksBetweenStepsDoNotDisturbThem) {
    addFloor();
    addCover(0.03f, Material::Muscle);
    size_ = {200, 420};
    const Image whole = draw(Quality::Still);
    DrawList turned = list_;
    turned.camera.yaw = 0.3f;
    const Image steps = drawInSteps(size_, [&] {
        renderer().pick(turned, size_, {100, 210});
        renderer().pick(list_, size_, {100, 210});
    });
    EXPECT_EQ(differences(steps, whole), 0u);
}

TEST_F(RenderUncover, AMuscleOutsideThePictureCutsNothing) {
    addCover(0.03f, Material::Muscle, 2);
    list_.camera.target = {0.5f, 0, 0};
    EXPECT_EQ(differences(draw(), drawList(covered(), Quality::Still)), 0u);
    EXPECT_EQ(idAt(0), 1u);
}

} // namespace
} // namespace myo
