#include <myofield/scene/camera.hpp>
#include <myofield/scene/views.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace myo {
namespace {

constexpr Extent kExtent{1280, 720};

Projected projected(const Camera& camera, const Vec3& point) {
    return project(camera.clipFromWorld(kExtent.aspect()), kExtent, point);
}

TEST(Camera, FromTheFrontThePersonsLeftIsAtThePicturesRight) {
    const Camera camera;
    const Projected left = projected(camera, camera.target + Vec3(0.2f, 0, 0));
    const Projected above = projected(camera, camera.target + Vec3(0, 0.2f, 0));
    EXPECT_GT(left.pixel.x, 640.0f);
    EXPECT_NEAR(left.pixel.y, 360.0f, 0.01f);
    EXPECT_LT(above.pixel.y, 360.0f);
}

TEST(Camera, FromBehindLeftIsLeft) {
    Camera camera;
    camera.yaw = kPi;
    EXPECT_LT(projected(camera, camera.target + Vec3(0.2f, 0, 0)).pixel.x, 640.0f);
}

TEST(Camera, FromTheLeftTheFrontIsAtThePicturesLeft) {
    Camera camera;
    camera.yaw = kPi / 2;
    EXPECT_GT(camera.eye().x, 1.0f);
    EXPECT_LT(projected(camera, camera.target + Vec3(0, 0, 0.2f)).pixel.x, 640.0f);
}

TEST(Camera, TurningAboutAPlaceKeepsItWhereItIsInThePicture) {
    Camera camera;
    const Vec3 pivot = camera.target + Vec3(0.25f, 0.4f, 0.1f);
    const Vec2 before = projected(camera, pivot).pixel;
    camera.orbitAbout(pivot, {130, -40}, kExtent);
    EXPECT_NEAR(camera.yaw, -130 * kPi / 720, 1e-4f);
    EXPECT_NEAR(projected(camera, pivot).pixel.x, before.x, 0.1f);
    EXPECT_NEAR(projected(camera, pivot).pixel.y, before.y, 0.1f);
}

TEST(Camera, DepthIsReversedNearIsGreater) {
    const Camera camera;
    const float near = projected(camera, camera.target + Vec3(0, 0, 0.3f)).depth;
    const float far = projected(camera, camera.target - Vec3(0, 0, 0.3f)).depth;
    EXPECT_GT(near, far);
    EXPECT_GT(far, 0.0f);
    EXPECT_LT(near, 1.0f);
}

TEST(Camera, APixelIsAsLargeAsItSays) {
    const Camera camera;
    const float step = 100 * camera.metresPerPixel(kExtent);
    EXPECT_NEAR(projected(camera, camera.target + Vec3(step, 0, 0)).pixel.x, 740.0f, 0.05f);
}

TEST(Camera, FramingShowsEveryCornerAndTouchesTheMargin) {
    for (const float yaw : {0.0f, 0.7f, 2.0f, -1.5f}) {
        Camera camera;
        camera.yaw = yaw;
        camera.pitch = 0.4f;
        const Box box{{-0.3f, 0.9f, -0.1f}, {0.2f, 1.5f, 0.2f}};
        camera.frame(box, kExtent.aspect(), 0.1f);
        float nearestEdge = 1e9f;
        for (int i = 0; i < 8; ++i) {
            const Vec3 corner{i & 1 ? box.high.x : box.low.x, i & 2 ? box.high.y : box.low.y,
                              i & 4 ? box.high.z : box.low.z};
            const Vec2 pixel = projected(camera, corner).pixel;
            nearestEdge = std::min({nearestEdge, pixel.x, pixel.y, 1280 - pixel.x, 720 - pixel.y});
        }
        EXPECT_NEAR(nearestEdge, 72.0f, 0.5f) << "yaw " << yaw; // a tenth of the height
    }
}

TEST(Camera, ZoomKeepsWhatIsUnderThePointer) {
    Camera camera;
    camera.yaw = 0.3f;
    const Vec2 pointer{900, 200};
    const Vec3 point = camera.target + camera.metresPerPixel(kExtent) *
                                           (260.0f * camera.right() + 160.0f * camera.up());
    ASSERT_NEAR(projected(camera, point).pixel.x, pointer.x, 0.05f);
    camera.zoom(2, pointer, kExtent);
    EXPECT_NEAR(projected(camera, point).pixel.x, pointer.x, 0.1f);
    EXPECT_NEAR(projected(camera, point).pixel.y, pointer.y, 0.1f);
}

TEST(Camera, PanMovesTheSceneWithThePointer) {
    Camera camera;
    const Vec3 point = camera.target;
    camera.pan({50, -30}, kExtent);
    EXPECT_NEAR(projected(camera, point).pixel.x, 690.0f, 0.05f);
    EXPECT_NEAR(projected(camera, point).pixel.y, 330.0f, 0.05f);
}

TEST(Camera, ARayGoesThroughItsPixel) {
    Camera camera;
    camera.yaw = -0.8f;
    camera.pitch = 0.3f;
    const Ray ray = rayThrough(camera, kExtent, {300, 600});
    const Vec2 pixel = projected(camera, ray.origin + 5.5f * ray.direction).pixel;
    EXPECT_NEAR(pixel.x, 300.0f, 0.05f);
    EXPECT_NEAR(pixel.y, 600.0f, 0.05f);
}

TEST(Camera, PitchStopsBeforeThePole) {
    Camera camera;
    camera.orbit({0, 1e6f}, kExtent);
    EXPECT_LT(camera.pitch, kPi / 2);
    EXPECT_TRUE(std::isfinite(camera.up().x));
    EXPECT_NEAR(glm::length(camera.up()), 1.0f, 1e-4f);
}

TEST(Views, BetweenGoesTheShortWayRound) {
    Camera from;
    from.yaw = 3.0f;
    Camera to;
    to.yaw = -3.0f;
    const Camera half = between(from, to, 0.5f);
    EXPECT_NEAR(std::abs(std::remainder(half.yaw, 2 * kPi)), kPi, 1e-3f);
    EXPECT_NEAR(between(from, to, 1).yaw, from.yaw + std::remainder(-6.0f, 2 * kPi), 1e-4f);
}

TEST(Views, NamesAreUniqueAndFrontLooksFromTheFront) {
    std::set<std::string_view> names;
    for (const NamedView& view : namedViews()) {
        EXPECT_TRUE(names.insert(view.name).second) << view.name;
        EXPECT_EQ(viewNamed(view.name)->label, view.label);
    }
    EXPECT_EQ(viewNamed("front")->yaw, 0.0f);
    EXPECT_FALSE(viewNamed("sideways"));
}

TEST(Camera, FramedAllRoundAWholeTurnKeepsTheBoxInThePicture) {
    Camera camera;
    camera.pitch = 0.2f;
    const Box box{{-0.6f, 1.0f, -0.1f}, {0.2f, 1.5f, 0.2f}};
    camera.frameAllRound(box, kExtent.aspect());
    float widest = 0;
    for (int step = 0; step < 100; ++step) {
        camera.yaw = 0.0628f * float(step);
        for (int corner = 0; corner < 8; ++corner) {
            const Vec3 point{corner & 1 ? box.high.x : box.low.x,
                             corner & 2 ? box.high.y : box.low.y,
                             corner & 4 ? box.high.z : box.low.z};
            const Vec2 off = glm::abs(projected(camera, point).pixel - Vec2(640, 360));
            widest = std::max({widest, off.x / 640, off.y / 360});
        }
    }
    EXPECT_LT(widest, 0.9f);
    EXPECT_GT(widest, 0.75f);
}

TEST(Camera, MovingKeepsTheTargetWhereAStateMayHaveIt) {
    Camera camera;
    const Extent extent{800, 600};
    for (int i = 0; i < 50; ++i) camera.pan({-5000, 3000}, extent);
    for (int i = 0; i < 50; ++i) camera.zoom(i % 2 ? 9.0f : 0.1f, {4000, -3000}, extent);
    for (int axis = 0; axis < 3; ++axis)
        EXPECT_LE(std::abs(camera.target[axis]), Camera::kFarthestTarget);
    camera.frame({Vec3(-1), Vec3(1)}, extent.aspect());
    EXPECT_EQ(camera.target, Vec3(0)); // it finds back
}

} // namespace
} // namespace myo
