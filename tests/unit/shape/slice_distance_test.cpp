#include <myofield/shape/contour_stack.hpp>

#include "unit/shape/contours.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using namespace test;

std::vector<float> axis(float from, float to, size_t count) {
    std::vector<float> values;
    for (size_t i = 0; i < count; ++i)
        values.push_back(from + (to - from) * float(i) / float(count - 1));
    return values;
}

TEST(SliceDistance, IsTheDistanceToTheOutlineAndPositiveInside) {
    Slice slice;
    slice.contours = {circle({0.01f, -0.005f}, 0.02f, 24)};
    const std::vector<Polygon> outlines = polygonsOf(slice, false);
    ASSERT_EQ(outlines[0].size(), 72u);
    const std::vector<float> xs = axis(-0.05f, 0.05f, 61), ys = axis(-0.04f, 0.04f, 37);
    std::vector<float> distance(xs.size() * ys.size());
    signedDistance(outlines, xs, ys, 0.03f, distance);
    for (size_t j = 0; j < ys.size(); ++j)
        for (size_t i = 0; i < xs.size(); ++i) {
            const float exact = 0.02f - glm::length(Vec2(xs[i], ys[j]) - Vec2(0.01f, -0.005f));
            EXPECT_NEAR(distance[j * xs.size() + i], std::max(exact, -0.03f), 1e-4f);
        }
}

TEST(SliceDistance, AHoleIsOutside) {
    Slice slice;
    slice.contours = {circle({0, 0}, 0.02f, 24), circle({0, 0}, 0.01f, 16)};
    const std::vector<float> xs{0, 0.005f, 0.015f, 0.025f}, ys{0};
    std::vector<float> distance(4);
    signedDistance(polygonsOf(slice, false), xs, ys, 0.03f, distance);
    EXPECT_LT(distance[0], 0);
    EXPECT_NEAR(distance[1], -0.005f, 1e-4f);
    EXPECT_NEAR(distance[2], 0.005f, 1e-4f);
    EXPECT_LT(distance[3], 0);
}

TEST(SliceDistance, CornersOnGridLinesAreCountedOnce) {
    const std::vector<Polygon> square{{{-1, -1}, {1, -1}, {1, 0}, {1, 1}, {-1, 1}, {-1, 0}}};
    const std::vector<float> xs = axis(-2, 2, 9), ys = axis(-2, 2, 9); // -1, 0, 1 are among them
    std::vector<float> distance(81);
    signedDistance(square, xs, ys, 10, distance);
    for (size_t j = 0; j < 9; ++j)
        for (size_t i = 0; i < 9; ++i) {
            const float most = std::max(std::abs(xs[i]), std::abs(ys[j]));
            if (most < 1) {
                EXPECT_NEAR(distance[j * 9 + i], 1 - most, 1e-6f);
            }
            if (most > 1) {
                EXPECT_LT(distance[j * 9 + i], 0);
            }
        }
}

TEST(SliceDistance, OpenLinesAreCompletedAndClosedLoopsDoubledInAHalfStack) {
    Slice slice;
    slice.contours = {halfCircle(0.02f, 13), circle({0.05f, 0}, 0.005f, 12)};
    const std::vector<Polygon> outlines = polygonsOf(slice, true);
    ASSERT_EQ(outlines.size(), 3u);
    const std::vector<float> xs = axis(-0.06f, 0.06f, 25), ys = axis(-0.03f, 0.03f, 13);
    std::vector<float> distance(xs.size() * ys.size());
    signedDistance(outlines, xs, ys, 0.03f, distance);
    for (size_t j = 0; j < ys.size(); ++j)
        for (size_t i = 0; i < xs.size(); ++i) {
            EXPECT_NEAR(distance[j * 25 + i], distance[j * 25 + 24 - i], 1e-6f);
            const float exact =
                std::max(0.02f - glm::length(Vec2(xs[i], ys[j])),
                         0.005f - glm::length(Vec2(std::abs(xs[i]) - 0.05f, ys[j])));
            if (std::abs(exact) > 2e-4f) {
                EXPECT_EQ(distance[j * 25 + i] > 0, exact > 0);
            }
        }
}

} // namespace
} // namespace myo
