#include <myofield/paper/paper.hpp>

#include <myofield/core/file.hpp>

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

constexpr Ink kWhite{1, 1, 1}, kRed{1, 0, 0};

size_t pixelsUnlike(const Image& image, std::array<uint8_t, 3> colour) {
    size_t count = 0;
    for (uint32_t y = 0; y < image.height; ++y)
        for (uint32_t x = 0; x < image.width; ++x)
            count += !std::equal(colour.begin(), colour.end(), image.at(x, y));
    return count;
}

TEST(APaper, IsDrawnInPointsFromTheTopLeft) {
    Paper paper({100, 50});
    paper.box({10, 20}, {30, 25}, kRed);
    const Result<Image> image = paper.picture(0, 2, kWhite);
    ASSERT_TRUE(image) << image.error().text();
    EXPECT_EQ(image->width, 200u);
    EXPECT_EQ(image->height, 100u);
    EXPECT_EQ(pixelsUnlike(*image, {255, 255, 255}), 40u * 10u);
    const uint8_t* const in = image->at(20, 40);
    EXPECT_EQ((std::array<int, 4>{in[0], in[1], in[2], in[3]}),
              (std::array<int, 4>{255, 0, 0, 255}));
    const uint8_t* const before = image->at(19, 39);
    EXPECT_EQ(int(before[1]), 255);
}

TEST(APaper, WordsStandWhereTheyAreAlignedTo) {
    Paper paper({200, 40});
    const Type type{12};
    const float width = paper.widthOf("temple", type);
    EXPECT_GT(width, 25);
    EXPECT_LT(width, 60);
    paper.text({100, 30}, "temple", {12, {0, 0, 0}, false, Align::Right});
    const Image image = *paper.picture(0, 1, kWhite);
    uint32_t left = image.width, right = 0;
    for (uint32_t y = 0; y < image.height; ++y)
        for (uint32_t x = 0; x < image.width; ++x)
            if (image.at(x, y)[0] < 128) left = std::min(left, x), right = std::max(right, x);
    EXPECT_NEAR(float(left), 100 - width, 2.5f);
    EXPECT_NEAR(float(right), 99, 2.5f);
}

TEST(APaper, ALineAfterWordsBeginsWhereItIsToldTo) {
    Paper paper({100, 60});
    paper.text({5, 15}, "x", {4});
    paper.line({50, 40}, {90, 40}, 1, kRed);
    const Image image = *paper.picture(0, 1, kWhite);
    for (uint32_t y = 18; y < 60; ++y)
        for (uint32_t x = 0; x < 49; ++x) EXPECT_EQ(int(image.at(x, y)[1]), 255) << x << " " << y;
}

TEST(APaper, AParagraphIsAsHighAsItsLines) {
    Paper paper({300, 300});
    const float one = paper.paragraph({0, 0}, 280, "short", {10});
    const float many = paper.paragraph({0, 50}, 60, "several words that do not fit", {10});
    EXPECT_GT(one, 10);
    EXPECT_GT(many, 2.5f * one);
}

TEST(APaper, WordsThatAreNoUtf8AreStillDrawn) {
    Paper paper({100, 30});
    paper.text({5, 20}, "sore \xff\xfe", {12});
    EXPECT_GT(pixelsUnlike(*paper.picture(0, 1, kWhite), {255, 255, 255}), 20u);
}

TEST(APaper, BecomesAPdfWithAllItsPages) {
    const test::TemporaryFolder folder;
    Paper paper({595, 842});
    paper.text({50, 50}, "first", {12});
    paper.turn();
    paper.text({50, 50}, "second", {12});
    ASSERT_TRUE(paper.savePdf(folder / "a.pdf", "Pain drawings"));
    const Result<std::string> pdf = readText(folder / "a.pdf");
    ASSERT_TRUE(pdf);
    EXPECT_TRUE(pdf->starts_with("%PDF-"));
    EXPECT_NE(pdf->find("/Count 2"), std::string::npos);
    EXPECT_NE(pdf->find("/FontFile"), std::string::npos) << "words are no real text";
    EXPECT_FALSE(paper.savePdf(folder / "none/a.pdf", "x"));
}

TEST(APaper, TooLargeAPictureIsRefused) {
    EXPECT_FALSE(Paper({10'000, 10}).picture(0, 10, kWhite));
}

} // namespace
} // namespace myo
