#include <myofield/field/ranking.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, ARegionPutsFirstWhatHurtsThere) {
    const std::vector<PainMatch> matches =
        rankPoints(*patterns, queryOf(*placement, {0}, Sides::Right));
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0].point, (PointOnSide{kBackus, 0, Side::Right}));
    EXPECT_GT(matches[0].fit, 0.9f);
    for (const PainMatch& match : matches) EXPECT_EQ(match.point.side, Side::Right);
    EXPECT_TRUE(
        rankPoints(*patterns, queryOfDrawing(std::vector<float>(skin().vertexCount()))).empty());
    const SurfacePoint nape = placement->landmark({1}, Side::Left);
    EXPECT_EQ(rankPoints(*patterns, queryAt(*placement, nape)).at(0).point,
              (PointOnSide{kFrontus, 0, Side::Left}));
    EXPECT_EQ(rankPoints(*patterns, queryOfArea(*placement, "ball", Sides::Both), 3).size(), 3u);
}

TEST_F(OnABall, ADrawingOfAPatternMatchesItWhole) {
    SurfaceField field{std::vector<float>(skin().vertexCount()),
                       std::vector<float>(skin().vertexCount())};
    combine(field, patterns->pattern({kFrontus, 0, Side::Left}));
    std::vector<float> drawing;
    for (uint32_t v = 0; v < skin().vertexCount(); ++v)
        drawing.push_back(std::max(field.essential[v], field.spillover[v]));
    const std::vector<PainMatch> matches = rankPoints(*patterns, queryOfDrawing(drawing));
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0].point, (PointOnSide{kFrontus, 0, Side::Left}));
    EXPECT_NEAR(matches[0].cover, 1, 1e-4f);
    EXPECT_NEAR(matches[0].fit, 1, 1e-4f);
    EXPECT_NEAR(matches[0].match, 1, 1e-4f);
    // Half of it: covered whole, but only half of the pattern.
    for (uint32_t v = 0; v < drawing.size(); ++v)
        if (skin().mesh().positions[v].y > 0) drawing[v] = 0;
    const PainMatch half = rankPoints(*patterns, queryOfDrawing(drawing)).at(0);
    EXPECT_NEAR(half.cover, 1, 1e-4f);
    EXPECT_LT(half.fit, 0.6f);
    EXPECT_NEAR(half.match, half.fit, 1e-4f);
}

TEST_F(OnABall, MainPainStandsBeforeAllElse) {
    const std::vector<PainMatch> matches =
        rankPoints(*patterns, queryOf(*placement, {0}, Sides::Both));
    size_t main = 0;
    for (size_t i = 0; i < matches.size(); ++i) {
        EXPECT_EQ(matches[i].isMainPain, matches[i].point.muscle == kBackus);
        EXPECT_GT(matches[i].score, 0);
        EXPECT_LE(matches[i].score, 1);
        EXPECT_FALSE(i > 0 && rankOf(matches[i]) > rankOf(matches[i - 1]));
        main += matches[i].isMainPain;
    }
    EXPECT_EQ(main, 2u);
    const PainMatch weakMain{{}, 0, 0, 0, 0.1f, true}, strong{{}, 0, 0, 0, 0.9f, false};
    EXPECT_GT(rankOf(weakMain), rankOf(strong));
}

} // namespace
} // namespace myo
