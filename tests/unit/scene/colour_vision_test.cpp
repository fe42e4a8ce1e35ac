// Whether the classes of a picture stay apart for people who see colours otherwise, by the colours
// alone. How they come out in pictures: tests/gpu/render_heat_colours_test.cpp.
#include "colour_sight.hpp"

#include <myofield/scene/heat_colours.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

using namespace test;

constexpr Palette kPalettes[]{Palette::Classic, Palette::Cividis, Palette::PrintHatch};

TEST(ColourDifference, IsAsPublished) {
    struct Pair {
        glm::dvec3 a, b;
        double difference;
    };
    // Of the 34 pairs of Sharma, Wu, Dalal 2005, table 1, those that find the usual mistakes.
    for (const Pair& pair : std::initializer_list<Pair>{
             {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
             {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
             {{50, 0, 0}, {50, -1, 2}, 2.3669},
             {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
             {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
             {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
             {{50, -0.0010, 2.4900}, {50, 0.0011, -2.4900}, 4.7461},
             {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
             {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
             {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
             {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
             {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
             {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
             {{61.2901, 3.7196, -5.3901}, {61.4292, 2.2480, -4.9620}, 1.8731},
             {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
             {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082}}) {
        EXPECT_NEAR(differenceOf(pair.a, pair.b), pair.difference, 1e-4);
        EXPECT_NEAR(differenceOf(pair.b, pair.a), pair.difference, 1e-4);
    }
}

TEST(ColourVision, SimulationKeepsGreysAndConfusesWhatItShould) {
    for (const Sight& sight : kSights)
        EXPECT_LT(glm::distance(sight.seen(Vec3(0.5f)), Vec3(0.5f)), 1e-4f) << sight.name;
    const Vec3 red{0.8f, 0.25f, 0.2f}, green{0.45f, 0.48f, 0.18f};
    EXPECT_GT(differenceOf(kSights[0], red, green), 30.0f);
    EXPECT_LT(differenceOf(kSights[2], red, green), 15.0f);
}

TEST(ColourVision, EssentialAndSpilloverDifferAtTheirPeaks) {
    for (const Sight& sight : kSights)
        for (Palette palette : kPalettes)
            EXPECT_GT(differenceOf(sight, heatColour(palette, true, 1),
                                   heatColour(palette, false, 0.45f)),
                      12.0f)
                << sight.name << ", palette " << int(palette);
}

TEST(ColourVision, HeatGetsDarkerWithEveryStepForEverybody) {
    for (const Sight& sight : kSights)
        for (Palette palette : kPalettes)
            for (int i = 0; i < 10; ++i) {
                const auto lightness = [&](float x) {
                    return labOf(sight.seen(linearOf(heatColour(palette, true, x)))).x;
                };
                EXPECT_GT(lightness(float(i) / 10), lightness(float(i + 1) / 10) + 0.5f)
                    << sight.name << ", palette " << int(palette) << " at " << i;
            }
}

} // namespace
} // namespace myo
