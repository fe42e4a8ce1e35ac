#pragma once

#include <myofield/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace myo {

/// 8-bit sRGB with straight (not premultiplied) alpha, rows from the top, 4 bytes per pixel.
struct Image {
    uint32_t width = 0;
    uint32_t height = 0;
    std::vector<uint8_t> rgba; ///< width * height * 4

    Image() = default;
    Image(uint32_t w, uint32_t h) : width(w), height(h), rgba(size_t{w} * h * 4) {}
    const uint8_t* at(uint32_t x, uint32_t y) const { return &rgba[(size_t{y} * width + x) * 4]; }
    uint8_t* at(uint32_t x, uint32_t y) { return &rgba[(size_t{y} * width + x) * 4]; }
};

/// Pictures of one height beside one another, from the left.
Image sideBySide(std::span<const Image> pictures);

Status writePng(const std::filesystem::path& path, const Image& image);
/// Refuses pictures over 16384 pixels on a side.
Result<Image> readPng(const std::filesystem::path& path);

/// How two pictures of one size differ, over colour and alpha channels, as shares of full scale.
struct ImageDifference {
    double largest = 0; ///< of any channel of any pixel
    double mean = 0;    ///< over all channels of all pixels
    double changed = 0; ///< share of pixels with a channel off by more than 1/16
    Image picture;      ///< absolute differences, four times as bright, opaque
};

/// Fails when the sizes differ, naming both.
Result<ImageDifference> compareImages(const Image& ours, const Image& reference);

} // namespace myo
