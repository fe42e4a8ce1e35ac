#include "render_scene.hpp"

#include <myofield/field/growth.hpp>

namespace myo {
namespace {

/// A pattern that has not grown to its end yet.
class RenderGrowth : public RenderTest {
protected:
    /// Essential heat over a square; pain arrives at its left end first, at its right end last.
    void addSpreadingSquare(Material material) {
        addSquare({0, 0, 0}, 0.12f, material, 30);
        list_.palette = Palette::Cividis;
        for (const Vec3& place : body_.structures[0].mesh.positions)
            heat_.push_back({.essential = 65535,
                             .essentialArrival = uint16_t(65535 * (0.5f + place.x / 0.24f))});
        renderer().setHeat(heat_);
    }

    std::vector<HeatVertex> heat_;
};

TEST_F(RenderGrowth, HeatIsThereWhereItHasArrived) {
    for (const Material material : {Material::Skin, Material::Muscle}) {
        body_ = {}, list_.items.clear(), heat_.clear();
        bodyChanged();
        addSpreadingSquare(material);
        const Image whole = draw();
        list_.growth = 0.5f;
        const Image half = draw();
        renderer().setHeat({});
        const Image cold = draw();
        list_.growth = 1;
        EXPECT_NEAR(grey(half, 40, 100), grey(whole, 40, 100), 0.01f);
        EXPECT_NEAR(grey(half, 150, 100), grey(cold, 150, 100), 0.01f);
        EXPECT_GT(std::abs(grey(whole, 150, 100) - grey(cold, 150, 100)), 0.2f);
    }
}

TEST_F(RenderGrowth, ItsFrontIsSmoothAndTheEndIsTheStillPicture) {
    addSpreadingSquare(Material::Skin);
    for (HeatVertex& heat : heat_)
        heat.essentialArrival = uint16_t(float(heat.essentialArrival) * (1 - kArrivalFade));
    renderer().setHeat(heat_);
    const Image whole = draw();
    list_.growth = 0.9999f;
    const Image nearly = draw();
    int largest = 0;
    for (size_t i = 0; i < whole.rgba.size(); ++i)
        largest = std::max(largest, std::abs(int(whole.rgba[i]) - int(nearly.rgba[i])));
    EXPECT_LE(largest, 1);
    list_.growth = 0.5f;
    const Image half = draw();
    for (uint32_t x = 30; x < 170; ++x)
        EXPECT_LT(std::abs(grey(half, x + 1, 100) - grey(half, x, 100)), 0.1f) << x;
}

TEST_F(RenderGrowth, TheTenderAreaSpreadsFromItsMiddle) {
    addSquare({0, 0, 0}, 0.12f, Material::Muscle, 60).wash = 1;
    for (const Vec3& place : body_.structures[0].mesh.positions)
        heat_.push_back({.local = uint16_t(65535 * std::max(0.0f, 1 - glm::length(place) / 0.1f))});
    renderer().setHeat(heat_);
    const auto darkRow = [&](float growth) {
        list_.growth = growth;
        const Image image = draw();
        renderer().setHeat({});
        const Image cold = draw();
        renderer().setHeat(heat_);
        int dark = 0;
        for (uint32_t x = 0; x < 200; ++x) dark += grey(image, x, 100) < grey(cold, x, 100) - 0.03f;
        return dark;
    };
    const float middle = (kLocalStage.begin + kLocalStage.end) / 2;
    EXPECT_EQ(darkRow(kLocalStage.begin), 0);
    EXPECT_GT(darkRow(middle), 10);
    EXPECT_GT(darkRow(kLocalStage.end), darkRow(middle) + 20);
    EXPECT_EQ(darkRow(kLocalStage.end), darkRow(1));
}

TEST_F(RenderGrowth, MarksAppearSwellAndSettle) {
    size_ = {1000, 1000};
    addSquare({0, 0, 0}, 0.12f, Material::Bone);
    list_.marks.emplace_back().colour = {0, 0, 1, 1};
    const auto ink = [&](float growth) {
        list_.growth = growth;
        const Image image = draw();
        int blue = 0;
        for (uint32_t y = 470; y < 530; ++y)
            for (uint32_t x = 470; x < 530; ++x) {
                const Vec3 c = at(image, x, y);
                blue += c.b > c.r + 0.3f;
            }
        return blue;
    };
    EXPECT_EQ(ink(0), 0);
    EXPECT_GT(ink(kMarkStage.end), 2 * ink(1));
    EXPECT_EQ(ink(kEssentialStage.begin), ink(1));
}

} // namespace
} // namespace myo
