#include "render_scene.hpp"

namespace myo {
namespace {

class RenderHeat : public RenderTest {
protected:
    static HeatVertex essential() { return {.essential = 65535}; }
    static HeatVertex spillover() { return {.spillover = uint16_t(65535 * kSpilloverPlateau)}; }

    /// Two squares side by side: essential left, spillover right.
    void addPair(Material material) {
        addSquare({-0.07f, 0, 0}, 0.06f, material, 4);
        addSquare({0.07f, 0, 0}, 0.06f, material, 4);
    }
};

TEST_F(RenderHeat, EssentialIsSolidAndSpilloverIsDotsWithoutColour) {
    addPair(Material::Skin);
    size_ = {400, 400};
    renderer().setHeat(heatPerStructure({essential(), spillover()}));
    for (Palette palette : {Palette::Classic, Palette::Cividis})
        for (Quality quality : {Quality::Moving, Quality::Still}) {
            list_.palette = palette;
            const Image image = draw(quality);
            const Vec2 solid = greyOver(image, 107, 200, 40), dots = greyOver(image, 293, 200, 40);
            EXPECT_LT(solid.y, 0.02f);         // flat
            EXPECT_GT(dots.y, 0.05f);          // patterned
            EXPECT_LT(solid.x + 0.1f, dots.x); // and darker
        }
}

TEST_F(RenderHeat, HatchDrawsLinesAndDotsInGrey) {
    addPair(Material::Skin);
    size_ = {400, 400};
    list_.palette = Palette::PrintHatch;
    renderer().setHeat(heatPerStructure({essential(), spillover()}));
    const Image image = draw();
    EXPECT_GT(greyOver(image, 107, 200, 40).y, 0.15f);
    EXPECT_GT(greyOver(image, 293, 200, 40).y, 0.10f);
    for (uint32_t x : {90u, 107u, 120u, 280u, 293u}) {
        const Vec3 c = at(image, x, 200);
        EXPECT_LT(std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b}), 0.12f);
    }
}

TEST_F(RenderHeat, ReadsOnFaintSkinAndGoesAwayWithTheStream) {
    addSquare({0, 0, 0}, 0.10f, Material::Skin).opacity = 0.35f;
    const Vec3 cold = at(draw(), 100, 100);
    renderer().setHeat(heatPerStructure({essential()}));
    const Vec3 hot = at(draw(), 100, 100);
    EXPECT_GT(hot.r, hot.g + 0.3f);
    EXPECT_GT(cold.g, hot.g + 0.2f);
    renderer().setHeat({});
    EXPECT_EQ(at(draw(), 100, 100), cold);
}

TEST_F(RenderHeat, LiesOnWhatIsBeneathOnlyWhereTheSkinIsHidden) {
    addSquare({0, 0, 0}, 0.10f, Material::Muscle).wash = 1;
    addSquare({0, 0, 0.05f}, 0.05f, Material::Skin).opacity = 0.35f;
    renderer().setHeat(heatPerStructure({essential(), {}}));
    const auto redness = [&] {
        const Image image = draw();
        return at(image, 45, 100).r - at(image, 45, 100).g; // beside the skin
    };
    const float covered = redness();
    list_.items[1].opacity = 0;
    const float open = redness();
    EXPECT_GT(open, covered + 0.2f);
    renderer().setHeat(heatPerStructure({{.essential = 65535, .depth = 65535}, {}}));
    EXPECT_NEAR(redness(), covered, 0.02f); // too deep to show it
    list_.items[0].heat = 0;
    renderer().setHeat(heatPerStructure({essential(), {}}));
    EXPECT_NEAR(redness(), covered, 0.02f);
}

TEST_F(RenderHeat, FloatsInItsPlaceWhereItsSkinIsNotDrawn) {
    addSquare({0, 0, 0}, 0.10f, Material::Bone);
    addSquare({0, 0, 0.05f}, 0.05f, Material::Skin).opacity = 0;
    const Vec3 cold = at(draw(), 100, 100);
    renderer().setHeat(heatPerStructure({{}, essential()}));
    const Vec3 hot = at(draw(), 100, 100);
    EXPECT_GT(hot.r - hot.g, cold.r - cold.g + 0.2f); // the core is a dark red
    list_.items[1].heat = 0;
    EXPECT_EQ(at(draw(), 100, 100), cold);
}

TEST_F(RenderHeat, LocalPainDarkensTheMuscleWithTheSkinOnToo) {
    addSquare({-0.07f, 0, 0}, 0.06f, Material::Muscle);
    addSquare({0.07f, 0, 0}, 0.06f, Material::Muscle);
    for (DrawItem& item : list_.items) item.wash = 1;
    renderer().setHeat(heatPerStructure({{.local = 65535}, {}}));
    const Image image = draw();
    EXPECT_LT(grey(image, 54, 100) + 0.1f, grey(image, 146, 100));
}

TEST_F(RenderHeat, StrongerIsDarker) {
    addPair(Material::Skin);
    renderer().setHeat(heatPerStructure({{.essential = 22000}, {.essential = 60000}}));
    for (Palette palette : {Palette::Classic, Palette::Cividis}) {
        list_.palette = palette;
        const Image image = draw();
        EXPECT_GT(grey(image, 54, 100), grey(image, 146, 100) + 0.05f);
    }
}

TEST_F(RenderHeat, IsSmoothBetweenVerticesHoweverCoarseTheMesh) {
    size_ = {400, 400};
    list_.palette = Palette::Cividis;
    addSquare({-0.07f, 0, 0}, 0.06f, Material::Skin, 3);
    addSquare({0.07f, 0, 0}, 0.06f, Material::Skin, 60);
    std::vector<HeatVertex> heat; // falls from bottom to top as the edge of a zone does
    for (const Structure& square : body_.structures)
        for (const Vec3& place : square.mesh.positions) {
            const float u = 0.5f - place.y / 0.12f;
            heat.push_back({.essential = uint16_t(65535 * u * u * (3 - 2 * u))});
        }
    renderer().setHeat(heat);
    const Image image = draw();
    float worst = 0;
    for (uint32_t y = 130; y <= 270; ++y)
        worst = std::max(worst, std::abs(grey(image, 107, y) - grey(image, 293, y)));
    EXPECT_LT(worst, 0.02f);
    EXPECT_GT(std::abs(grey(image, 107, 130) - grey(image, 107, 270)), 0.4f);
}

TEST_F(RenderHeat, SkinLooksTheSameWhetherColdStretchesAreDrawnApartOrNot) {
    size_ = {300, 300};
    Image images[2];
    for (const bool isApart : {false, true}) {
        body_ = {};
        list_.items.clear();
        addSquare({0, 0, 0}, 0.10f, Material::Skin, 90).opacity = 0.5f;
        if (!isApart) body_.structures[0].kind = Kind::Bone; // only skin is drawn in stretches
        std::vector<HeatVertex> heat;
        for (const Vec3& place : body_.structures[0].mesh.positions) {
            const float near_ =
                std::max(0.0f, 1 - glm::length(place - Vec3(0.02f, 0.06f, 0)) / 0.03f);
            const float also =
                std::max(0.0f, 1 - glm::length(place + Vec3(0.05f, 0.07f, 0)) / 0.02f);
            heat.push_back({.essential = uint16_t(65535 * near_),
                            .spillover = uint16_t(65535 * kSpilloverPlateau * also)});
        }
        bodyChanged();
        renderer().setHeat(heat);
        images[isApart] = draw();
    }
    EXPECT_EQ(images[0].rgba, images[1].rgba);
    EXPECT_GT(at(images[1], 170, 90).r, at(images[1], 170, 90).b + 0.2f);
}

} // namespace
} // namespace myo
