#include <myofield/study/camera_driver.hpp>

#include <myofield/scene/best_view.hpp>
#include <myofield/scene/framing.hpp>
#include <myofield/scene/plate.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kRoundAPlace = 0.35f; ///< of the picture, on each side of a place asked about
/// Radians: seen from straight below, people lose their way.
constexpr float kSteepestPlace = 0.65f;
constexpr float kSteepest = 1.5f;   ///< radians, by keys
constexpr float kRoundBody = 0.05f; ///< of the picture
constexpr float kRoundFramed = 0.18f;
constexpr float kNearestFrame = 0.4f; ///< metres from a framed structure
constexpr float kNearestPlace = 0.3f; ///< metres from a place that is approached

} // namespace

void CameraDriver::tick() {
    if (!mover_.isMoving()) return;
    const Camera camera = mover_.at(view_.now());
    view_.camera() = camera;
}

Camera& CameraDriver::byHand() {
    mover_.stop();
    return view_.camera();
}

void CameraDriver::orbitByHand(Vec2 pixels) {
    Camera& camera = byHand();
    if (pivot_)
        camera.orbitAbout(*pivot_, pixels, view_.extent());
    else
        camera.orbit(pixels, view_.extent());
    keepInReach(camera);
}

void CameraDriver::panByHand(Vec2 pixels) {
    Camera& camera = byHand();
    camera.pan(pixels, view_.extent());
    keepInReach(camera);
}

void CameraDriver::zoomByHand(float factor, Vec2 towards) {
    Camera& camera = byHand();
    camera.zoom(factor, towards, view_.extent());
    keepInReach(camera);
}

void CameraDriver::keepInReach(Camera& camera) const {
    if (reach_.isEmpty())
        for (const Structure& structure : stage_.body().structures)
            if (structure.isShownByDefault) reach_.include(boundsOf(structure.mesh));
    camera.target = glm::clamp(camera.target, reach_.low, reach_.high);
}

void CameraDriver::turnTo(const Camera& camera) {
    if (isInstant_) {
        mover_.stop();
        view_.camera() = camera;
        return view_.touch();
    }
    mover_.start(view_.state().camera, camera, view_.now());
    view_.touch();
}

void CameraDriver::turnTo(const NamedView& view) {
    pattern_.update(view_.state());
    turnTo(cameraOnSelection(view, stage_, view_.state(), pattern_.vertices(),
                             view_.extent().aspect()));
}

void CameraDriver::turnToView(size_t index) {
    lastView_ = std::min(index, namedViews().size() - 1);
    turnTo(namedViews()[lastView_]);
}

void CameraDriver::turnToNextView(int step) {
    const int count = int(namedViews().size());
    turnToView(size_t((int(lastView_) + step + count) % count));
}

void CameraDriver::turnToPattern(Side preferred) {
    turnTo(bestViewOf(stage_, view_.state(), view_.extent().aspect(), preferred));
}

void CameraDriver::turnToRegions(const FindQuery& query) {
    const Box box = boxOfRegions(stage_.placement(), query);
    if (box.isEmpty()) return; // inside the body
    const NamedView view =
        bestView(stage_.placement(), heatOfRegions(stage_.placement(), stage_.body(), query));
    Camera camera = goal();
    camera.yaw = view.yaw;
    camera.pitch = std::clamp(view.pitch, -kSteepestPlace, kSteepestPlace);
    camera.frame(box, view_.extent().aspect(), kRoundAPlace);
    turnTo(camera);
}

void CameraDriver::fit() {
    Camera camera = goal();
    Box box;
    for (const Structure& structure : stage_.body().structures)
        if (structure.isShownByDefault) box.include(boundsOf(structure.mesh));
    camera.frame(box, view_.extent().aspect(), kRoundBody);
    turnTo(camera);
}

void CameraDriver::frame(const std::vector<StructureKey>& keys) {
    Box box;
    for (const StructureKey& key : keys)
        if (const StructureId id = stage_.body().find(key.id, key.side))
            box.include(boundsOf(stage_.body()[id].mesh));
    if (box.isEmpty()) return fit();
    Camera camera = goal();
    camera.frame(box, view_.extent().aspect(), kRoundFramed);
    camera.distance = std::max(camera.distance, kNearestFrame);
    turnTo(camera);
}

void CameraDriver::approach(const Vec3& place) {
    Camera camera = goal();
    camera.target = place;
    camera.distance = std::max(kNearestPlace, camera.distance * 0.5f);
    turnTo(camera);
}

void CameraDriver::turnToDirection(const Vec3& towardsEye) {
    const Vec3 way = glm::normalize(towardsEye);
    Camera camera = goal();
    camera.pitch = std::clamp(std::asin(std::clamp(way.y, -1.0f, 1.0f)), -kSteepest, kSteepest);
    if (std::abs(way.x) + std::abs(way.z) > 1e-3f) camera.yaw = std::atan2(way.x, way.z);
    turnTo(camera);
}

void CameraDriver::turnBy(float yaw, float pitch) {
    Camera camera = goal();
    camera.yaw = std::remainder(camera.yaw + yaw, 2 * kPi);
    camera.pitch = std::clamp(camera.pitch + pitch, -kSteepest, kSteepest);
    turnTo(camera);
}

void CameraDriver::moveBy(Vec2 share) {
    Camera camera = goal();
    camera.pan(share * float(view_.extent().height), view_.extent());
    keepInReach(camera);
    turnTo(camera);
}

void CameraDriver::zoomBy(float factor) {
    Camera camera = goal();
    const Vec2 centre{float(view_.extent().width) / 2, float(view_.extent().height) / 2};
    camera.zoom(factor, centre, view_.extent());
    keepInReach(camera);
    turnTo(camera);
}

} // namespace myo
