#pragma once

#include <myofield/core/image.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace myo::print {

/// A picture as it lies in a document: compressed once, put wherever it is shown.
struct Jpeg {
    uint32_t width = 0; ///< pixels
    uint32_t height = 0;
    std::vector<uint8_t> bytes;
};
using JpegHandle = std::shared_ptr<const Jpeg>;

/// Baseline JPEG without colour subsampling, so that red edges stay sharp; alpha is laid over white.
/// Cost: some 10 ms per million pixels.
Result<JpegHandle> compressed(const Image& image);

/// Takes bytes for a picture when their header says so; the picture itself is not decoded. `name`
/// is what messages call them.
Result<JpegHandle> jpegFrom(std::vector<uint8_t> bytes, const std::string& name);

/// Its pixels, for a look before it is printed.
Result<Image> pixelsOf(const Jpeg& picture);

} // namespace myo::print
