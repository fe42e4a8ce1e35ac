#include <myofield/core/image.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace myo {

Image sideBySide(std::span<const Image> pictures) {
    uint32_t width = 0, height = 0;
    for (const Image& picture : pictures) {
        width += picture.width;
        height = std::max(height, picture.height);
    }
    Image joined(width, height);
    uint32_t x = 0;
    for (const Image& picture : pictures) {
        for (uint32_t y = 0; y < picture.height; ++y)
            std::copy_n(picture.at(0, y), size_t{4} * picture.width, joined.at(x, y));
        x += picture.width;
    }
    return joined;
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
