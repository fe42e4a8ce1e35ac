#include <myofield/core/file.hpp>
#include <myofield/core/image.hpp>

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

Image gradient(uint32_t width, uint32_t height) {
    Image image(width, height);
    for (size_t i = 0; i < image.rgba.size(); ++i) image.rgba[i] = uint8_t(i * 7);
    return image;
}

TEST(Image, PngKeepsEveryByteAlphaIncluded) {
    const test::TemporaryFolder folder;
    const Image image = gradient(13, 5);
    ASSERT_TRUE(writePng(folder / "a.png", image));
    const Result<Image> read = readPng(folder / "a.png");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->width, 13u);
    EXPECT_EQ(read->height, 5u);
    EXPECT_EQ(read->rgba, image.rgba);
}

TEST(Image, RefusesWhatIsNoPicture) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.png", "not a picture"));
    EXPECT_NE(readPng(folder / "a.png").error().text().find("a.png"), std::string::npos);
}

TEST(Image, DifferenceCountsWhatChanged) {
    const Image reference = gradient(10, 10);
    Image ours = reference;
    ours.at(3, 4)[1] = uint8_t(ours.at(3, 4)[1] ^ 0x80);
    const Result<ImageDifference> difference = compareImages(ours, reference);
    ASSERT_TRUE(difference);
    EXPECT_DOUBLE_EQ(difference->changed, 0.01);
    EXPECT_NEAR(difference->largest, 128 / 255.0, 1e-9);
    EXPECT_NEAR(difference->mean, 128 / 255.0 / 400, 1e-9);
    EXPECT_EQ(difference->picture.at(3, 4)[1], 255);
    EXPECT_EQ(difference->picture.at(2, 4)[1], 0);
}

TEST(Image, DifferentSizesAreNamed) {
    const Result<ImageDifference> difference = compareImages(Image(2, 3), Image(4, 5));
    ASSERT_FALSE(difference);
    EXPECT_NE(difference.error().text().find("2x3"), std::string::npos);
    EXPECT_NE(difference.error().text().find("4x5"), std::string::npos);
}

} // namespace
} // namespace myo
