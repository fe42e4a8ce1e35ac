#include <myofield/field/match_facts.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, FactsSayHowAMatchStandsAndWhatElseItExpects) {
    using Standing = MatchFacts::Standing;
    world.atlas.muscles[1].points[0].zones[0].strokes[0].width = 0.24f; // fills a quarter of it
    const PainQuery back = queryOf(*placement, {1}, Sides::Left);
    const MuscleMatch frontus = rankMuscles(*patterns, back).at(0);
    ASSERT_EQ(frontus.best.point, (PointOnSide{kFrontus, 0, Side::Left}));
    EXPECT_EQ(factsOf(*patterns, back, frontus).standing, Standing::MainPainHere);
    EXPECT_TRUE(
        factsOf(*patterns, back, frontus).alsoExpects.empty()); // its essential zone is here

    const PainQuery top = queryOf(*placement, {2}, Sides::Both);
    const MatchFacts spread = factsOf(*patterns, top, rankMuscles(*patterns, top).at(0));
    EXPECT_EQ(spread.standing, Standing::SpreadsHere);
    EXPECT_EQ(spread.alsoExpects, std::vector<RegionId>{{1}});

    MuscleMatch close = frontus;
    close.isCloseBy = true;
    EXPECT_EQ(factsOf(*patterns, top, close).standing, Standing::CloseBy);
    EXPECT_TRUE(factsOf(*patterns, top, close).alsoExpects.empty());

    const PainQuery drawing = queryOfDrawing(std::vector<float>(skin().vertexCount()));
    MuscleMatch drawn = frontus;
    for (const auto& [cover, standing] :
         {std::pair(0.86f, Standing::NearlyAll), std::pair(0.85f, Standing::Most),
          std::pair(0.56f, Standing::Most), std::pair(0.55f, Standing::Part),
          std::pair(0.21f, Standing::Part), std::pair(0.2f, Standing::Little)}) {
        drawn.best.cover = cover;
        EXPECT_EQ(factsOf(*patterns, drawing, drawn).standing, standing) << cover;
    }
    EXPECT_EQ(factsOf(*patterns, drawing, drawn).alsoExpects, std::vector<RegionId>{{1}});
}

} // namespace
} // namespace myo
