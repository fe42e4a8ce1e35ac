#include "zone_profile.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

Stroke band(std::vector<uint32_t> landmarks, float width) {
    Stroke stroke;
    for (const uint32_t landmark : landmarks) stroke.path.push_back({LandmarkId{landmark}});
    stroke.width = width;
    return stroke;
}

SurfacePath pathOf(std::vector<float> feet) {
    SurfacePath path;
    path.length = feet.back();
    path.feet = std::move(feet);
    return path;
}

Zone zoneOf(std::vector<Stroke> strokes) {
    Zone zone;
    zone.strokes = std::move(strokes);
    return zone;
}

TEST(ZoneProfile, ABandIsALens) {
    const Zone zone = zoneOf({band({0, 1}, 0.04f)});
    const StrokeProfile profile(zone, 0, pathOf({0, 0.30f}));
    EXPECT_NEAR(profile.halfWidth(0), 0.70f * 0.02f, 1e-6f);
    EXPECT_NEAR(profile.halfWidth(0.30f), 0.70f * 0.02f, 1e-6f);
    EXPECT_NEAR(profile.halfWidth(0.15f), 1.12f * 0.02f, 1e-6f);
    EXPECT_NEAR(profile.widest(), 1.12f * 0.02f, 1e-6f);
    for (float foot = 0.01f; foot < 0.145f; foot += 0.01f) {
        EXPECT_GE(profile.halfWidth(foot), profile.halfWidth(foot - 0.01f));
        EXPECT_NEAR(profile.halfWidth(foot), profile.halfWidth(0.30f - foot), 1e-6f);
    }
}

TEST(ZoneProfile, AShortBandIsLessOfALensAndASpotIsNone) {
    const Zone zone = zoneOf({band({0, 1}, 0.04f)});
    const StrokeProfile shorter(zone, 0, pathOf({0, 0.01f})); // a fifth of the length
    EXPECT_NEAR(shorter.halfWidth(0), (1 - 0.2f * 0.30f) * 0.02f, 1e-6f);
    const StrokeProfile spot(zoneOf({band({0}, 0.04f)}), 0, pathOf({0}));
    EXPECT_EQ(spot.halfWidth(0), 0.02f);
    EXPECT_EQ(spot.widest(), 0.02f);
}

TEST(ZoneProfile, AnEndThatMeetsAnotherStrokeIsAsWide) {
    const SurfacePath path = pathOf({0, 0.30f});
    const auto endWith = [&](Stroke other) {
        return StrokeProfile(zoneOf({band({0, 1}, 0.04f), std::move(other)}), 0, path)
            .halfWidth(0.30f);
    };
    EXPECT_NEAR(endWith(band({1, 2}, 0.04f)), 0.020f, 1e-6f);
    EXPECT_NEAR(endWith(band({1, 2}, 0.09f)), 0.020f, 1e-6f);
    EXPECT_NEAR(endWith(band({3, 1, 2}, 0.034f)), 0.017f, 1e-6f); // in its middle, too
    EXPECT_NEAR(endWith(band({1, 2}, 0.01f)), 0.014f, 1e-6f);
    EXPECT_NEAR(endWith(band({2, 3}, 0.04f)), 0.014f, 1e-6f); // passes elsewhere
    Stroke there = band({1, 2}, 0.04f);
    there.path[0].isOpposite = true; // the landmark of the other side
    EXPECT_NEAR(endWith(there), 0.014f, 1e-6f);
    Stroke ribbon = band({1, 2}, 0);
    ribbon.widths = {0.036f, 0.09f};
    EXPECT_NEAR(endWith(ribbon), 0.018f, 1e-6f);
}

TEST(ZoneProfile, ARibbonHasItsWidthsAndGoesSmoothlyBetween) {
    Stroke ribbon = band({0, 1, 2}, 0);
    ribbon.widths = {0.02f, 0.06f, 0.04f};
    const StrokeProfile profile(zoneOf({ribbon}), 0, pathOf({0, 0.10f, 0.16f}));
    EXPECT_NEAR(profile.halfWidth(0), 0.010f, 1e-6f);
    EXPECT_NEAR(profile.halfWidth(0.05f), 0.020f, 1e-6f);
    EXPECT_NEAR(profile.halfWidth(0.025f), 0.010f + 0.020f * 0.15625f, 1e-6f); // smooth step
    EXPECT_NEAR(profile.halfWidth(0.10f), 0.030f, 1e-6f);
    EXPECT_NEAR(profile.halfWidth(0.13f), 0.025f, 1e-6f);
    EXPECT_NEAR(profile.halfWidth(0.16f), 0.020f, 1e-6f);
    EXPECT_NEAR(profile.widest(), 0.030f, 1e-6f);
}

} // namespace
} // namespace myo
