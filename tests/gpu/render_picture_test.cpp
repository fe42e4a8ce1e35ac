#include "render_scene.hpp"

namespace myo {
namespace {

using RenderPicture = RenderTest;

TEST_F(RenderPicture, AnEmptyListIsTheBackground) {
    addSquare({0, 0, 0}, 0.05f, Material::Muscle);
    list_.items.clear();
    list_.background = {0.2f, 0.4f, 0.6f, 1};
    for (Quality quality : {Quality::Moving, Quality::Still}) {
        const Image image = draw(quality);
        EXPECT_EQ(image.at(100, 100)[0], 51);
        EXPECT_EQ(image.at(3, 190)[1], 102);
        EXPECT_EQ(image.at(199, 0)[2], 153);
        EXPECT_EQ(image.at(100, 100)[3], 255);
    }
}

TEST_F(RenderPicture, ABodyWithoutStructuresDraws) {
    EXPECT_EQ(at(draw(), 100, 100), Vec3(1));
    EXPECT_FALSE(renderer().pick(list_, size_, {100, 100}).hit);
}

TEST_F(RenderPicture, UpIsUpAndLeftIsLeft) {
    addSquare({0.08f, 0.10f, 0}, 0.03f, Material::Muscle);
    const Image image = draw();
    EXPECT_LT(grey(image, 153, 34), 0.8f); // +X right, +Y up as seen from the front
    EXPECT_EQ(at(image, 47, 34), Vec3(1));
    EXPECT_EQ(at(image, 153, 166), Vec3(1));
}

TEST_F(RenderPicture, MaterialsHaveTheirColours) {
    addSquare({-0.09f, 0, 0}, 0.03f, Material::Muscle);
    addSquare({0, 0, 0}, 0.03f, Material::Bone);
    addSquare({0.09f, 0, 0}, 0.03f, Material::Cartilage);
    for (Quality quality : {Quality::Moving, Quality::Still}) {
        const Image image = draw(quality);
        const Vec3 muscle = at(image, 40, 100), bone = at(image, 100, 100),
                   cartilage = at(image, 160, 100);
        EXPECT_GT(muscle.r, muscle.g + 0.15f);
        EXPECT_GT(bone.r, bone.b + 0.04f);
        EXPECT_GT(cartilage.r, cartilage.b); // warm, not steel
        EXPECT_LT(cartilage.r - cartilage.b, bone.r - bone.b);
        EXPECT_GT(bone.g, muscle.g + 0.2f);
    }
}

TEST_F(RenderPicture, WashLightensAndFades) {
    addSquare({-0.07f, 0, 0}, 0.05f, Material::Muscle);
    addSquare({0.07f, 0, 0}, 0.05f, Material::Muscle).wash = 1;
    const Image image = draw();
    const Vec3 plain = at(image, 54, 100), washed = at(image, 146, 100);
    EXPECT_GT(grey(image, 146, 100), grey(image, 54, 100) + 0.1f);
    EXPECT_LT(washed.r - washed.b, (plain.r - plain.b) * 0.7f);
}

TEST_F(RenderPicture, NearerHidesFartherInAnyOrder) {
    addSquare({0, 0, 0.02f}, 0.05f, Material::Bone);
    addSquare({0, 0, -0.02f}, 0.08f, Material::Muscle);
    const Vec3 first = at(draw(), 100, 100);
    std::swap(list_.items[0], list_.items[1]);
    EXPECT_EQ(at(draw(), 100, 100), first);
    EXPECT_LT(first.r - first.b, 0.2f); // bone, not muscle
}

TEST_F(RenderPicture, OnlyTheNearestLayerOfSkinBlendsWhateverTheOrder) {
    addSquare({0, 0, -0.05f}, 0.13f, Material::Muscle);
    addSquare({-0.03f, 0, 0.02f}, 0.10f, Material::Skin).opacity = 0.5f;
    addSquare({0.05f, 0, 0.04f}, 0.10f, Material::Skin).opacity = 0.5f;
    for (Quality quality : {Quality::Moving, Quality::Still}) {
        const Image image = draw(quality);
        const float one = grey(image, 40, 100), two = grey(image, 110, 100);
        EXPECT_NEAR(one, two, 0.03f); // two layers look like one
        std::swap(list_.items[1], list_.items[2]);
        EXPECT_EQ(at(draw(quality), 110, 100), at(image, 110, 100));
    }
}

TEST_F(RenderPicture, SkinLetsMusclesThroughInProportion) {
    addSquare({0, 0, -0.05f}, 0.13f, Material::Muscle);
    addSquare({0, 0, 0}, 0.10f, Material::Skin);
    std::vector<float> greys;
    for (float opacity : {0.0f, 0.3f, 0.7f, 1.0f}) {
        list_.items[1].opacity = opacity;
        greys.push_back(grey(draw(), 100, 100));
    }
    EXPECT_LT(greys[0] + 0.02f, greys[1]);
    EXPECT_LT(greys[1] + 0.05f, greys[2]);
    EXPECT_LT(greys[2] + 0.05f, greys[3]);
}

TEST_F(RenderPicture, TransparentBackgroundIsStraightAlpha) {
    addSquare({0, 0, 0}, 0.05f, Material::Bone);
    const Image opaque = draw();
    list_.background = {0, 0, 0, 0};
    const Image image = draw();
    EXPECT_EQ(image.at(5, 5)[3], 0);
    EXPECT_EQ(image.at(100, 100)[3], 255);
    EXPECT_EQ(at(image, 100, 100), at(opaque, 100, 100));
    list_.items[0].opacity = 0.4f;
    const Image ghost = draw();
    EXPECT_GT(ghost.at(100, 100)[3], 40);
    EXPECT_LT(ghost.at(100, 100)[3], 200);
    EXPECT_NEAR(at(ghost, 100, 100).r, at(opaque, 100, 100).r, 0.06f); // not darkened by its alpha
}

TEST_F(RenderPicture, SizesChangeAndComeBack) {
    addSquare({0, 0, 0}, 0.05f, Material::Muscle);
    const Image before = draw();
    size_ = {331, 97};
    const Image wide = draw();
    EXPECT_EQ(wide.width, 331u);
    EXPECT_EQ(wide.height, 97u);
    EXPECT_LT(grey(wide, 165, 48), 0.8f);
    size_ = {200, 200};
    const Image after = draw();
    EXPECT_EQ(before.rgba, after.rgba); // the second frame is the first
}

TEST_F(RenderPicture, ImpossibleSizesAreRefusedWithASentence) {
    addSquare({0, 0, 0}, 0.05f, Material::Muscle);
    size_ = {1u << 20, 10};
    const auto huge = renderer().drawImage(list_, {}, {size_});
    ASSERT_FALSE(huge);
    EXPECT_NE(huge.error().text().find("1048576 x 10"), std::string::npos);
    EXPECT_FALSE(renderer().checkSize({0, 5}));
    EXPECT_TRUE(renderer().checkSize({640, 480}));
}

/// At 4608 pixels the picture is drawn in two pieces, whose border is in its middle.
TEST_F(RenderPicture, PiecesOfALargePictureFitTogether) {
    addSquare({0, 0, 0}, 0.05f, Material::Muscle, 8);
    addSquare({0.02f, 0.01f, 0.03f}, 0.02f, Material::Bone); // casts a shadow, makes a crease
    addSquare({0, 0, 0.06f}, 0.08f, Material::Skin, 8).opacity = 0.4f;
    list_.items[0].isOutlined = true;
    DrawMark mark;
    mark.position = {0.001f, -0.02f, 0};
    mark.colour = {0, 0, 1, 1};
    list_.marks.push_back(mark);
    renderer().setHeat(heatPerStructure({{}, {}, {.essential = 50000}}));
    for (Quality quality : {Quality::Moving, Quality::Still}) {
        size_ = {200, 200};
        const Image small = draw(quality);
        size_ = {4608, 200};
        const Image wide = draw(quality);
        ASSERT_EQ(wide.width, 4608u);
        size_t different = 0;
        for (uint32_t y = 0; y < 200; ++y)
            for (uint32_t x = 0; x < 200; ++x)
                different += glm::distance(at(small, x, y), at(wide, 2204 + x, y)) > 0.02f;
        EXPECT_LT(different, 40u);
    }
    EXPECT_FALSE(renderer().checkSize({16385, 100}));
    EXPECT_TRUE(renderer().checkSize({16384, 16384}));
}

TEST_F(RenderPicture, WhatIsOutsideTheViewIsNotSent) {
    addSquare({0, 0, 0}, 0.05f, Material::Muscle);
    addSquare({3, 0, 0}, 0.05f, Material::Muscle);
    draw();
    EXPECT_EQ(renderer().trianglesDrawn(), 2u);
}

TEST_F(RenderPicture, SimplifiedMeshesLookTheSameFromAfar) {
    addSquare({0, 0, 0}, 0.1f, Material::Muscle, 64);
    draw(Quality::Still);
    EXPECT_EQ(renderer().trianglesDrawn(), 8192u);
    Image moving;
    for (int i = 0; i < 500 && renderer().trianglesDrawn() > 4096; ++i)
        moving = draw(Quality::Moving);
    EXPECT_LT(renderer().trianglesDrawn(), 4096u); // a flat square needs few
    EXPECT_LT(grey(moving, 100, 100), 0.8f);
    EXPECT_LT(grey(moving, 40, 40), 0.8f);
}

TEST_F(RenderPicture, CreasesAreDarkerInStillQualityOnly) {
    addSquare({0, 0, 0}, 0.12f, Material::Bone);
    addSquare({-0.06f, 0, 0.02f}, 0.03f, Material::Bone);
    const Image still = draw(Quality::Still);
    EXPECT_LT(grey(still, 82, 100) + 0.02f, grey(still, 150, 100)); // beside the raised square
    const Image moving = draw(Quality::Moving);
    EXPECT_NEAR(grey(moving, 82, 100), grey(moving, 150, 100), 0.01f);
}

TEST_F(RenderPicture, OutlineRunsRoundTheSelectedAndShowsFaintlyBehind) {
    addSquare({0, 0, -0.03f}, 0.06f, Material::Bone).isOutlined = true;
    addSquare({0.06f, 0, 0}, 0.05f, Material::Bone);
    const Image image = draw();
    const auto darkest = [&](uint32_t from, uint32_t to) {
        float dark = 1;
        for (uint32_t x = from; x < to; ++x) dark = std::min(dark, grey(image, x, 100));
        return dark;
    };
    const float open = darkest(55, 68), covered = darkest(133, 145), plain = darkest(100, 104);
    EXPECT_LT(open, 0.5f);
    EXPECT_LT(open + 0.1f, covered);
    EXPECT_LT(covered + 0.08f, plain);
    list_.items[0].isOutlined = false;
    EXPECT_GT(grey(draw(), 62, 100), 0.5f);
}

TEST_F(RenderPicture, OverlayIsDrawnInOrderOverThePicture) {
    addSquare({0, 0, 0}, 0.13f, Material::Muscle);
    Overlay overlay;
    overlay.box({50, 50}, {150, 150}, {0, 0, 1, 1});
    overlay.box({80, 80}, {120, 120}, {0, 1, 0, 0.5f});
    const Image image = draw(Quality::Moving, overlay);
    EXPECT_EQ(at(image, 60, 60), Vec3(0, 0, 1));
    EXPECT_NEAR(at(image, 100, 100).g, 0.5f, 0.01f);
    EXPECT_NEAR(at(image, 100, 100).b, 0.5f, 0.01f);
}

TEST_F(RenderPicture, PassesAreTimedByName) {
    addSquare({0, 0, 0}, 0.05f, Material::Muscle);
    draw();
    const std::vector<PassTime> times = renderer().passTimes();
    ASSERT_FALSE(times.empty());
    EXPECT_EQ(times.front().name, "depth");
    EXPECT_EQ(times.back().name, "final");
    for (const PassTime& time : times) EXPECT_GE(time.milliseconds, 0);
}

} // namespace
} // namespace myo
