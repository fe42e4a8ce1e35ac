#pragma once

#include <myofield/scene/camera.hpp>

/// What all rays from places of a body to an eye have in common.
namespace myo {

constexpr float kFacing = 0.2f;    ///< cosine: flatter than this, a place is not seen well
constexpr float kOffSkin = 0.004f; ///< metres, so that a ray does not hit where it starts
constexpr float kFar = 3;          ///< metres: as far as anything of a body can be in the way

inline Vec3 towardsEye(const Vec3& place, const Camera& camera) {
    return glm::normalize(camera.eye() - place);
}

/// What of the world lies within a picture's edges.
class PictureBounds {
public:
    PictureBounds(const Camera& camera, Extent extent)
        : clipFromWorld_(camera.clipFromWorld(extent.aspect())), extent_(extent) {}
    bool holds(const Vec3& place) const {
        const Projected at = project(clipFromWorld_, extent_, place);
        return at.isInFront && at.pixel.x >= 0 && at.pixel.y >= 0 &&
               at.pixel.x <= float(extent_.width) && at.pixel.y <= float(extent_.height);
    }

private:
    Mat4 clipFromWorld_;
    Extent extent_;
};

} // namespace myo
