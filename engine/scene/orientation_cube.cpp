#include <myofield/scene/orientation_cube.hpp>

#include <myofield/core/text.hpp>

#include <cmath>

namespace myo {
namespace {

constexpr float kHalf = 1.7f; ///< text sizes
// From the corner of the picture to the cube's middle, half edges.
constexpr float kFromSide = 2.6f, kFromEnd = 2.4f;
/// From here on, of half an edge, a face's patch is its edge's.
constexpr float kRim = 0.6f;
constexpr float kSeen = 0.02f; ///< cosine of a face's normal and the way to the eye

constexpr std::array<CubeFace, 6> kFaces{{
    {{0, 0, 1}, {1, 0, 0}, mark("Front")},
    {{0, 0, -1}, {-1, 0, 0}, mark("Back")},
    {{1, 0, 0}, {0, 0, -1}, mark("Left")},
    {{-1, 0, 0}, {0, 0, 1}, mark("Right")},
    {{0, 1, 0}, {1, 0, 0}, mark("Top")},
    {{0, -1, 0}, {1, 0, 0}, mark("Sole")},
}};

float snapped(float value) {
    return value > kRim ? 1.0f : value < -kRim ? -1.0f : 0.0f;
}

/// The span of a component of a patch along its face.
std::array<float, 2> spanOf(float part) {
    return part > 0   ? std::array{kRim, 1.0f}
           : part < 0 ? std::array{-1.0f, -kRim}
                      : std::array{-kRim, kRim};
}

} // namespace

Vec2 OrientationCube::pixelOf(const Camera& camera, const Vec3& corner) const {
    return centre + half * Vec2(glm::dot(corner, camera.right()), -glm::dot(corner, camera.up()));
}

OrientationCube orientationCube(const PictureArea& whole, float textSize, bool isOnLeft,
                                bool isAtBottom) {
    const float half = kHalf * textSize;
    return {{isOnLeft ? whole.low.x + kFromSide * half : whole.high.x - kFromSide * half,
             isAtBottom ? whole.high.y - kFromEnd * half : whole.low.y + kFromEnd * half},
            half};
}

const std::array<CubeFace, 6>& cubeFaces() {
    return kFaces;
}

std::optional<Vec3> cubePartAt(const OrientationCube& cube, const Camera& camera, Vec2 pixel) {
    const Vec2 offset = (pixel - cube.centre) / cube.half;
    for (const CubeFace& face : kFaces) {
        const float facing = glm::dot(face.normal, camera.direction());
        if (facing <= kSeen) continue;
        // The face's point whose picture is the pixel: its place along the way to the eye follows.
        const Vec3 flat = offset.x * camera.right() - offset.y * camera.up();
        const float along = (1 - glm::dot(flat, face.normal)) / facing;
        const Vec3 point = flat + along * camera.direction();
        const Vec3 upward = glm::cross(face.normal, face.across);
        const float x = glm::dot(point, face.across), y = glm::dot(point, upward);
        if (std::abs(x) > 1 || std::abs(y) > 1) continue;
        return face.normal + snapped(x) * face.across + snapped(y) * upward;
    }
    return std::nullopt;
}

std::vector<std::array<Vec2, 4>> cubePatches(const OrientationCube& cube, const Camera& camera,
                                             const Vec3& part) {
    std::vector<std::array<Vec2, 4>> patches;
    for (const CubeFace& face : kFaces) {
        const bool isOfPart = glm::dot(face.normal, part) > 0.5f;
        if (!isOfPart || glm::dot(face.normal, camera.direction()) <= kSeen) continue;
        const Vec3 upward = glm::cross(face.normal, face.across);
        const auto [left, right] = spanOf(glm::dot(part, face.across));
        const auto [low, high] = spanOf(glm::dot(part, upward));
        const auto at = [&](float x, float y) {
            return cube.pixelOf(camera, face.normal + x * face.across + y * upward);
        };
        patches.push_back({at(left, low), at(right, low), at(right, high), at(left, high)});
    }
    return patches;
}

} // namespace myo
