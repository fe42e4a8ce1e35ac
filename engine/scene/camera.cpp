#include <myofield/scene/camera.hpp>

#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {
constexpr float kSteepestPitch = 1.5f; // a little under a right angle: `up` stays defined
constexpr float kNearest = 0.12f;
constexpr float kFarthest = 30.0f;

Vec3 withinBounds(const Vec3& target) {
    return glm::clamp(target, Vec3(-Camera::kFarthestTarget), Vec3(Camera::kFarthestTarget));
}

} // namespace

Vec3 Camera::direction() const {
    return {std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
}

Vec3 Camera::right() const {
    return {std::cos(yaw), 0, -std::sin(yaw)};
}

Vec3 Camera::up() const {
    return glm::cross(direction(), right());
}

Mat4 Camera::viewFromWorld() const {
    return glm::lookAt(eye(), target, up());
}

float Camera::nearPlane() const {
    return std::max(0.03f, distance - 1.8f);
}

float Camera::farPlane() const {
    return distance + 2.6f;
}

Mat4 Camera::clipFromView(float aspect) const {
    return glm::perspectiveRH_ZO(fieldOfView, aspect, farPlane(), nearPlane());
}

float Camera::metresPerPixel(Extent extent) const {
    return 2 * distance * std::tan(fieldOfView / 2) / float(std::max(extent.height, 1u));
}

void Camera::frame(const Box& box, float aspect, float margin) {
    if (box.isEmpty()) return;
    target = box.centre();
    const float tangent = std::tan(fieldOfView / 2) * (1 - 2 * margin);
    float needed = kNearest;
    for (const Vec3& point : box.corners()) {
        const Vec3 offset = point - target;
        const float across = std::abs(glm::dot(offset, right())) / aspect;
        const float along = std::abs(glm::dot(offset, up()));
        needed =
            std::max(needed, glm::dot(offset, direction()) + std::max(across, along) / tangent);
    }
    distance = std::min(needed, kFarthest);
}

void Camera::frame(std::span<const Vec3> places, float aspect, float margin) {
    if (places.empty()) return;
    const Vec3 across = right(), along = up(), towards = direction();
    const float tangent = std::tan(fieldOfView / 2) * (1 - 2 * margin);
    Box box; // of the places along the three axes
    for (const Vec3& place : places)
        box.include(
            Vec3(glm::dot(place, across), glm::dot(place, along), glm::dot(place, towards)));
    Vec3 middle = box.centre();
    float nearest = kNearest;
    // Places nearer to the eye look farther from the middle: a second look puts it right.
    for (int look = 0; look < 3; ++look) {
        nearest = kNearest;
        for (const Vec3& place : places) {
            const float x = std::abs(glm::dot(place, across) - middle.x) / aspect;
            const float y = std::abs(glm::dot(place, along) - middle.y);
            nearest =
                std::max(nearest, glm::dot(place, towards) - middle.z + std::max(x, y) / tangent);
        }
        Vec2 low(std::numeric_limits<float>::max()), high(std::numeric_limits<float>::lowest());
        for (const Vec3& place : places) {
            const float depth = nearest - (glm::dot(place, towards) - middle.z);
            const Vec2 seen =
                Vec2(glm::dot(place, across) - middle.x, glm::dot(place, along) - middle.y) /
                std::max(depth, kNearest / 4);
            low = glm::min(low, seen);
            high = glm::max(high, seen);
        }
        middle += Vec3(nearest * (low + high) / 2.0f, 0);
    }
    target = withinBounds(middle.x * across + middle.y * along + middle.z * towards);
    distance = std::min(nearest, kFarthest);
}

void Camera::frameAllRound(const Box& box, float aspect, float margin) {
    constexpr int kLooks = 36;
    Camera turning = *this;
    float farthest = kNearest;
    for (int look = 0; look < kLooks; ++look) {
        turning.yaw = yaw + 2 * kPi * float(look) / kLooks;
        turning.frame(box, aspect, margin);
        farthest = std::max(farthest, turning.distance);
    }
    target = turning.target;
    distance = farthest;
}

void Camera::orbit(Vec2 pixels, Extent extent) {
    const float turn = kPi / float(std::max(extent.height, 1u));
    yaw = std::remainder(yaw - pixels.x * turn, 2 * kPi);
    pitch = std::clamp(pitch + pixels.y * turn, -kSteepestPitch, kSteepestPitch);
}

void Camera::orbitAbout(const Vec3& pivot, Vec2 pixels, Extent extent) {
    const Vec3 offset = pivot - eye();
    const Vec3 inView{glm::dot(offset, right()), glm::dot(offset, up()),
                      glm::dot(offset, direction())};
    orbit(pixels, extent);
    const Vec3 turnedEye = pivot - inView.x * right() - inView.y * up() - inView.z * direction();
    target = withinBounds(turnedEye - distance * direction());
}

void Camera::pan(Vec2 pixels, Extent extent) {
    const float scale = metresPerPixel(extent);
    target = withinBounds(target + scale * (-pixels.x * right() + pixels.y * up()));
}

void Camera::zoom(float factor, Vec2 towards, Extent extent) {
    const float before = distance;
    distance = std::clamp(distance / factor, kNearest, kFarthest);
    const Vec2 fromCentre = towards - Vec2(float(extent.width), float(extent.height)) / 2.0f;
    const float scale = metresPerPixel(extent) * (before / distance - 1);
    target = withinBounds(target + scale * (fromCentre.x * right() - fromCentre.y * up()));
}

Projected project(const Mat4& clipFromWorld, Extent extent, const Vec3& point) {
    const Vec4 clip = clipFromWorld * Vec4(point, 1);
    if (clip.w <= 0) return {};
    const Vec3 ndc = Vec3(clip) / clip.w;
    return {
        {(ndc.x * 0.5f + 0.5f) * float(extent.width), (0.5f - ndc.y * 0.5f) * float(extent.height)},
        ndc.z,
        true};
}

Ray rayThrough(const Camera& camera, Extent extent, Vec2 pixel) {
    const float tangent = std::tan(camera.fieldOfView / 2);
    const float x = (2 * pixel.x / float(extent.width) - 1) * tangent * extent.aspect();
    const float y = (1 - 2 * pixel.y / float(extent.height)) * tangent;
    return {camera.eye(),
            glm::normalize(x * camera.right() + y * camera.up() - camera.direction())};
}

} // namespace myo
