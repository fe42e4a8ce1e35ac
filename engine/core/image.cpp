#include <myofield/core/image.hpp>

#include <myofield/core/file.hpp>

#include <fmt/format.h>
#include <stb_image.h>

#include <algorithm>
#include <cstdlib>

namespace myo {

Result<Image> readPng(const std::filesystem::path& path) {
    const Result<std::vector<uint8_t>> bytes = readBytes(path, 1u << 30);
    if (!bytes) return bytes.error();
    int width = 0;
    int height = 0;
    int channels = 0;
    if (!stbi_info_from_memory(bytes->data(), int(bytes->size()), &width, &height, &channels))
        return Error(fmt::format("{}: is not a picture that can be read", path.string()));
    if (width > 16384 || height > 16384)
        return Error(
            fmt::format("{}: {}x{} is larger than 16384 pixels", path.string(), width, height));
    stbi_uc* pixels =
        stbi_load_from_memory(bytes->data(), int(bytes->size()), &width, &height, &channels, 4);
    if (!pixels) return Error(fmt::format("{}: {}", path.string(), stbi_failure_reason()));
    Image image{uint32_t(width), uint32_t(height)};
    std::copy_n(pixels, image.rgba.size(), image.rgba.begin());
    stbi_image_free(pixels);
    return image;
}

Result<ImageDifference> compareImages(const Image& ours, const Image& reference) {
    if (ours.width != reference.width || ours.height != reference.height)
        return Error(fmt::format("the picture is {}x{}, its reference {}x{}", ours.width,
                                 ours.height, reference.width, reference.height));
    ImageDifference result;
    result.picture = Image(ours.width, ours.height);
    const size_t pixels = size_t{ours.width} * ours.height;
    for (size_t p = 0; p < pixels; ++p) {
        bool isChanged = false;
        for (size_t c = 4 * p; c < 4 * p + 4; ++c) {
            const int off = std::abs(int(ours.rgba[c]) - int(reference.rgba[c]));
            result.largest = std::max(result.largest, off / 255.0);
            result.mean += off / 255.0;
            isChanged |= off > 16;
            result.picture.rgba[c] = uint8_t(c % 4 == 3 ? 255 : std::min(255, 4 * off));
        }
        result.changed += isChanged;
    }
    if (pixels > 0) {
        result.mean /= double(4 * pixels);
        result.changed /= double(pixels);
    }
    return result;
}

} // namespace myo
