#include <myofield/field/smallest_set.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, TheSmallestSetNamesThePointsDrawnAndNoOthers) {
    SurfaceField field{std::vector<float>(skin().vertexCount()),
                       std::vector<float>(skin().vertexCount())};
    combine(field, patterns->pattern({kFrontus, 0, Side::Left}));
    combine(field, patterns->pattern({kBackus, 0, Side::Right}));
    const std::vector<PainShare> set = smallestSet(*patterns, queryOfDrawing(field.essential));
    ASSERT_EQ(set.size(), 2u);
    for (const PainShare& part : set) {
        const PointOnSide& point = part.match.point;
        EXPECT_EQ(point.side, point.muscle == kFrontus ? Side::Left : Side::Right);
        EXPECT_NEAR(part.share, 1, 0.1f);
    }
}

} // namespace
} // namespace myo
