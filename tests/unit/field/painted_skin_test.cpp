#include <myofield/field/painted_skin.hpp>

#include "unit/field/on_a_ball.hpp"

namespace myo {
namespace {

class APaintedBall : public test::OnABall {
protected:
    Vec3 at(Vec3 direction) const { return test::kSkinRadius * glm::normalize(direction); }
    static double capOf(float reach) {
        const double r = double(test::kSkinRadius);
        return 2 * double(kPi) * r * r * (1 - std::cos(double(reach) / r));
    }
    PainStroke dab(Vec3 direction, float width) const {
        return {.path = {at(direction)}, .width = width};
    }
    PaintedSkin painted{*placement};
};

TEST_F(APaintedBall, KnowsItsArea) {
    for (const float width : {0.08f, 0.12f, 0.16f}) {
        painted.clear();
        ASSERT_TRUE(painted.add(dab({0.2f, 0.1f, 1}, width)));
        EXPECT_NEAR(painted.area() / capOf(width / 2), 1, 0.01) << width;
    }
}

TEST_F(APaintedBall, TheEraserTakesAwayWhatLiesBeneath) {
    ASSERT_TRUE(painted.add(dab({0, 0, 1}, 0.16f)));
    PainStroke rubber = dab({0, 0, 1}, 0.08f);
    rubber.erases = true;
    ASSERT_TRUE(painted.add(rubber));
    EXPECT_NEAR(painted.area() / (capOf(0.08f) - capOf(0.04f)), 1, 0.01);
    rubber.width = 0.2f;
    ASSERT_TRUE(painted.add(rubber));
    EXPECT_EQ(painted.area(), 0);
    for (const float weight : painted.weights()) EXPECT_LT(weight, 0.5f);
}

TEST_F(APaintedBall, TheLaterStrokeHoldsWhereTwoMeet) {
    PainStroke first = dab({0, 0, 1}, 0.16f), second = dab({0, 0, 1}, 0.08f);
    first.quality = PainQuality::Burning;
    first.strength = 3;
    second.quality = PainQuality::Numb;
    second.strength = 9;
    second.pain = 2;
    ASSERT_TRUE(painted.add(first) && painted.add(second));
    EXPECT_NEAR(painted.area() / capOf(0.08f), 1, 0.01); // no gap between the two
    EXPECT_NEAR(painted.area(2) / capOf(0.04f), 1, 0.05);
    const uint32_t middle = skin().nearestVertex(*skin().closestPoint(at({0, 0, 1})));
    const uint32_t outside = skin().nearestVertex(*skin().closestPoint(at({0.3f, 0, 1})));
    EXPECT_EQ(painted.marks()[middle].quality(), PainQuality::Numb);
    EXPECT_EQ(painted.marks()[middle].strength, 9);
    EXPECT_EQ(painted.marks()[outside].quality(), PainQuality::Burning);
    EXPECT_EQ(painted.marks()[outside].strength, 3);
    const std::vector<PaintVertex> all = painted.vertices(), ofOne = painted.vertices(1);
    EXPECT_GT(all[middle].inside[size_t(PainQuality::Numb)], 0);
    EXPECT_LT(all[middle].inside[size_t(PainQuality::Burning)], 0);
    EXPECT_EQ(all[middle].isAside, 0);
    EXPECT_EQ(ofOne[middle].isAside, 127);
    EXPECT_EQ(ofOne[outside].isAside, 0);
    EXPECT_EQ(painted.weights(1)[middle], 0);
    EXPECT_EQ(painted.weights(1)[outside], 1);
}

TEST_F(APaintedBall, StepByStepIsTheSameAsAtOnce) {
    PainStroke stroke{.path = {at({-0.3f, 0, 1}), at({0, 0.2f, 1}), at({0.4f, 0, 1})},
                      .width = 0.06f};
    ASSERT_TRUE(painted.add(stroke));
    PaintedSkin other(*placement);
    std::optional<SurfacePoint> last;
    for (const Vec3& place : stroke.path) {
        const SurfacePoint point = *skin().closestPoint(place);
        other.addStep(stroke, last.value_or(point), point);
        last = point;
    }
    const std::vector<float> once = painted.inside(), steps = other.inside();
    for (size_t v = 0; v < once.size(); ++v) EXPECT_NEAR(once[v], steps[v], 3e-4f) << v;
}

TEST_F(APaintedBall, TheRingLiesWhereThePaintWillEnd) {
    for (const float width : {0.05f, 0.1f, 0.16f}) {
        const SurfacePoint centre = *skin().closestPoint(at({0.3f, 0.3f, 1}));
        const std::vector<LevelStep> ring = painted.ring(centre, width, {});
        EXPECT_GT(ring.size(), 12u);
        for (const LevelStep& step : ring) {
            const float angle = std::acos(std::clamp(
                glm::dot(glm::normalize(step.from), glm::normalize(centre.position)), -1.0f, 1.0f));
            EXPECT_NEAR(test::kSkinRadius * angle, width / 2, 0.001f);
        }
    }
    EXPECT_TRUE(painted.isEmpty());
}

TEST_F(APaintedBall, AStrokeInTheAirIsRefused) {
    EXPECT_FALSE(painted.add({.path = {at({0, 0, 1}), {3, 0, 0}}, .width = 0.02f}));
    EXPECT_TRUE(painted.isEmpty());
}

} // namespace
} // namespace myo
