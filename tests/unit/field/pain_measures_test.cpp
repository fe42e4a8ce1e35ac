#include <myofield/field/pain_measures.hpp>

#include "unit/field/on_a_ball.hpp"

namespace myo {
namespace {

class MeasuresOfABall : public test::OnABall {
protected:
    Vec3 at(Vec3 direction) const { return test::kSkinRadius * glm::normalize(direction); }
    static double capOf(float reach) {
        const double r = double(test::kSkinRadius);
        return 2 * double(kPi) * r * r * (1 - std::cos(double(reach) / r));
    }
    PaintedSkin paintedWith(std::vector<PainStroke> strokes) const {
        PaintedSkin painted(*placement);
        for (const PainStroke& stroke : strokes) EXPECT_TRUE(painted.add(stroke));
        return painted;
    }
    PainStroke dab(Vec3 direction, float width, std::optional<int> strength = {}) const {
        return {.path = {at(direction)}, .width = width, .strength = strength};
    }
    PainMeasures of(std::vector<PainStroke> strokes) const {
        return measuresOf(*placement, paintedWith(std::move(strokes)));
    }
    double changeOf(std::vector<PainStroke> before, std::vector<PainStroke> now) const {
        return myo::changeBetween(coverOf(paintedWith(std::move(before))),
                                  coverOf(paintedWith(std::move(now))), skin().areas())
            .jaccard();
    }
};

TEST_F(MeasuresOfABall, AreaAndShareAreThoseOfTheCap) {
    const PainMeasures measures = of({dab({0.2f, 0.1f, 1}, 0.12f)});
    const double ball = 4 * double(kPi) * 0.04;
    EXPECT_NEAR(measures.area / capOf(0.06f), 1, 0.01);
    EXPECT_NEAR(measures.share / (capOf(0.06f) / ball), 1, 0.01);
    double regions = 0;
    for (const MarkedPatch& patch : measures.regions) regions += patch.area;
    EXPECT_NEAR(regions / measures.area, 1, 1e-6);
}

TEST_F(MeasuresOfABall, TheMiddleLiesUnderTheDab) {
    const PainMeasures measures = of({dab({0, 0, 1}, 0.08f)});
    ASSERT_TRUE(measures.centre);
    EXPECT_NEAR(measures.centre->x, 0, 0.001f);
    EXPECT_NEAR(measures.centre->y, 0, 0.001f);
    EXPECT_NEAR(measures.centre->z, 0.198f, 0.002f);
}

TEST_F(MeasuresOfABall, StrengthCountsByAreaWhereItWasSaid) {
    const PainMeasures measures = of({dab({0, 0, 1}, 0.08f, 2), dab({0, 0, -1}, 0.08f, 8),
                                      dab({1, 0, 0}, 0.08f), dab({-1, 0, 0}, 0.04f, 2)});
    EXPECT_EQ(measures.highestStrength, 8);
    const double large = capOf(0.04f), small = capOf(0.02f);
    EXPECT_NEAR(*measures.meanStrength, (2 * large + 8 * large + 2 * small) / (2 * large + small),
                0.05);
    EXPECT_FALSE(of({dab({1, 0, 0}, 0.08f)}).meanStrength);
}

TEST_F(MeasuresOfABall, NothingMarkedHasNoMiddle) {
    PainStroke rubber = dab({0, 0, 1}, 0.2f);
    rubber.erases = true;
    for (const auto& strokes : {std::vector<PainStroke>{}, {dab({0, 0, 1}, 0.08f, 5), rubber}}) {
        const PainMeasures measures = of(strokes);
        EXPECT_EQ(measures.area, 0);
        EXPECT_FALSE(measures.centre || measures.meanStrength || measures.highestStrength);
        EXPECT_TRUE(measures.regions.empty());
    }
}

TEST_F(MeasuresOfABall, JaccardIsWhatBothShare) {
    const std::vector<PainStroke> small{dab({0, 0, 1}, 0.08f)}, large{dab({0, 0, 1}, 0.16f)};
    EXPECT_NEAR(changeOf(small, large), capOf(0.04f) / capOf(0.08f), 0.01);
    EXPECT_EQ(changeOf(small, small), 1);
    EXPECT_EQ(changeOf(small, {dab({0, 0, -1}, 0.08f)}), 0);
    EXPECT_EQ(changeOf(small, {}), 0);
    EXPECT_EQ(changeOf({}, {}), 1);
}

TEST_F(MeasuresOfABall, TheMapOfChangesSaysNewGoneAndTheSame) {
    const PaintedSkin before = paintedWith({dab({0.3f, 0, 1}, 0.14f)}),
                      now = paintedWith({dab({-0.3f, 0, 1}, 0.14f)});
    const std::vector<PaintVertex> map = changeVertices(before, now);
    const auto at = [&](Vec3 direction, PainStep step) {
        const uint32_t v = skin().nearestVertex(*skin().closestPoint(this->at(direction)));
        return map[v].inside[size_t(step)] > 0;
    };
    EXPECT_TRUE(at({0.5f, 0, 1}, PainStep::Gone));
    EXPECT_TRUE(at({-0.5f, 0, 1}, PainStep::Fresh));
    EXPECT_TRUE(at({0, 0, 1}, PainStep::Same));
    EXPECT_FALSE(at({0, 0, 1}, PainStep::Gone) || at({0, 0, 1}, PainStep::Fresh));
    for (const PainStep step : {PainStep::Fresh, PainStep::Gone, PainStep::Same})
        EXPECT_FALSE(at({0, 0, -1}, step));
}

} // namespace
} // namespace myo
