#include "control_outliers.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

/// A box of places, each of a structure of its own, and where another body has them.
class Outliers : public testing::Test {
protected:
    Outliers() {
        for (int x = 0; x < 4; ++x)
            for (int y = 0; y < 6; ++y)
                for (int z = 0; z < 3; ++z) {
                    const Vec3 at(0.1f * float(x) - 0.15f, 0.3f * float(y), 0.08f * float(z));
                    places_.add(at, moved(at), uint32_t(body_.structures.size()), true);
                    Structure structure;
                    structure.id = "s" + std::to_string(body_.structures.size());
                    body_.structures.push_back(structure);
                }
    }
    static Vec3 moved(const Vec3& p) {
        return {1.1f * p.x, 0.95f * p.y + 0.02f, 1.2f * p.z - 0.01f};
    }

    Body body_;
    ControlPoints places_;
};

TEST_F(Outliers, ABodyOfOtherProportionsHasNone) {
    EXPECT_TRUE(takeOutliers(places_, body_).empty());
    EXPECT_EQ(places_.from.size(), 72u);
}

TEST_F(Outliers, MisplacedStructuresAreNamedWithTheirDistanceAndTakenOut) {
    places_.to[20] += Vec3(0.9f, 0, 0);
    places_.to[50] *= 0.036f; // stored at another scale
    const float away = glm::length(places_.to[50] - moved(places_.from[50]));
    const std::vector<LeftOutStructure> out = takeOutliers(places_, body_);
    ASSERT_EQ(out.size(), 2u);
    for (const LeftOutStructure& each : out) {
        EXPECT_TRUE(each.id == "s20" || each.id == "s50");
        EXPECT_NEAR(each.distance, each.id == "s20" ? 0.9f : away, 0.01f);
    }
    EXPECT_EQ(places_.from.size(), 70u);
}

TEST_F(Outliers, APartInAnotherPostureStays) {
    // What lies above y = 1.1 is bent forward by 40 degrees.
    const float angle = 0.7f, joint = 1.1f;
    for (size_t i = 0; i < places_.from.size(); ++i) {
        const Vec3& p = places_.from[i];
        const float up = p.y - joint;
        if (up > 0)
            places_.to[i] = moved({p.x, joint + std::cos(angle) * up - std::sin(angle) * p.z,
                                   std::sin(angle) * up + std::cos(angle) * p.z});
    }
    const std::vector<LeftOutStructure> out = takeOutliers(places_, body_);
    EXPECT_LT(out.size(), 3u) << "only where it joins may one look odd";
}

} // namespace
} // namespace myo
