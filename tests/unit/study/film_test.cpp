#include <myofield/study/film.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

TEST(Film, ATurntableTurnsOnceInEqualStepsWithoutARepeatedFrame) {
    ViewState state;
    state.camera.yaw = 2;
    state.camera.pitch = 0.3f;
    const Film film{FilmKind::Turntable, 40};
    EXPECT_EQ(toJson(film.at(state, 0)), toJson(state));
    for (size_t frame = 0; frame < film.frames; ++frame) {
        // The step from the last frame to the first is one of them: the film loops.
        const Camera now = film.at(state, frame).camera;
        const Camera next = film.at(state, (frame + 1) % film.frames).camera;
        EXPECT_NEAR(std::remainder(next.yaw - now.yaw, 2 * kPi), 2 * kPi / 40, 1e-5f);
        EXPECT_EQ(next.target, state.camera.target);
        EXPECT_EQ(next.pitch, state.camera.pitch);
        EXPECT_EQ(next.distance, state.camera.distance);
    }
}

TEST(Film, AGrowingPatternEndsInTheStillPicture) {
    const ViewState state;
    const Film film{FilmKind::Growth, 11};
    EXPECT_EQ(film.at(state, 0).growth, 0);
    EXPECT_FLOAT_EQ(film.at(state, 5).growth, 0.5f);
    EXPECT_EQ(toJson(film.at(state, 10)), toJson(state));
}

} // namespace
} // namespace myo
