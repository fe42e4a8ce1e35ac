#include <myofield/print/page.hpp>

#include <gtest/gtest.h>

using namespace myo;
using namespace myo::print;

namespace {

Text body(std::string words) {
    return {.text = std::move(words)};
}

/// A page of so many lines.
Page pageOf(size_t lines) {
    Page page;
    for (size_t i = 0; i < lines; ++i) page.blocks.push_back({body("A line of words.")});
    return page;
}

/// Dark pixels in rows of a picture.
size_t inkIn(const Image& image, uint32_t from, uint32_t to) {
    size_t count = 0;
    for (uint32_t y = from; y < to; ++y)
        for (uint32_t x = 0; x < image.width; ++x) count += image.at(x, y)[0] < 128;
    return count;
}

} // namespace

TEST(PrintPage, IsSetAsLargeAsFitsAndNotAtAllWhereNothingDoes) {
    const PageStyle style;
    const auto few = fittingSize(pageOf(5), style), many = fittingSize(pageOf(50), style);
    ASSERT_TRUE(few && many);
    EXPECT_DOUBLE_EQ(*few, style.largest);
    EXPECT_LT(*many, style.largest);
    EXPECT_GE(*many, style.smallest - 1e-9);
    EXPECT_FALSE(fittingSize(pageOf(200), style));
}

TEST(PrintPage, AFooterTakesItsRoomFromThePage) {
    Page page = pageOf(50);
    const PageStyle style{.smallest = 0.2};
    const auto without = fittingSize(page, style);
    page.footerLeft = "30 November 2026";
    const auto with = fittingSize(page, style);
    ASSERT_TRUE(without && with);
    EXPECT_LT(*with, *without);
}

TEST(PrintPage, WordsStayInsideTheMargins) {
    Page page = pageOf(40);
    page.blocks.push_back({body(std::string(400, 'W'))}); // a word longer than a line
    page.footerLeft = page.footerRight = "foot";
    const PageStyle style;
    const Result<Image> image = pictureOf(page, style, 600);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->height, 849u); // A4 is 210 x 297
    const uint32_t margin = uint32_t(style.margin * 600 / style.paper.width) - 2;
    EXPECT_EQ(inkIn(*image, 0, margin), 0u);
    EXPECT_EQ(inkIn(*image, image->height - margin, image->height), 0u);
    EXPECT_GT(inkIn(*image, margin, image->height - margin), 1000u);
    size_t beside = 0;
    for (uint32_t y = 0; y < image->height; ++y)
        for (uint32_t x = 0; x < margin; ++x)
            beside += image->at(x, y)[0] < 128 || image->at(image->width - 1 - x, y)[0] < 128;
    EXPECT_EQ(beside, 0u);
}

TEST(PrintPage, TheBlocksOfTwoColumnsEndAboutAsHigh) {
    TwoColumns columns;
    for (int i = 0; i < 20; ++i) columns.blocks.push_back({body("A line of words.")});
    const PageStyle style{.smallest = 0.1};
    const auto one = fittingSize(pageOf(80), style);
    for (int i = 0; i < 60; ++i) columns.blocks.push_back({body("A line of words.")});
    Page page;
    page.blocks.push_back({columns});
    const auto two = fittingSize(page, style);
    ASSERT_TRUE(one && two);
    EXPECT_GT(*two, 1.5 * *one);
}

TEST(PrintPage, AHeadingGoesToTheNextColumnWithWhatItHeads) {
    std::vector<Block> blocks;
    for (int i = 0; i < 300; ++i)
        blocks.push_back({i % 3 == 0 ? Text{TextStyle::Heading, "Heading"} : body("Line.")});
    const std::vector<Page> pages = flowed(blocks, {}, 2, 1);
    ASSERT_GT(pages.size(), 1u);
    size_t seen = 0;
    for (const Page& page : pages)
        for (const std::vector<Block>& column : std::get<Row>(page.blocks.back().what).columns) {
            seen += column.size();
            if (column.empty()) continue;
            EXPECT_NE(std::get<Text>(column.back().what).style, TextStyle::Heading);
        }
    EXPECT_EQ(seen, blocks.size());
}

TEST(PrintPage, ACodeHasItsThreeCornersAndRefusesWhatIsTooLong) {
    const Result<QrCode> code = qrCodeOf("https://example.org/#trapezius/trp1");
    ASSERT_TRUE(code);
    const int last = code->side - 1;
    for (const auto& [x, y] : {std::pair(0, 0), std::pair(last, 0), std::pair(0, last)})
        EXPECT_TRUE(code->isDark(x, y));
    EXPECT_EQ(code->dark.size(), size_t(code->side * code->side));
    EXPECT_FALSE(qrCodeOf(std::string(5000, 'a')));
}

TEST(PrintPage, AJpegKeepsSizeAndColourAndOtherBytesAreRefused) {
    Image image(32, 16);
    for (size_t i = 0; i < image.rgba.size(); i += 4)
        image.rgba[i] = 200, image.rgba[i + 1] = 30, image.rgba[i + 2] = 30,
        image.rgba[i + 3] = 255;
    const Result<JpegHandle> jpeg = compressed(image);
    ASSERT_TRUE(jpeg);
    const Result<JpegHandle> again = jpegFrom((*jpeg)->bytes, "picture.jpg");
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->width, 32u);
    EXPECT_EQ((*again)->height, 16u);
    const Result<Image> seen = pixelsOf(**again);
    ASSERT_TRUE(seen);
    EXPECT_NEAR(seen->at(16, 8)[0], 200, 6);
    EXPECT_NEAR(seen->at(16, 8)[1], 30, 6);
    const Result<JpegHandle> bad = jpegFrom({1, 2, 3}, "picture.jpg");
    ASSERT_FALSE(bad);
    EXPECT_NE(bad.error().text().find("picture.jpg"), std::string::npos);
}
