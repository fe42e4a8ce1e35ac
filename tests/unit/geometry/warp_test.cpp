#include <myofield/geometry/warp.hpp>

#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

std::vector<Vec3> cloud(size_t count) {
    Dice dice;
    std::vector<Vec3> points;
    for (size_t i = 0; i < count; ++i)
        points.push_back({dice.roll(), 2 * dice.roll(), dice.roll()});
    return points;
}

Vec3 affine(const Vec3& p) {
    return {1.1f * p.x + 0.2f * p.y - 0.03f, 0.9f * p.y - 0.1f * p.z + 0.5f,
            0.05f * p.x + 1.2f * p.z};
}

TEST(Warp, ReproducesAnAffineMapExactly) {
    const std::vector<Vec3> from = cloud(60);
    std::vector<Vec3> to;
    for (const Vec3& p : from) to.push_back(affine(p));
    for (const float stiffness : {0.0f, 0.01f, 0.5f}) {
        const Result<Warp> warp = Warp::fit(from, to, stiffness);
        ASSERT_TRUE(warp);
        for (const Vec3& p : {Vec3(0.3f, 0.7f, 0.1f), Vec3(-1, 3, 2), from[5]})
            EXPECT_LT(glm::length((*warp)(p)-affine(p)), 1e-4f);
    }
}

TEST(Warp, MeetsItsControlsWithoutStiffnessAndEvensOutWithIt) {
    const std::vector<Vec3> from = cloud(80);
    std::vector<Vec3> to = from;
    to[7] += Vec3(0.1f, 0, 0);
    const Result<Warp> exact = Warp::fit(from, to, 0), soft = Warp::fit(from, to, 0.05f);
    ASSERT_TRUE(exact && soft);
    for (size_t i = 0; i < from.size(); ++i)
        EXPECT_LT(glm::length((*exact)(from[i]) - to[i]), 1e-4f);
    const float moved = (*soft)(from[7]).x - from[7].x;
    EXPECT_GT(moved, 0.02f);
    EXPECT_LT(moved, 0.095f);
}

TEST(Warp, RefusesTooFewAndFlatControls) {
    const std::vector<Vec3> few = cloud(3);
    EXPECT_FALSE(Warp::fit(few, few));
    std::vector<Vec3> flat = cloud(20);
    for (Vec3& p : flat) p.z = 0.4f;
    const Result<Warp> warp = Warp::fit(flat, flat);
    ASSERT_FALSE(warp);
    EXPECT_NE(warp.error().text().find("plane"), std::string::npos);
}

} // namespace
} // namespace myo
