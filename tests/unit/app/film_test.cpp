#include <myofield/study/film.hpp>
#include "commands/video_encoder.hpp"

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>

namespace myo {
namespace {

namespace fs = std::filesystem;

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

/// Sets an environment variable until the test ends.
class With {
public:
    With(const char* name, const std::string& value) : name_(name), before_(std::getenv(name)) {
        setenv(name, value.c_str(), 1);
    }
    ~With() { setenv(name_, before_.c_str(), 1); }

private:
    const char* name_;
    std::string before_;
};

/// A folder with a program called ffmpeg that does what a shell script says.
void makeFfmpeg(const fs::path& folder, const std::string& script) {
    std::ofstream(folder / "ffmpeg") << "#!/bin/sh\n" << script << "\n";
    fs::permissions(folder / "ffmpeg", fs::perms::owner_all);
}

size_t filesIn(const fs::path& folder) {
    return size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(VideoEncoder, WithoutFfmpegSaysWhatToInstall) {
    const test::TemporaryFolder folder;
    const With path("PATH", folder.path().string());
    const auto encoder = VideoEncoder::start(folder / "film.mp4", {64, 64}, 25);
    ASSERT_FALSE(encoder);
    EXPECT_NE(encoder.error().text().find("Debian package ffmpeg"), std::string::npos);
    EXPECT_EQ(filesIn(folder.path()), 0u);
}

TEST(VideoEncoder, AnFfmpegThatFailsIsAnErrorAndLeavesNothing) {
    const test::TemporaryFolder folder, programs;
    makeFfmpeg(programs.path(), "for last; do :; done; echo broken >\"$last\"; exit 3");
    const With path("PATH", programs.path().string());
    auto encoder = VideoEncoder::start(folder / "film.mp4", {64, 64}, 25);
    ASSERT_TRUE(encoder);
    Status added = Done{};
    for (int frame = 0; added && frame < 1000; ++frame) added = (*encoder)->add(Image(64, 64));
    EXPECT_FALSE(added);
    const Status finished = (*encoder)->finish();
    ASSERT_FALSE(finished);
    EXPECT_NE(finished.error().text().find("code 3"), std::string::npos);
    EXPECT_EQ(filesIn(folder.path()), 0u);
}

TEST(VideoEncoder, GivesFfmpegAllPixelsAndPutsTheFilmInItsPlace) {
    const test::TemporaryFolder folder, programs;
    makeFfmpeg(programs.path(), "for last; do :; done; exec /bin/cat >\"$last\"");
    const With path("PATH", programs.path().string());
    fs::create_directories(folder / "new");
    auto encoder = VideoEncoder::start(folder / "new/film.mp4", {64, 32}, 25);
    ASSERT_TRUE(encoder);
    for (int frame = 0; frame < 3; ++frame) ASSERT_TRUE((*encoder)->add(Image(64, 32)));
    ASSERT_TRUE((*encoder)->finish());
    EXPECT_EQ(fs::file_size(folder / "new/film.mp4"), 3u * 64 * 32 * 4);
    EXPECT_EQ(filesIn(folder / "new"), 1u);
}

TEST(VideoEncoder, DroppedBeforeItsEndLeavesNothing) {
    const test::TemporaryFolder folder, programs;
    makeFfmpeg(programs.path(), "for last; do :; done; exec /bin/cat >\"$last\"");
    const With path("PATH", programs.path().string());
    {
        auto encoder = VideoEncoder::start(folder / "film.mp4", {64, 32}, 25);
        ASSERT_TRUE(encoder);
        ASSERT_TRUE((*encoder)->add(Image(64, 32)));
    }
    EXPECT_EQ(filesIn(folder.path()), 0u);
}

} // namespace
} // namespace myo
