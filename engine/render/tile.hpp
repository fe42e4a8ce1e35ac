#pragma once

#include <myofield/scene/camera.hpp>

#include <vector>

namespace myo {

/// A part of a picture that is drawn at once: the whole, or a piece of one that is too large.
/// Marks, words, dots and creases are as large as in the whole picture.
struct Tile {
    Extent picture;
    Extent size;           ///< of this part
    uint32_t x = 0, y = 0; ///< its top left corner in the picture

    bool isWhole() const { return size == picture; }
    /// The picture's normalised device coordinates are those of this part * scale + offset.
    struct Crop {
        Vec2 scale, offset;
    };
    Crop crop() const;
    /// From clip space of the picture to that of this part.
    Mat4 clipFromPictureClip() const;
};

inline Tile wholeOf(Extent picture) {
    return {picture, picture};
}

/// A tile, and which of its pixels are wanted. Shading looks at the others beside them.
struct TileJob {
    Tile tile;
    uint32_t x = 0, y = 0; ///< where in the picture the wanted pixels start
    Extent wanted;
};

/// Pixels that a picture in one piece has at most: more than 3840 x 2160.
constexpr uint64_t kMostWholePixels = 3072ull * 3072;

/// Covers a picture: with one job when it is small enough, otherwise with pieces whose tiles
/// overlap.
std::vector<TileJob> tilesOf(Extent picture);

} // namespace myo
