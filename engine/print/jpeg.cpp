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

// Functions that libjpeg may jump back into have nothing to clean up: what they work on is handed to
// them. All return false when it did, with its words in `failure`.

struct Writing {
    jpeg_compress_struct jpeg{};
    JpegFailure failure;
    unsigned char* bytes = nullptr; ///< malloc's
    unsigned long size = 0;
    std::vector<uint8_t> row;
    ~Writing() {
        jpeg_destroy_compress(&jpeg);
        std::free(bytes);
    }
};

bool write(const Image& image, Writing& to) {
    to.jpeg.err = errorsTo(to.failure);
    if (setjmp(to.failure.back)) return false;
    jpeg_create_compress(&to.jpeg);
    jpeg_mem_dest(&to.jpeg, &to.bytes, &to.size);
    to.jpeg.image_width = image.width;
    to.jpeg.image_height = image.height;
    to.jpeg.input_components = 3;
    to.jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&to.jpeg);
    jpeg_set_quality(&to.jpeg, kQuality, TRUE);
    to.jpeg.comp_info[0].h_samp_factor = to.jpeg.comp_info[0].v_samp_factor = 1;
    to.jpeg.optimize_coding = TRUE;
    jpeg_start_compress(&to.jpeg, TRUE);
    while (to.jpeg.next_scanline < to.jpeg.image_height) {
        opaqueRow(image, to.jpeg.next_scanline, to.row);
        JSAMPROW rows[]{to.row.data()};
        jpeg_write_scanlines(&to.jpeg, rows, 1);
    }
    jpeg_finish_compress(&to.jpeg);
    return true;
}

struct Reading {
    jpeg_decompress_struct jpeg{};
    JpegFailure failure;
    std::vector<uint8_t> row;
    ~Reading() { jpeg_destroy_decompress(&jpeg); }
};

bool readHeader(const std::vector<uint8_t>& bytes, Reading& from) {
    from.jpeg.err = errorsTo(from.failure);
    if (setjmp(from.failure.back)) return false;
    jpeg_create_decompress(&from.jpeg);
    jpeg_mem_src(&from.jpeg, bytes.data(), bytes.size());
    jpeg_read_header(&from.jpeg, TRUE);
    return true;
}

/// After the header. `image` has its size.
bool readRows(Reading& from, Image& image) {
    if (setjmp(from.failure.back)) return false;
    from.jpeg.out_color_space = JCS_RGB;
    jpeg_start_decompress(&from.jpeg);
    while (from.jpeg.output_scanline < image.height) {
        const uint32_t y = from.jpeg.output_scanline;
        JSAMPROW rows[]{from.row.data()};
        jpeg_read_scanlines(&from.jpeg, rows, 1);
        for (uint32_t x = 0; x < image.width; ++x) {
            std::copy_n(&from.row[3 * size_t{x}], 3, image.at(x, y));
            image.at(x, y)[3] = 255;
        }
    }
    jpeg_finish_decompress(&from.jpeg);
    return true;
}

} // namespace

Result<JpegHandle> compressed(const Image& image) {
    Writing to;
    to.row.resize(size_t{image.width} * 3);
    if (!write(image, to))
        return Error(fmt::format("a picture cannot be written as JPEG: {}", to.failure.words));
    return JpegHandle(
        std::make_shared<Jpeg>(Jpeg{image.width, image.height, {to.bytes, to.bytes + to.size}}));
}

Result<JpegHandle> jpegFrom(std::vector<uint8_t> bytes, const std::string& name) {
    Reading from;
    if (!readHeader(bytes, from))
        return Error(fmt::format("{}: is no JPEG picture ({})", name, from.failure.words));
    const uint32_t width = from.jpeg.image_width, height = from.jpeg.image_height;
    if (width == 0 || height == 0 || width > kLargestSide || height > kLargestSide)
        return Error(fmt::format("{}: a picture has 1 to {} pixels a side", name, kLargestSide));
    return JpegHandle(std::make_shared<Jpeg>(Jpeg{width, height, std::move(bytes)}));
}

Result<Image> pixelsOf(const Jpeg& picture) {
    Reading from;
    from.row.resize(size_t{picture.width} * 3);
    Image image(picture.width, picture.height);
    const bool isRead = readHeader(picture.bytes, from) && from.jpeg.image_width == picture.width &&
                        from.jpeg.image_height == picture.height && readRows(from, image);
    if (!isRead) return Error(fmt::format("a picture cannot be read: {}", from.failure.words));
    return image;
}

} // namespace myo::print
