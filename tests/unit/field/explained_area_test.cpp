#include <myofield/field/explained_area.hpp>

#include <myofield/field/painted_skin.hpp>

#include "unit/field/on_a_ball.hpp"

namespace myo {
namespace {

class AnExplainedArea : public test::OnABall {
protected:
    const PointOnSide front{test::kFrontus, 0, Side::Left}, back{test::kBackus, 0, Side::Left};

    /// Of the pattern at the back and a drawing.
    ExplainedArea areaOf(const PaintedSkin& painted) const {
        const std::vector<float> inside = painted.inside();
        return explainedArea(patterns->pattern(back), inside, markedArea(inside, placement->skin()),
                             placement->skin());
    }
};

TEST_F(AnExplainedArea, OfADrawingBesideTheChartIsAllMissedAndExtra) {
    PaintedSkin painted(*placement);
    ASSERT_TRUE(painted.add({.path = {{0, -0.2f, 0}}, .width = 0.05f})); // the chin: no chart
    const ExplainedArea area = areaOf(painted);
    EXPECT_EQ(area.matched, 0);
    EXPECT_NEAR(area.missed / painted.area(), 1, 0.1);
    EXPECT_GT(area.extra, 0.001);
}

TEST_F(AnExplainedArea, OfADrawingOverTheWholeChartIsMatched) {
    PaintedSkin painted(*placement);
    const Vec3 cheek = placement->landmark({0}, Side::Left).position; // where backus refers
    ASSERT_TRUE(painted.add({.path = {cheek}, .width = 0.12f}));
    const ExplainedArea area = areaOf(painted);
    EXPECT_GT(area.matched, 0.001);
    EXPECT_NEAR(area.extra, 0, 1e-5);
    EXPECT_NEAR((area.matched + area.missed) / painted.area(), 1, 0.05);
}

TEST_F(AnExplainedArea, PatternsAreLikeThemselvesAndUnlikeOthers) {
    const std::vector<float>& areas = placement->skin().areas();
    EXPECT_FLOAT_EQ(likenessOf(patterns->pattern(front), patterns->pattern(front), areas), 1);
    EXPECT_LT(likenessOf(patterns->pattern(front), patterns->pattern(back), areas), 0.05f);
    EXPECT_EQ(likenessOf({}, {}, areas), 0);
}

TEST_F(AnExplainedArea, NothingTellsAPatternFromItself) {
    const PatternDifference none = differenceOf(*patterns, back, back);
    EXPECT_TRUE(none.onlyFirst.empty() && none.onlySecond.empty());
    EXPECT_FLOAT_EQ(none.likeness, 1);
}

} // namespace
} // namespace myo
