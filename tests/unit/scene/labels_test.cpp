#include <myofield/scene/label_layout.hpp>

#include <gtest/gtest.h>

#include <random>

namespace myo {
namespace {

constexpr Vec2 kLow{10, 20};
constexpr Vec2 kHigh{810, 620};
constexpr float kMiddle = 410;

TEST(LabelLayout, ALoneLabelStandsBesideItsAnchor) {
    const std::vector<LabelRequest> labels{{{600, 300}, {80, 16}}};
    const PlacedLabel placed = layOutLabels(labels, kLow, kHigh, kMiddle, 4)[0];
    EXPECT_FALSE(placed.isOnLeft);
    EXPECT_FLOAT_EQ(placed.low.x, 730);
    EXPECT_FLOAT_EQ(placed.low.y, 292);
    EXPECT_FLOAT_EQ(placed.leaderEnd.y, 300);
}

TEST(LabelLayout, NoTwoOverlapAndAllStayInside) {
    std::mt19937 random(3);
    std::uniform_real_distribution<float> x(10, 810);
    std::uniform_real_distribution<float> y(200, 300); // crowded: they must give way
    std::vector<LabelRequest> labels;
    for (int i = 0; i < 40; ++i) labels.push_back({{x(random), y(random)}, {90, 16}});
    const std::vector<PlacedLabel> placed = layOutLabels(labels, kLow, kHigh, kMiddle, 3);
    ASSERT_EQ(placed.size(), labels.size());
    for (size_t i = 0; i < placed.size(); ++i) {
        EXPECT_TRUE(placed[i].isShown);
        EXPECT_GE(placed[i].low.x, kLow.x - 0.01f);
        EXPECT_LE(placed[i].low.x + 90, kHigh.x + 0.01f);
        EXPECT_GE(placed[i].low.y, kLow.y - 0.01f);
        EXPECT_LE(placed[i].low.y + 16, kHigh.y + 0.01f);
        for (size_t j = 0; j < i; ++j) {
            if (placed[i].isOnLeft == placed[j].isOnLeft) {
                EXPECT_GE(std::abs(placed[i].low.y - placed[j].low.y), 19 - 0.01f);
            }
        }
    }
}

TEST(LabelLayout, KeepsTheOrderOfTheAnchors) {
    const std::vector<LabelRequest> labels{
        {{700, 310}, {50, 16}}, {{600, 300}, {50, 16}}, {{650, 305}, {50, 16}}};
    const std::vector<PlacedLabel> placed = layOutLabels(labels, kLow, kHigh, kMiddle, 2);
    EXPECT_LT(placed[1].low.y, placed[2].low.y);
    EXPECT_LT(placed[2].low.y, placed[0].low.y);
}

TEST(LabelLayout, AFullColumnFlowsIntoTheOtherAndTheLastAreLeftOut) {
    const std::vector<LabelRequest> labels(200, LabelRequest{{700, 300}, {50, 16}});
    const std::vector<PlacedLabel> placed = layOutLabels(labels, kLow, kHigh, kMiddle, 2);
    const auto fitting = size_t((kHigh.y - kLow.y + 2) / 18);
    size_t shown = 0, onLeft = 0;
    for (const PlacedLabel& a : placed) {
        if (!a.isShown) continue;
        ++shown;
        onLeft += a.isOnLeft;
        EXPECT_GE(a.low.y, kLow.y - 0.01f);
        EXPECT_LE(a.low.y + 16, kHigh.y + 0.01f);
        for (const PlacedLabel& b : placed)
            if (b.isShown && &a != &b && a.isOnLeft == b.isOnLeft) {
                EXPECT_GE(std::abs(a.low.y - b.low.y), 17.9f);
            }
    }
    EXPECT_EQ(shown, 2 * fitting);
    EXPECT_EQ(onLeft, fitting);
    EXPECT_TRUE(placed[0].isShown); // the first are the most important
    EXPECT_FALSE(placed[199].isShown);
    EXPECT_TRUE(layOutLabels({}, kLow, kHigh, kMiddle, 2).empty());
}

} // namespace
} // namespace myo
