#pragma once

#include <myofield/scene/camera.hpp>

#include <vector>

namespace myo {

/// A part of a picture, drawn for itself: all of it, or a piece of one that is too large for that.
/// Sizes that belong to the picture (of marks, words, dots, creases) stay the picture's.
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
    /// The other way, for clip space.
    Mat4 clipFromPictureClip() const;
};

inline Tile wholeOf(Extent picture) {
    return {picture, picture};
}

/// A tile and which of its pixels are wanted; those around it are there for shading that looks at
/// neighbours.
struct TileJob {
    Tile tile;
    uint32_t x = 0, y = 0; ///< of what is wanted, in the picture
    Extent wanted;
};

/// Pixels that are drawn in one piece: a picture of 3840 x 2160 and more.
constexpr uint64_t kMostWholePixels = 3072ull * 3072;

/// Covers a picture: one job when it is small enough, else pieces that share their borders.
std::vector<TileJob> tilesOf(Extent picture);

} // namespace myo
