// Whether the classes of a picture stay apart for people who see colours otherwise. Simulation:
// Machado, Oliveira, Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency", severity 1.0. Difference: CIE 1976 in L*a*b* (D65); 2.3 is just noticeable.
#include <myofield/scene/heat_colours.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

using Mat3 = glm::mat3;

struct Sight {
    const char* name;
    Mat3 seen; // of linear colour; columns as the paper prints rows
};

const Sight kSights[]{
    {"all colours", Mat3(1)},
    {"protanopia", Mat3(0.152286f, 1.052583f, -0.204868f, 0.114503f, 0.786281f, 0.099216f,
                        -0.003882f, -0.048116f, 1.051998f)},
    {"deuteranopia", Mat3(0.367322f, 0.860646f, -0.227968f, 0.280085f, 0.672501f, 0.047413f,
                          -0.011820f, 0.042940f, 0.968881f)},
    {"tritanopia", Mat3(1.255528f, -0.076749f, -0.178779f, -0.078411f, 0.930809f, 0.147602f,
                        0.004733f, 0.691367f, 0.303900f)},
};

// As the picture shows them without heat, sRGB: measured in pictures, on the light side.
constexpr Vec3 kSkin{0.87f, 0.79f, 0.72f};
constexpr Vec3 kMuscleUnderPattern{0.80f, 0.63f, 0.59f};
constexpr Vec3 kPaper{0.957f, 0.949f, 0.933f};

Vec3 linear(Vec3 c) {
    for (int k = 0; k < 3; ++k)
        c[k] = c[k] <= 0.04045f ? c[k] / 12.92f : std::pow((c[k] + 0.055f) / 1.055f, 2.4f);
    return c;
}

Vec3 lab(Vec3 linearRgb) {
    const Vec3 c = glm::clamp(linearRgb, Vec3(0), Vec3(1));
    const Vec3 xyz{(0.4124f * c.r + 0.3576f * c.g + 0.1805f * c.b) / 0.95047f,
                   0.2126f * c.r + 0.7152f * c.g + 0.0722f * c.b,
                   (0.0193f * c.r + 0.1192f * c.g + 0.9505f * c.b) / 1.08883f};
    const auto f = [](float t) { return t > 0.008856f ? std::cbrt(t) : 7.787f * t + 16.0f / 116; };
    return {116 * f(xyz.y) - 16, 500 * (f(xyz.x) - f(xyz.y)), 200 * (f(xyz.y) - f(xyz.z))};
}

/// How different two sRGB colours look to somebody.
float difference(const Sight& sight, Vec3 a, Vec3 b) {
    return glm::distance(lab(glm::transpose(sight.seen) * linear(a)),
                         lab(glm::transpose(sight.seen) * linear(b)));
}

constexpr Palette kPalettes[]{Palette::Classic, Palette::Cividis, Palette::PrintHatch};

TEST(ColourVision, SimulationKeepsGreysAndConfusesWhatItShould) {
    for (const Sight& sight : kSights) {
        const Vec3 grey = glm::transpose(sight.seen) * Vec3(0.5f);
        EXPECT_LT(glm::distance(grey, Vec3(0.5f)), 1e-4f) << sight.name;
    }
    const Vec3 red{0.8f, 0.25f, 0.2f}, green{0.45f, 0.48f, 0.18f};
    EXPECT_GT(difference(kSights[0], red, green), 50.0f);
    EXPECT_LT(difference(kSights[2], red, green), 25.0f);
}

TEST(ColourVision, EssentialHeatStandsOutFromWhatItLiesOn) {
    for (const Sight& sight : kSights)
        for (Palette palette : kPalettes)
            for (Vec3 ground : {kSkin, kMuscleUnderPattern, kPaper}) {
                EXPECT_GT(difference(sight, heatColour(palette, true, 1), ground), 30.0f)
                    << sight.name << ", palette " << int(palette);
                EXPECT_GT(difference(sight, heatColour(palette, true, 0.6f), ground), 18.0f)
                    << sight.name << ", palette " << int(palette);
            }
}

TEST(ColourVision, EssentialAndSpilloverDifferAtTheirPeaks) {
    for (const Sight& sight : kSights)
        for (Palette palette : kPalettes)
            EXPECT_GT(
                difference(sight, heatColour(palette, true, 1), heatColour(palette, false, 0.45f)),
                20.0f)
                << sight.name << ", palette " << int(palette);
}

TEST(ColourVision, SpilloverDotsStandOutFromMuscleAndSkin) {
    for (const Sight& sight : kSights)
        for (Palette palette : {Palette::Classic, Palette::Cividis}) // print hatch: dots are black
            for (Vec3 ground : {kSkin, kMuscleUnderPattern})
                EXPECT_GT(difference(sight, heatColour(palette, false, 0.45f), ground), 12.0f)
                    << sight.name << ", palette " << int(palette);
}

TEST(ColourVision, HeatGetsDarkerWithEveryStepForEverybody) {
    for (const Sight& sight : kSights)
        for (Palette palette : kPalettes)
            for (int i = 0; i < 10; ++i) {
                const auto lightness = [&](float x) {
                    return lab(glm::transpose(sight.seen) * linear(heatColour(palette, true, x))).x;
                };
                EXPECT_GT(lightness(float(i) / 10), lightness(float(i + 1) / 10) + 0.5f)
                    << sight.name << ", palette " << int(palette) << " at " << i;
            }
}

} // namespace
} // namespace myo
