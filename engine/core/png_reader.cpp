#include <myofield/core/file.hpp>
#include <myofield/core/image.hpp>

#include <fmt/format.h>
#include <png.h>

namespace myo {
namespace {

constexpr uint32_t kMostPixels = 16384; ///< per side
constexpr uint64_t kMostBytes = 1u << 30;

/// libpng's reader of whole pictures; it gives errors back and never jumps.
struct Reader {
    Reader() { image.version = PNG_IMAGE_VERSION; }
    ~Reader() { png_image_free(&image); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    png_image image{};
};

} // namespace

Result<Image> readPng(const std::filesystem::path& path) {
    const Result<std::vector<uint8_t>> bytes = readBytes(path, kMostBytes);
    if (!bytes) return bytes.error();
    Reader reader;
    png_image& header = reader.image;
    if (!png_image_begin_read_from_memory(&header, bytes->data(), bytes->size()))
        return Error(fmt::format("{}: is not a picture that can be read (a PNG): {}", path.string(),
                                 header.message));
    if (header.width > kMostPixels || header.height > kMostPixels)
        return Error(fmt::format("{}: {}x{} is larger than {} pixels", path.string(), header.width,
                                 header.height, kMostPixels));
    // A broken picture may announce pixels that it does not have: one byte of a file holds some
    // thousand of them at most, however well they are packed.
    constexpr uint64_t kMostPixelsPerByte = 8300;
    if (uint64_t{header.width} * header.height > kMostPixelsPerByte * bytes->size())
        return Error(fmt::format("{}: is not a picture that can be read (a PNG): it is too short "
                                 "for {}x{} pixels",
                                 path.string(), header.width, header.height));
    header.format = PNG_FORMAT_RGBA;
    header.flags |= PNG_IMAGE_FLAG_16BIT_sRGB; // 16-bit values are as those of 8 bits
    Image image(header.width, header.height);
    if (!png_image_finish_read(&header, nullptr, image.rgba.data(), 0, nullptr))
        return Error(fmt::format("{}: is not a picture that can be read (a PNG): {}", path.string(),
                                 header.message));
    return image;
}

} // namespace myo
