// How far heat stands out from what it lies on, from the pixels of small pictures: CIEDE2000, for
// people who see all colours and for the three dichromacies.
#include "colour_sight.hpp"
#include "render_scene.hpp"

#include <algorithm>
#include <string>

namespace myo {
namespace {

using test::differenceOf;
using test::kSights;
using test::Sight;

enum class Ground { Muscle, Tendon, Skin };
constexpr Ground kGrounds[]{Ground::Muscle, Ground::Tendon, Ground::Skin};
constexpr const char* kNames[]{"muscle", "tendon", "skin"};
constexpr float kWashUnderPattern = 0.8f; // as makeDrawList has it

/// The colours of one kind of ground under heat.
struct Colours {
    Vec3 cold, core, half;      ///< essential: none, full, half of its shade
    Vec3 dot, halfDot, between; ///< spillover: full, half of its shade, between full dots
};

class RenderHeatColours : public RenderTest {
protected:
    /// Mean of the pixels of a square whose grey is within a share of them, darkest first.
    static Vec3 meanOf(const Image& image, float from, float to) {
        std::vector<std::pair<float, Vec3>> pixels;
        for (uint32_t y = 100; y < 300; ++y)
            for (uint32_t x = 100; x < 300; ++x)
                pixels.emplace_back(grey(image, x, y), at(image, x, y));
        std::ranges::sort(pixels, {}, &std::pair<float, Vec3>::first);
        Vec3 sum(0);
        const size_t first = size_t(from * float(pixels.size()));
        const size_t last = std::max(size_t(to * float(pixels.size())), first + 1);
        for (size_t i = first; i < last; ++i) sum += pixels[i].second;
        return sum / float(last - first);
    }

    Image drawWith(HeatVertex heat) {
        renderer().setHeat(heatPerStructure({heat}));
        return draw();
    }

    Colours coloursOn(Ground ground, Palette palette) {
        size_ = {400, 400};
        body_ = {};
        list_.items.clear();
        list_.palette = palette;
        DrawItem& item = addSquare(Vec3(0), 0.12f,
                                   ground == Ground::Skin ? Material::Skin : Material::Muscle, 4);
        if (ground != Ground::Skin) item.wash = kWashUnderPattern;
        if (ground == Ground::Tendon) {
            TriMesh& mesh = body_.structures[0].mesh;
            mesh.strands.assign(mesh.positions.size(), Vec2(0)); // y: 0 is tendon
            mesh.fibres.assign(mesh.positions.size(), Vec3(0, 1, 0));
        }
        bodyChanged();
        const auto spill = [](float share) {
            return HeatVertex{.spillover = uint16_t(65535 * kSpilloverPlateau * share)};
        };
        const Image full = drawWith(spill(1)), half = drawWith(spill(0.5f));
        return {.cold = meanOf(drawWith({}), 0.3f, 0.7f),
                .core = meanOf(drawWith({.essential = 65535}), 0.3f, 0.7f),
                .half = meanOf(drawWith({.essential = 32768}), 0.3f, 0.7f),
                .dot = meanOf(full, 0.02f, 0.10f),
                .halfDot = meanOf(half, 0.01f, 0.04f),
                .between = meanOf(full, 0.90f, 0.98f)};
    }
};

TEST_F(RenderHeatColours, StandOutFromMuscleTendonAndSkinForEverybody) {
    for (const Palette palette : {Palette::Classic, Palette::Cividis})
        for (const Ground ground : kGrounds) {
            const Colours c = coloursOn(ground, palette);
            for (const Sight& sight : kSights) {
                const std::string where = std::string(kNames[int(ground)]) + ", " + sight.name +
                                          ", palette " + std::to_string(int(palette));
                EXPECT_GE(differenceOf(sight, c.core, c.cold), 30) << "core on " << where;
                EXPECT_GE(differenceOf(sight, c.half, c.cold), 15) << "half heat on " << where;
                EXPECT_GE(differenceOf(sight, c.dot, c.cold), 20) << "dot on " << where;
                EXPECT_GE(differenceOf(sight, c.halfDot, c.cold), 17) << "half dot on " << where;
                EXPECT_GE(differenceOf(sight, c.dot, c.between), 20) << "own ground on " << where;
                EXPECT_GE(differenceOf(sight, c.core, c.dot), 12) << "core and dot on " << where;
            }
        }
}

TEST_F(RenderHeatColours, PrintedDotsStandOutFromTheirPaper) {
    for (const Ground ground : kGrounds) {
        const Colours c = coloursOn(ground, Palette::PrintHatch);
        for (const Sight& sight : kSights)
            EXPECT_GE(differenceOf(sight, c.dot, c.between), 40)
                << kNames[int(ground)] << ", " << sight.name;
    }
}

TEST_F(RenderHeatColours, SpilloverThinsOutByNumber) {
    // Share of a square that dots cover: more with every step of heat, and hardly any at the rim.
    std::vector<float> shares;
    for (const float heat : {0.05f, 0.25f, 0.5f, 0.75f, 1.0f}) {
        coloursOn(Ground::Skin, Palette::PrintHatch);
        const Image image = drawWith({.spillover = uint16_t(65535 * kSpilloverPlateau * heat)});
        float dotted = 0;
        for (uint32_t y = 100; y < 300; ++y)
            for (uint32_t x = 100; x < 300; ++x) dotted += grey(image, x, y) < 0.4f;
        shares.push_back(dotted / 40000);
    }
    EXPECT_LT(shares[0], 0.01f);
    for (size_t i = 1; i < shares.size(); ++i) EXPECT_GT(shares[i], shares[i - 1] + 0.004f);
    EXPECT_LT(shares[1], 0.4f * shares[4]);
    EXPECT_GT(shares[4], 0.07f);
    EXPECT_LT(shares[4], 0.35f);
}

} // namespace
} // namespace myo
