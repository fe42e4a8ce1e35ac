#pragma once

#include "unit/field/world.hpp"

#include <myofield/field/pattern_library.hpp>
#include <myofield/field/placement.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace myo::test {

inline constexpr MuscleId kBackus{0}, kFrontus{1};

/// The ball of world.hpp with its atlas placed on it; patterns are computed when a test asks.
class OnABall : public testing::Test {
protected:
    OnABall() : world(makeWorld()) {
        Result<Placement> placed = Placement::place(world.atlas, world.body, world.body);
        EXPECT_TRUE(placed);
        placement = std::make_unique<Placement>(std::move(*placed));
        patterns = std::make_unique<PatternLibrary>(*placement);
    }
    float angleTo(uint32_t vertex, LandmarkId landmark, Side side) const {
        const Vec3 a = glm::normalize(skin().mesh().positions[vertex]);
        const Vec3 b = glm::normalize(placement->landmark(landmark, side).position);
        return std::acos(std::clamp(glm::dot(a, b), -1.0f, 1.0f));
    }
    const Surface& skin() const { return placement->skin(); }

    World world;
    std::unique_ptr<Placement> placement;
    std::unique_ptr<PatternLibrary> patterns;
};

} // namespace myo::test
