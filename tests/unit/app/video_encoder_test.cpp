#include "commands/video_encoder.hpp"
#include <myofield/study/film.hpp>

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sys/stat.h>

namespace myo {
namespace {

namespace fs = std::filesystem;

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

TEST(VideoEncoder, WantsAFolderThatExistsAndAnOrdinaryFile) {
    const test::TemporaryFolder folder, programs;
    makeFfmpeg(programs.path(), "exit 0");
    const With path("PATH", programs.path().string());
    const auto nowhere = VideoEncoder::start(folder / "none/film.mp4", {64, 32}, 25);
    ASSERT_FALSE(nowhere);
    EXPECT_NE(nowhere.error().text().find("there is no folder"), std::string::npos);
    ASSERT_EQ(mkfifo((folder / "film.mp4").c_str(), 0600), 0);
    EXPECT_FALSE(VideoEncoder::start(folder / "film.mp4", {64, 32}, 25));
    EXPECT_EQ(filesIn(folder.path()), 1u);
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
