#include <myofield/core/file.hpp>
#include <myofield/core/image.hpp>

#include "temporary_folder.hpp"

#include <gtest/gtest.h>
#include <png.h>

#include <numeric>
#include <random>

namespace myo {
namespace {

/// A picture of 7 x 5 in one of libpng's own formats.
std::vector<uint8_t> pngOf(png_uint_32 format, bool isSixteenBits = false) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = 7;
    image.height = 5;
    image.format = format;
    if (format & PNG_FORMAT_FLAG_COLORMAP) image.colormap_entries = 4;
    std::vector<uint8_t> pixels(PNG_IMAGE_SIZE(image));
    std::iota(pixels.begin(), pixels.end(), uint8_t(0));
    if (format & PNG_FORMAT_FLAG_COLORMAP)
        for (uint8_t& pixel : pixels) pixel %= 4;
    const std::vector<uint8_t> colours(4 * 4, 200);
    png_alloc_size_t bytes = 0;
    png_image_write_to_memory(&image, nullptr, &bytes, 0, pixels.data(), 0, colours.data());
    std::vector<uint8_t> file(bytes);
    EXPECT_TRUE(png_image_write_to_memory(&image, file.data(), &bytes, isSixteenBits ? 0 : 1,
                                          pixels.data(), 0, colours.data()));
    file.resize(bytes);
    return file;
}

class PngReader : public testing::Test {
protected:
    Result<Image> read(const std::vector<uint8_t>& bytes) {
        EXPECT_TRUE(writeFile(folder_ / "a.png", bytes));
        return readPng(folder_ / "a.png");
    }
    const test::TemporaryFolder folder_;
};

TEST_F(PngReader, ReadsGreyPaletteAndSixteenBits) {
    for (const png_uint_32 format :
         {png_uint_32(PNG_FORMAT_GRAY), png_uint_32(PNG_FORMAT_GA), png_uint_32(PNG_FORMAT_RGB),
          png_uint_32(PNG_FORMAT_RGBA), png_uint_32(PNG_FORMAT_RGB_COLORMAP)}) {
        const Result<Image> image = read(pngOf(format));
        ASSERT_TRUE(image) << image.error().text();
        EXPECT_EQ(image->width, 7u);
        EXPECT_EQ(image->height, 5u);
    }
    const Result<Image> grey = read(pngOf(PNG_FORMAT_GRAY));
    EXPECT_EQ(grey->at(3, 1)[0], 10);
    EXPECT_EQ(grey->at(3, 1)[2], 10);
    EXPECT_EQ(grey->at(3, 1)[3], 255);
    const Result<Image> palette = read(pngOf(PNG_FORMAT_RGB_COLORMAP));
    EXPECT_EQ(palette->at(2, 2)[1], 200);
}

TEST_F(PngReader, AFileCutAnywhereIsNoPicture) {
    Image whole(40, 30);
    std::mt19937 random(1);
    for (uint8_t& value : whole.rgba) value = uint8_t(random());
    ASSERT_TRUE(writePng(folder_ / "whole.png", whole));
    const Result<std::vector<uint8_t>> bytes = readBytes(folder_ / "whole.png");
    ASSERT_TRUE(bytes);
    for (size_t size = 0; size + 20 < bytes->size(); size += 50) {
        const Result<Image> image =
            read(std::vector<uint8_t>(bytes->begin(), bytes->begin() + std::ptrdiff_t(size)));
        ASSERT_FALSE(image) << size << " of " << bytes->size();
        EXPECT_NE(image.error().text().find("a.png: is not a picture"), std::string::npos);
    }
}

TEST_F(PngReader, ABrokenByteNeverStopsTheProgram) {
    const std::vector<uint8_t> whole = pngOf(PNG_FORMAT_RGBA);
    for (size_t i = 0; i < whole.size(); ++i)
        for (const uint8_t flip : {uint8_t(0x01), uint8_t(0xff)}) {
            std::vector<uint8_t> broken = whole;
            broken[i] ^= flip;
            const Result<Image> image = read(broken);
            EXPECT_TRUE(image || image.error().text().find("a.png") != std::string::npos);
        }
}

TEST_F(PngReader, SizesAreHeldAgainstTheFileBeforeMemoryIsAskedFor) {
    std::vector<uint8_t> huge = pngOf(PNG_FORMAT_GRAY);
    // Width and height stand behind the name of the first chunk; its checksum is not looked at
    // before them.
    for (const size_t at : {16u, 20u}) huge[at + 2] = 0x3f; // 16128
    const Result<Image> image = read(huge);
    ASSERT_FALSE(image);
    for (const size_t at : {16u, 20u}) huge[at] = 0x7f;
    EXPECT_FALSE(read(huge));
}

} // namespace
} // namespace myo
