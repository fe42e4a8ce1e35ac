#include "commands/output.hpp"

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/stat.h>

namespace myo {
namespace {

namespace fs = std::filesystem;

class OutputTest : public ::testing::Test {
protected:
    fs::path file(const std::string& name) const {
        std::ofstream(folder_ / name) << "precious";
        return folder_ / name;
    }
    const test::TemporaryFolder folder_;
};

std::string sentenceOf(const Status& status) {
    return status ? "" : status.error().text();
}

TEST_F(OutputTest, APictureMayNotEndLikeSomethingElse) {
    EXPECT_EQ(sentenceOf(checkPictureName("a/picture.jpg")),
              "a/picture.jpg: a picture is written as PNG; its name must end in .png");
    EXPECT_FALSE(checkPictureName("picture.png.bak"));
    EXPECT_TRUE(checkPictureName("picture.png"));
    EXPECT_TRUE(checkPictureName("PICTURE.PNG"));
    EXPECT_TRUE(checkPictureName("picture"));
    EXPECT_TRUE(checkPictureName("/dev/stdout"));
}

TEST_F(OutputTest, PipesAndDevicesMayBeCalledAnything) {
    const fs::path pipe = folder_ / "pipe.jpg";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_TRUE(checkPictureName(pipe));
    fs::create_symlink("/dev/null", folder_ / "null.jpg");
    EXPECT_TRUE(checkPictureName(folder_ / "null.jpg"));
    EXPECT_FALSE(checkPictureName(file("picture.jpg")));
    EXPECT_TRUE(isSpecial("/dev/stdout")) << "even where it leads to a file";
    EXPECT_FALSE(isSpecial(file("picture.png")));
    EXPECT_FALSE(isSpecial(folder_ / "new.png"));
}

TEST_F(OutputTest, AFolderIsNotNamedLikeAFileUnlessItIsThereOrMeantSo) {
    EXPECT_NE(sentenceOf(checkFolderName(folder_ / "film.avi")).find("say "), std::string::npos);
    EXPECT_TRUE(checkFolderName(folder_ / "film.avi/"));
    EXPECT_TRUE(checkFolderName(folder_ / "film"));
    EXPECT_TRUE(checkFolderName(folder_ / "atlas-1.2"));
    fs::create_directory(folder_ / "film.avi");
    EXPECT_TRUE(checkFolderName(folder_ / "film.avi"));
    EXPECT_NE(sentenceOf(checkFolderName(file("notes"))).find("is a file"), std::string::npos);
}

TEST_F(OutputTest, WhatIsReadIsNotWrittenOverUnderAnyName) {
    const fs::path body = file("body.glb");
    const std::vector<OtherFile> others{{"the map", ""}, {"the body that is read", body}};
    fs::create_symlink(body, folder_ / "link.glb");
    fs::create_hard_link(body, folder_ / "hard.glb");
    fs::create_directory_symlink(folder_.path(), folder_ / "round");
    for (const char* name : {"body.glb", "./body.glb", "link.glb", "hard.glb", "round/body.glb"})
        EXPECT_NE(sentenceOf(checkOverwritesNone(folder_ / name, others))
                      .find("is the body that is read, which would be lost"),
                  std::string::npos)
            << name;
    EXPECT_TRUE(checkOverwritesNone(file("other.glb"), others));
    EXPECT_TRUE(checkOverwritesNone(folder_ / "new.glb", others));
    EXPECT_TRUE(checkOverwritesNone("", others));
    EXPECT_FALSE(checkOverwritesNone(folder_ / "new.png", {{"the view", folder_ / "./new.png"}}))
        << "neither is there yet";
    EXPECT_FALSE(checkOverwritesNone("new.png", {{"the view", "./new.png"}}));
    EXPECT_TRUE(checkOverwritesNone("new.png", {{"the view", "./new.json"}}));
    EXPECT_TRUE(checkOverwritesNone("/dev/null", {{"the reference", "/dev/null"}}));
}

} // namespace
} // namespace myo
