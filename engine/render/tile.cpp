#include "tile.hpp"

#include <algorithm>

namespace myo {

namespace {

constexpr uint32_t kTile = 3072;
/// Pixels round what is wanted, for creases and shadows. Those that look farther end at the border
/// of a piece.
constexpr uint32_t kMargin = 384;
constexpr uint32_t kWanted = kTile - 2 * kMargin;
constexpr uint32_t kMostWholeSide = 4096;

/// Where along one side a piece of `most` pixels starts whose pixels from `from` on are wanted.
uint32_t startOf(uint32_t from, uint32_t most, uint32_t length) {
    const uint32_t start = from > kMargin ? from - kMargin : 0;
    return std::min(start, length - most);
}

} // namespace

Tile::Crop Tile::crop() const {
    const Vec2 whole{float(picture.width), float(picture.height)};
    const Vec2 part{float(size.width), float(size.height)};
    const Vec2 corner{float(x), float(y)};
    const Vec2 offset = (2.0f * corner + part) / whole - 1.0f;
    return {part / whole, {offset.x, -offset.y}};
}

Mat4 Tile::clipFromPictureClip() const {
    const auto [scale, offset] = crop();
    Mat4 matrix(1);
    matrix[0][0] = 1 / scale.x;
    matrix[1][1] = 1 / scale.y;
    matrix[3][0] = -offset.x / scale.x;
    matrix[3][1] = -offset.y / scale.y;
    return matrix;
}

std::vector<TileJob> tilesOf(Extent picture) {
    if (uint64_t(picture.width) * picture.height <= kMostWholePixels &&
        std::max(picture.width, picture.height) <= kMostWholeSide)
        return {{wholeOf(picture), 0, 0, picture}};
    const Extent size{std::min(picture.width, kTile), std::min(picture.height, kTile)};
    std::vector<TileJob> jobs;
    for (uint32_t y = 0; y < picture.height; y += kWanted)
        for (uint32_t x = 0; x < picture.width; x += kWanted) {
            TileJob job{{picture, size}, x, y, {}};
            job.tile.x = startOf(x, size.width, picture.width);
            job.tile.y = startOf(y, size.height, picture.height);
            job.wanted = {std::min(kWanted, picture.width - x),
                          std::min(kWanted, picture.height - y)};
            jobs.push_back(job);
        }
    return jobs;
}

} // namespace myo
