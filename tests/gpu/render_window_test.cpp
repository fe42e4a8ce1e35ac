// What a window asks of the renderer besides whole pictures: steps, and what the pointer rests on.
#include "render_scene.hpp"

namespace myo {
namespace {

class RenderWindow : public RenderTest {
protected:
    /// The last picture's highlight on a white canvas, where the picture lies at (40, 20).
    Image highlight(const DrawList& list, bool isExpected) {
        constexpr Extent kCanvas{260, 240};
        gpu::Image canvas(*device(),
                          {{kCanvas.width, kCanvas.height},
                           VK_FORMAT_R8G8B8A8_UNORM,
                           VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT},
                          "canvas");
        return *run([&](gpu::Commands& commands) {
            commands.barrier(canvas, gpu::Use::Discard, gpu::Use::ColourWrite);
            commands.beginRendering({{canvas, VkClearColorValue{{1, 1, 1, 1}}}}, std::nullopt,
                                    gpu::wholeOf(canvas.extent()));
            commands.endRendering();
            EXPECT_EQ(renderer().recordHighlight(commands, list, size_, canvas, {40, 20}),
                      isExpected);
            commands.barrier(canvas, gpu::Use::ColourWrite, gpu::Use::TransferRead);
            return &canvas;
        });
    }
};

TEST_F(RenderWindow, APictureDrawnInStepsIsTheWholeOne) {
    addSquare({0, 0.01f, 0}, 0.11f, Material::Muscle).isOutlined = true;
    addSquare({0.03f, -0.05f, 0.02f}, 0.05f, Material::Bone);
    DrawItem& ghost = addSquare({-0.05f, 0.05f, 0.03f}, 0.05f, Material::Muscle);
    ghost.opacity = 0.4f;
    addSquare({0, 0, 0.05f}, 0.12f, Material::Skin).opacity = 0.3f;
    size_ = {200, 420}; // several strips, of which the last is not as high as the others
    const Image whole = draw(Quality::Still);
    EXPECT_EQ(differences(drawInSteps(size_), whole), 0u);
}

TEST_F(RenderWindow, StepsBeginAnewAfterAMovingPicture) {
    addSquare({0, 0, 0}, 0.1f, Material::Muscle);
    const Image whole = draw(Quality::Still);
    run([&](gpu::Commands& commands) {
        return renderer().recordStep(commands, list_, {}, size_, 0);
    });
    draw(Quality::Moving);
    EXPECT_EQ(differences(drawInSteps(size_), whole), 0u);
}

TEST_F(RenderWindow, AHighlightRunsRoundItsItemAtThePicturesPlace) {
    addSquare({-0.06f, 0, 0}, 0.05f, Material::Muscle);
    addSquare({0.06f, 0, 0}, 0.05f, Material::Muscle);
    draw(Quality::Still);
    DrawList lit = list_;
    lit.items.erase(lit.items.begin());
    lit.items[0].isOutlined = true;
    const Image image = highlight(lit, true);
    const auto darkest = [&](uint32_t from, uint32_t to) {
        float dark = 1;
        for (uint32_t x = from; x < to; ++x) dark = std::min(dark, grey(image, x, 120));
        return dark;
    };
    // 0.06 -+ 0.05 metres from the middle of the picture, 662 pixels per metre.
    EXPECT_LT(darkest(142, 152), 0.6f);
    EXPECT_LT(darkest(208, 218), 0.6f);
    EXPECT_EQ(darkest(160, 200), 1);
    EXPECT_EQ(darkest(50, 135), 1);
}

TEST_F(RenderWindow, WithoutAPictureOfThatSizeThereIsNoHighlight) {
    addSquare({0, 0, 0}, 0.05f, Material::Muscle).isOutlined = true;
    const Extent asked = size_;
    size_ = {120, 100};
    draw(Quality::Still);
    size_ = asked;
    EXPECT_EQ(grey(highlight(list_, false), 106, 120), 1);
}

} // namespace
} // namespace myo
