#include <myofield/field/muscle_ranking.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

#include <set>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, AMuscleStandsOnceByItsBestPoint) {
    const PainQuery query = queryOf(*placement, {0}, Sides::Both);
    const std::vector<PainMatch> points = rankPoints(*patterns, query);
    const std::vector<MuscleMatch> muscles = rankMuscles(*patterns, query);
    std::set<uint32_t> seen;
    size_t inAll = 0;
    for (const MuscleMatch& muscle : muscles) {
        EXPECT_TRUE(seen.insert(muscle.best.point.muscle.index).second);
        if (!muscle.isCloseBy) inAll += 1 + muscle.others.size();
        for (const PainMatch& other : muscle.others) {
            EXPECT_EQ(other.point.muscle, muscle.best.point.muscle);
            EXPECT_LE(rankOf(other), rankOf(muscle.best));
        }
    }
    EXPECT_EQ(inAll, points.size());
    EXPECT_EQ(muscles.front().best.point, points.front().point);
    EXPECT_EQ(rankMuscles(*patterns, query, 1).size(), 1u);
}

} // namespace
} // namespace myo
