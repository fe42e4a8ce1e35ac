#include <myofield/scene/orientation_cube.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

const OrientationCube kCube{{100, 100}, 20};

TEST(OrientationCube, FromTheFrontItsMiddleIsTheFront) {
    const Camera camera;
    EXPECT_EQ(cubePartAt(kCube, camera, {100, 100}), Vec3(0, 0, 1));
    // Beside the middle lie edges, in the corners corners; the person's left is at the right.
    EXPECT_EQ(cubePartAt(kCube, camera, {117, 100}), Vec3(1, 0, 1));
    EXPECT_EQ(cubePartAt(kCube, camera, {100, 83}), Vec3(0, 1, 1));
    EXPECT_EQ(cubePartAt(kCube, camera, {117, 83}), Vec3(1, 1, 1));
    EXPECT_FALSE(cubePartAt(kCube, camera, {125, 100}));
}

TEST(OrientationCube, EachFaceLooksFromWhereItsWordSays) {
    for (const CubeFace& face : cubeFaces()) {
        if (std::abs(face.normal.y) > 0.5f) continue; // a camera never looks straight down
        Camera camera;
        camera.yaw = std::atan2(face.normal.x, face.normal.z);
        EXPECT_EQ(cubePartAt(kCube, camera, {100, 100}), face.normal) << face.words;
    }
}

TEST(OrientationCube, APartIsDrawnWhereItIsHit) {
    Camera camera;
    camera.yaw = 0.6f;
    camera.pitch = 0.4f;
    for (float x = 75; x < 126; x += 3)
        for (float y = 75; y < 126; y += 3) {
            const auto part = cubePartAt(kCube, camera, {x, y});
            if (!part) continue;
            const auto patches = cubePatches(kCube, camera, *part);
            const size_t ends = size_t(std::abs(part->x) + std::abs(part->y) + std::abs(part->z));
            EXPECT_GE(patches.size(), 1u);
            EXPECT_LE(patches.size(), ends);
        }
}

} // namespace
} // namespace myo
