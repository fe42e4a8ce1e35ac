#pragma once

#include <myofield/core/maths.hpp>

#include <span>

namespace myo {

/// Pixels of a picture or a window's drawing area.
struct Extent {
    uint32_t width = 0;
    uint32_t height = 0;
    float aspect() const { return height > 0 ? float(width) / float(height) : 1.0f; }
    friend bool operator==(Extent, Extent) = default;
};

/// Looks at `target` from `distance` away. Turning keeps the person upright.
struct Camera {
    /// How far the target goes from the origin along each axis, metres: saved views are held
    /// against it, too.
    static constexpr float kFarthestTarget = 10;

    Vec3 target{0, 0.85f, 0.03f};
    float yaw = 0;      ///< radians; 0: from the person's front (+Z), +pi/2: from their left (+X)
    float pitch = 0;    ///< radians, -pi/2..pi/2; positive: from above
    float distance = 6; ///< metres, > 0
    float fieldOfView = 0.30f; ///< vertical, radians; narrow, as a plate in an atlas is drawn

    Vec3 direction() const; ///< unit, from the target to the eye
    Vec3 eye() const { return target + distance * direction(); }
    Vec3 right() const; ///< unit, to the picture's right
    Vec3 up() const;    ///< unit, to the picture's top

    Mat4 viewFromWorld() const;
    /// Reverse-Z (1 near, 0 far), y up; the depth range is fitted to what a body needs around the
    /// target. The y-flip of Vulkan is a negative viewport height, nowhere else.
    Mat4 clipFromView(float aspect) const;
    Mat4 clipFromWorld(float aspect) const { return clipFromView(aspect) * viewFromWorld(); }
    float nearPlane() const;
    float farPlane() const;

    /// Metres that one pixel covers at the target.
    float metresPerPixel(Extent extent) const;

    /// Frames a box seen from the present direction, with `margin` (share of the picture) around
    /// it.
    void frame(const Box& box, float aspect, float margin = 0.08f);
    /// Frames places as tightly as they allow, seen in perspective. None: stays as it is.
    void frame(std::span<const Vec3> places, float aspect, float margin = 0.08f);
    /// The box from every side: a whole turn about the box's middle keeps all of it in the
    /// picture.
    void frameAllRound(const Box& box, float aspect, float margin = 0.08f);
    /// Turns by pixels of mouse movement, half a turn per picture height.
    void orbit(Vec2 pixels, Extent extent);
    /// The same about a place in the world, which stays where it is in the picture.
    void orbitAbout(const Vec3& pivot, Vec2 pixels, Extent extent);
    /// Moves the target so that what is under the mouse stays under it, within the bounds.
    void pan(Vec2 pixels, Extent extent);
    /// Above 1 comes nearer. `towards` (pixel) stays where it is in the picture.
    void zoom(float factor, Vec2 towards, Extent extent);

    friend bool operator==(const Camera&, const Camera&) = default;
};

/// Where a world point lies in a picture: pixels from the top left, and depth; `isInFront` false
/// behind the eye.
struct Projected {
    Vec2 pixel{0};
    float depth = 0; ///< reverse-Z clip depth
    bool isInFront = false;
};
Projected project(const Mat4& clipFromWorld, Extent extent, const Vec3& point);

/// A ray through a pixel.
struct Ray {
    Vec3 origin{0};
    Vec3 direction{0, 0, -1}; ///< unit
};
Ray rayThrough(const Camera& camera, Extent extent, Vec2 pixel);

} // namespace myo
