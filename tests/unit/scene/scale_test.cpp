#include <myofield/scene/scale_bar.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

constexpr Extent kScreen{1600, 900};

/// Pixels between two places at the camera's target, `metres` apart across the picture.
float pixelsOf(const Camera& camera, float metres) {
    const Mat4 clipFromWorld = camera.clipFromWorld(kScreen.aspect());
    const Vec3 half = 0.5f * metres * camera.right();
    return glm::distance(project(clipFromWorld, kScreen, camera.target - half).pixel,
                         project(clipFromWorld, kScreen, camera.target + half).pixel);
}

TEST(ScaleBar, IsAsLongAsTheCameraShowsItsLengthAtItsTarget) {
    Camera camera;
    camera.target = {0.2f, 1.3f, 0.1f};
    for (const float distance : {0.08f, 0.3f, 1.0f, 2.7f, 6.0f, 20.0f})
        for (const float yaw : {0.0f, 0.8f, 2.5f}) {
            camera.distance = distance;
            camera.yaw = yaw;
            camera.pitch = yaw / 4;
            const ScaleBar bar = scaleBarFor(camera, kScreen, 300);
            EXPECT_NEAR(bar.pixels, pixelsOf(camera, bar.metres), 0.01f * bar.pixels);
        }
}

TEST(ScaleBar, IsTheLongestRoundLengthThatFits) {
    Camera camera;
    for (float distance = 0.1f; distance < 30; distance *= 1.13f) {
        camera.distance = distance;
        const ScaleBar bar = scaleBarFor(camera, kScreen, 300);
        EXPECT_LE(bar.pixels, 300.1f) << distance;
        EXPECT_GT(bar.pixels, 300 / 2.51f) << distance;
        const float mantissa =
            bar.metres / std::pow(10.0f, std::floor(std::log10(bar.metres * 1.0001f)));
        const float off =
            std::min({std::abs(mantissa - 1), std::abs(mantissa - 2), std::abs(mantissa - 5)});
        EXPECT_LT(off, 0.001f) << bar.metres;
    }
}

TEST(ScaleBar, SaysItsLengthInMillimetres) {
    EXPECT_EQ((ScaleBar{0.05f, 1}.words()), "50 mm");
    EXPECT_EQ((ScaleBar{0.2f, 1}.words()), "200 mm");
    EXPECT_EQ((ScaleBar{0.0005f, 1}.words()), "0.5 mm");
}

} // namespace
} // namespace myo
