#pragma once

#include <myofield/scene/camera.hpp>
#include <myofield/scene/picture_area.hpp>

#include <array>
#include <optional>
#include <vector>

namespace myo {

/// The cube in the corner of a picture that turns as the body does.
struct OrientationCube {
    Vec2 centre{0}; ///< pixel
    float half = 0; ///< pixels, half an edge

    /// What it takes of the picture, however it is turned.
    PictureArea area() const { return {centre - 1.75f * half, centre + 1.75f * half}; }

    /// Where a corner of the cube lies in the picture; `corner` has components -1 to 1.
    Vec2 pixelOf(const Camera& camera, const Vec3& corner) const;
};

/// The cube in a corner of an area; words are `textSize` pixels high.
OrientationCube orientationCube(const PictureArea& whole, float textSize, bool isOnLeft = false,
                                bool isAtBottom = false);

/// A side of the cube: what its word names is seen from there.
struct CubeFace {
    Vec3 normal;
    Vec3 across;       ///< to the reader's right when seen from outside
    const char* words; ///< English; pass it through tr()
};
const std::array<CubeFace, 6>& cubeFaces();

/// What of the cube lies under a pixel: components -1, 0 or 1 that point from the body to an eye
/// that would look at that face (one of them), edge (two) or corner (three); none beside the cube.
std::optional<Vec3> cubePartAt(const OrientationCube& cube, const Camera& camera, Vec2 pixel);

/// The outlines of a part's patches on the faces that are seen: four pixels each, one to three.
std::vector<std::array<Vec2, 4>> cubePatches(const OrientationCube& cube, const Camera& camera,
                                             const Vec3& part);

} // namespace myo
