#include <myofield/print/jpeg.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace myo::print {
namespace {

constexpr int kQuality = 88;             ///< of 100: no blocks to be seen at 300 dpi
constexpr unsigned kLargestSide = 16384; ///< pixels

/// libjpeg tells of errors by a jump: here, with what it said.
struct JpegFailure {
    jpeg_error_mgr manager{};
    std::jmp_buf back{};
    char words[JMSG_LENGTH_MAX] = "";
};

void leave(j_common_ptr jpeg) {
    auto* const failure = reinterpret_cast<JpegFailure*>(jpeg->err);
    jpeg->err->format_message(jpeg, failure->words);
    std::longjmp(failure->back, 1);
}

void saysNothing(j_common_ptr, int) {}

jpeg_error_mgr* errorsTo(JpegFailure& failure) {
    jpeg_std_error(&failure.manager);
    failure.manager.error_exit = leave;
    failure.manager.emit_message = saysNothing;
    return &failure.manager;
}

/// A row over white.
void opaqueRow(const Image& image, uint32_t y, std::vector<uint8_t>& row) {
    const uint8_t* from = image.at(0, y);
    for (uint32_t x = 0; x < image.width; ++x, from += 4)
        for (int c = 0; c < 3; ++c)
            row[3 * x + uint32_t(c)] =
                uint8_t((from[c] * from[3] + 255 * (255 - from[3]) + 127) / 255);
}

/// Into an image of the picture's size, by way of a row of its width. Apart from `pixelsOf`, so that
/// libjpeg's jump leaves no vector behind.
bool decode(const Jpeg& picture, JpegFailure& failure, std::vector<uint8_t>& row, Image& image) {
    jpeg_decompress_struct jpeg{};
    jpeg.err = errorsTo(failure);
    if (setjmp(failure.back)) {
        jpeg_destroy_decompress(&jpeg);
        return false;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, picture.bytes.data(), picture.bytes.size());
    jpeg_read_header(&jpeg, TRUE);
    jpeg.out_color_space = JCS_RGB;
    jpeg_start_decompress(&jpeg);
    for (uint32_t y = 0; y < picture.height; ++y) {
        JSAMPROW rows[]{row.data()};
        jpeg_read_scanlines(&jpeg, rows, 1);
        for (uint32_t x = 0; x < picture.width; ++x) {
            std::copy_n(&row[3 * size_t{x}], 3, image.at(x, y));
            image.at(x, y)[3] = 255;
        }
    }
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    return true;
}

} // namespace

Result<JpegHandle> compressed(const Image& image) {
    jpeg_compress_struct jpeg{};
    JpegFailure failure;
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    std::vector<uint8_t> row(size_t{image.width} * 3);
    jpeg.err = errorsTo(failure);
    if (setjmp(failure.back)) {
        jpeg_destroy_compress(&jpeg);
        std::free(bytes);
        return Error(fmt::format("a picture cannot be written as JPEG: {}", failure.words));
    }
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &bytes, &size);
    jpeg.image_width = image.width;
    jpeg.image_height = image.height;
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, kQuality, TRUE);
    jpeg.comp_info[0].h_samp_factor = jpeg.comp_info[0].v_samp_factor = 1;
    jpeg.optimize_coding = TRUE;
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        opaqueRow(image, jpeg.next_scanline, row);
        JSAMPROW rows[]{row.data()};
        jpeg_write_scanlines(&jpeg, rows, 1);
    }
    jpeg_finish_compress(&jpeg);
    auto made = std::make_shared<Jpeg>(Jpeg{image.width, image.height, {bytes, bytes + size}});
    jpeg_destroy_compress(&jpeg);
    std::free(bytes);
    return JpegHandle(std::move(made));
}

Result<JpegHandle> jpegFrom(std::vector<uint8_t> bytes, const std::string& name) {
    jpeg_decompress_struct jpeg{};
    JpegFailure failure;
    jpeg.err = errorsTo(failure);
    if (setjmp(failure.back)) {
        jpeg_destroy_decompress(&jpeg);
        return Error(fmt::format("{}: is no JPEG picture ({})", name, failure.words));
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes.data(), bytes.size());
    jpeg_read_header(&jpeg, TRUE);
    const uint32_t width = jpeg.image_width, height = jpeg.image_height;
    jpeg_destroy_decompress(&jpeg);
    if (width == 0 || height == 0 || width > kLargestSide || height > kLargestSide)
        return Error(fmt::format("{}: a picture has 1 to {} pixels a side", name, kLargestSide));
    return JpegHandle(std::make_shared<Jpeg>(Jpeg{width, height, std::move(bytes)}));
}

Result<Image> pixelsOf(const Jpeg& picture) {
    JpegFailure failure;
    Image image(picture.width, picture.height);
    std::vector<uint8_t> row(size_t{picture.width} * 3);
    if (!decode(picture, failure, row, image))
        return Error(fmt::format("a picture cannot be read: {}", failure.words));
    return image;
}

} // namespace myo::print
