// A pain drawing on the skin.
#include "render_scene.hpp"

namespace myo {
namespace {

class RenderDrawing : public RenderTest {
protected:
    /// Painted to the right of the middle of the one square.
    std::vector<PaintVertex> rightHalf(PainQuality quality) const {
        std::vector<PaintVertex> drawing(body_.structures[0].mesh.positions.size());
        for (size_t v = 0; v < drawing.size(); ++v) {
            const float inside = body_.structures[0].mesh.positions[v].x / kPaintBand;
            drawing[v].inside[size_t(quality)] =
                int8_t(std::lround(127 * std::clamp(inside, -1.0f, 1.0f)));
            drawing[v].strength = 64;
        }
        return drawing;
    }
    /// Mean colour over a square of pixels.
    static Vec3 colourOver(const Image& image, uint32_t x, uint32_t y, uint32_t half) {
        Vec3 sum(0);
        for (uint32_t j = y - half; j <= y + half; ++j)
            for (uint32_t i = x - half; i <= x + half; ++i) sum += at(image, i, j);
        return sum / float((2 * half + 1) * (2 * half + 1));
    }
};

TEST_F(RenderDrawing, IsHatchedWhereItIsPaintedAndNowhereElse) {
    addSquare({0, 0, 0}, 0.13f, Material::Skin, 16);
    size_ = {400, 400};
    for (const Quality quality : {Quality::Moving, Quality::Still}) {
        renderer().setDrawing({0}, {});
        const Image bare = draw(quality);
        for (size_t q = 0; q < kPainQualities; ++q) {
            renderer().setDrawing({0}, rightHalf(PainQuality(q)));
            const Image drawn = draw(quality);
            EXPECT_GT(greyOver(drawn, 290, 200, 60).y, 0.04f) << q; // patterned
            EXPECT_LT(greyOver(drawn, 290, 200, 60).x, greyOver(bare, 290, 200, 60).x - 0.03f) << q;
            EXPECT_LT(
                glm::distance(colourOver(drawn, 110, 200, 60), colourOver(bare, 110, 200, 60)),
                1e-3f)
                << q;
        }
        renderer().setDrawing({0}, {});
        EXPECT_EQ(differences(draw(quality), bare), 0u);
    }
}

TEST_F(RenderDrawing, EachQualityLooksLikeNoOther) {
    addSquare({0, 0, 0}, 0.13f, Material::Skin, 16);
    size_ = {400, 400};
    std::vector<Image> pictures;
    for (size_t q = 0; q < kPainQualities; ++q) {
        renderer().setDrawing({0}, rightHalf(PainQuality(q)));
        pictures.push_back(draw());
        for (size_t other = 0; other < q; ++other)
            EXPECT_GT(differences(pictures[q], pictures[other]), 4000u) << q << " and " << other;
    }
}

TEST_F(RenderDrawing, IsNeverWarmAndLeavesHeatToBeSeen) {
    addSquare({0, 0, 0}, 0.13f, Material::Skin, 16);
    size_ = {400, 400};
    renderer().setHeat(heatPerStructure({{.essential = 65535}}));
    renderer().setDrawing({0}, rightHalf(PainQuality::Aching));
    const Image both = draw();
    const Vec3 chart = colourOver(both, 110, 200, 60), shared = colourOver(both, 290, 200, 60);
    EXPECT_GT(chart.r, chart.b + 0.2f);
    EXPECT_GT(shared.r, shared.b); // red still, with lines over it
    EXPECT_LT(shared.r, chart.r - 0.05f);
    renderer().setHeat({});
    const Vec3 alone = colourOver(draw(), 290, 200, 60);
    EXPECT_GT(alone.b, alone.r);
}

TEST_F(RenderDrawing, AnEdgeRunsBetweenVerticesWhateverTheMesh) {
    size_ = {400, 400};
    addSquare({0, 0, 0}, 0.13f, Material::Skin, 7); // no vertex lies on the middle
    renderer().setDrawing({0}, rightHalf(PainQuality::Numb));
    const Image image = draw();
    // The rim is dark; the last pixel before it is bare skin.
    EXPECT_LT(grey(image, 201, 200), grey(image, 196, 200) - 0.1f);
}

} // namespace
} // namespace myo
