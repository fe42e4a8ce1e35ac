#include <myofield/scene/label_layout.hpp>

#include <gtest/gtest.h>

#include <random>

namespace myo {
namespace {

constexpr float kRadius = 9;

LabelRoom roomAround(std::span<const Vec2> marks) {
    LabelRoom room;
    room.whole = {{0, 0}, {800, 640}};
    room.left = {{10, 20}, {150, 620}};
    room.right = {{650, 20}, {790, 620}};
    room.gap = 3;
    room.markRadius = kRadius;
    room.marks = marks;
    return room;
}

std::vector<Vec2> anchorsOf(std::span<const LabelRequest> labels) {
    std::vector<Vec2> anchors;
    for (const LabelRequest& label : labels)
        if (label.hasLeader) anchors.push_back(label.anchor);
    return anchors;
}

PictureArea areaOf(const LabelRequest& label, const PlacedLabel& placed) {
    return {placed.low, placed.low + label.size};
}

/// What must hold of every layout, said without its own means of measuring.
void expectClean(std::span<const LabelRequest> labels, std::span<const PlacedLabel> placed,
                 const LabelRoom& room) {
    for (size_t i = 0; i < labels.size(); ++i) {
        if (!placed[i].isShown) continue;
        const PictureArea words = areaOf(labels[i], placed[i]);
        EXPECT_TRUE(room.whole.contains(words));
        const PictureArea column = placed[i].isOnLeft ? room.left : room.right;
        EXPECT_GE(words.low.y, column.low.y - 0.01f);
        EXPECT_LE(words.high.y, column.high.y + 0.01f);
        for (const Vec2 mark : room.marks) {
            EXPECT_FALSE(overlaps(words, {mark - kRadius, mark + kRadius}));
            if (!labels[i].hasLeader || mark == labels[i].anchor) continue;
            for (int step = 0; step <= 200; ++step) {
                const Vec2 at =
                    glm::mix(placed[i].leaderStart, placed[i].leaderEnd, float(step) / 200);
                EXPECT_GT(glm::distance(at, mark), kRadius - 0.05f);
            }
        }
        for (size_t k = 0; k < i; ++k) {
            if (!placed[k].isShown) continue;
            EXPECT_FALSE(overlaps(words, areaOf(labels[k], placed[k])));
            if (!labels[i].hasLeader || !labels[k].hasLeader) continue;
            EXPECT_FALSE(linesCross(placed[i].leaderStart, placed[i].leaderEnd,
                                    placed[k].leaderStart, placed[k].leaderEnd));
        }
    }
}

TEST(LabelLayout, ALoneLabelStandsBesideItsAnchor) {
    const std::vector<LabelRequest> labels{{{600, 300}, {80, 16}}};
    const std::vector<Vec2> marks = anchorsOf(labels);
    const PlacedLabel placed = layOutLabels(labels, roomAround(marks))[0];
    EXPECT_FALSE(placed.isOnLeft);
    EXPECT_FLOAT_EQ(placed.low.x, 650);
    EXPECT_FLOAT_EQ(placed.low.y, 292);
    EXPECT_FLOAT_EQ(placed.leaderStart.y, 300);
    EXPECT_NEAR(glm::distance(placed.leaderEnd, {600, 300}), 1.25f * kRadius, 0.01f);
}

TEST(LabelLayout, ATitleStandsOverTheLinesOfItsGroup) {
    const std::vector<LabelRequest> labels{
        {{500, 300}, {60, 20}, 0, false}, {{560, 320}, {70, 16}, 0}, {{580, 280}, {70, 16}, 0}};
    const std::vector<Vec2> marks = anchorsOf(labels);
    const std::vector<PlacedLabel> placed = layOutLabels(labels, roomAround(marks));
    EXPECT_EQ(placed[0].isOnLeft, placed[1].isOnLeft);
    EXPECT_LT(placed[0].low.y, placed[2].low.y);
    EXPECT_LT(placed[2].low.y, placed[1].low.y);
    EXPECT_NEAR(placed[0].low.y + 20 + 3, placed[2].low.y, 0.01f);
}

TEST(LabelLayout, NothingThatIsShownOverlapsCrossesOrCovers) {
    std::mt19937 random(5);
    const auto within = [&](float low, float high) {
        return std::uniform_real_distribution<float>(low, high)(random);
    };
    size_t shown = 0, asked = 0;
    for (int trial = 0; trial < 120; ++trial) {
        std::vector<LabelRequest> labels;
        const uint32_t groups = 1 + uint32_t(trial % 3);
        for (uint32_t g = 0; g < groups; ++g)
            labels.push_back({{within(200, 600), within(100, 500)}, {110, 19}, g, false});
        const int count = 2 + trial % 12;
        for (int i = 0; i < count; ++i)
            labels.push_back(
                {{within(200, 600), within(60, 560)}, {within(60, 130), 16}, uint32_t(i) % groups});
        const std::vector<Vec2> marks = anchorsOf(labels);
        const LabelRoom room = roomAround(marks);
        const std::vector<PlacedLabel> placed = layOutLabels(labels, room);
        expectClean(labels, placed, room);
        for (size_t i = 0; i < labels.size(); ++i) {
            ++asked;
            shown += placed[i].isShown;
        }
    }
    EXPECT_GT(shown, asked * 9 / 10); // leaving out is the last resort
}

TEST(LabelLayout, WhatFindsNoRoomIsLeftOutFromTheEnd) {
    std::vector<LabelRequest> labels{{{700, 300}, {50, 16}, 0, false}};
    for (int i = 0; i < 60; ++i)
        labels.push_back({{400 + float(i % 7), 30 + 9.5f * float(i)}, {50, 16}, 0});
    LabelRoom room = roomAround(std::span<const Vec2>());
    room.left.high.y = room.right.high.y = 220;
    room.markRadius = 1;
    const std::vector<PlacedLabel> placed = layOutLabels(labels, room);
    expectClean(labels, placed, room);
    EXPECT_TRUE(placed[0].isShown); // the muscle is the last to go
    EXPECT_TRUE(placed[1].isShown);
    EXPECT_FALSE(placed[60].isShown);
    EXPECT_TRUE(layOutLabels({}, room).empty());
}

TEST(LabelLayout, WordsThatAreWiderThanTheRoomAreLeftOut) {
    const std::vector<LabelRequest> labels{{{400, 300}, {900, 16}}, {{400, 330}, {60, 16}}};
    const std::vector<Vec2> marks = anchorsOf(labels);
    const std::vector<PlacedLabel> placed = layOutLabels(labels, roomAround(marks));
    EXPECT_FALSE(placed[0].isShown);
    EXPECT_TRUE(placed[1].isShown);
}

TEST(LabelLayout, WordsWithoutRoomInAColumnStandWhereItIsFree) {
    const std::vector<LabelRequest> labels{{{400, 300}, {120, 16}, 0, false},
                                           {{400, 330}, {90, 16}, 0}};
    const std::vector<Vec2> marks = anchorsOf(labels);
    LabelRoom room = roomAround(marks);
    room.left = {{0, 20}, {10, 22}};
    room.right = {{790, 20}, {800, 22}}; // no line fits
    EXPECT_FALSE(layOutLabels(labels, room)[0].isShown);
    room.isFree = [](const PictureArea& area) { return area.low.y > 400; };
    const std::vector<PlacedLabel> placed = layOutLabels(labels, room);
    for (size_t i = 0; i < labels.size(); ++i) {
        EXPECT_TRUE(placed[i].isShown);
        EXPECT_GT(placed[i].low.y, 400);
        EXPECT_LT(placed[i].low.y, 480); // near
    }
    EXPECT_FALSE(overlaps(areaOf(labels[0], placed[0]), areaOf(labels[1], placed[1])));
}

TEST(LabelLayout, TheSameLabelsGiveTheSameLayout) {
    std::vector<LabelRequest> labels;
    for (int i = 0; i < 9; ++i)
        labels.push_back({{300 + float(i * 37 % 200), 100 + float(i * 53 % 300)}, {90, 16}, 0});
    const std::vector<Vec2> marks = anchorsOf(labels);
    const auto once = layOutLabels(labels, roomAround(marks));
    const auto again = layOutLabels(labels, roomAround(marks));
    for (size_t i = 0; i < once.size(); ++i) EXPECT_EQ(once[i].low, again[i].low);
}

TEST(LabelLayout, LinesThatTouchAtTheirEndsDoNotCross) {
    EXPECT_TRUE(linesCross({0, 0}, {10, 10}, {0, 10}, {10, 0}));
    EXPECT_FALSE(linesCross({0, 0}, {10, 10}, {10, 10}, {20, 0}));
    EXPECT_FALSE(linesCross({0, 0}, {10, 0}, {0, 5}, {10, 5}));
    EXPECT_FLOAT_EQ(distanceToLine({5, 3}, {0, 0}, {10, 0}), 3);
    EXPECT_FLOAT_EQ(distanceToLine({14, 3}, {0, 0}, {10, 0}), 5);
    EXPECT_TRUE(lineMeets({{4, -1}, {6, 1}}, {0, 0}, {10, 0}));
    EXPECT_FALSE(lineMeets({{4, 1}, {6, 2}}, {0, 0}, {10, 0}));
}

} // namespace
} // namespace myo
