#include <myofield/lecture/view_anchor.hpp>

#include <cmath>
#include <limits>

namespace myo {
namespace {

constexpr float kSamePlace = 1e-6f; ///< metres: a file keeps places to that

float heightOf(const Stage& stage) {
    return boundsOf(stage.placement().skin().mesh()).extent().y;
}

} // namespace

ViewAnchor anchorOf(const Camera& camera, const Stage& stage) {
    ViewAnchor anchor;
    anchor.height = heightOf(stage);
    float nearest = std::numeric_limits<float>::max();
    for (uint32_t l = 0; l < stage.atlas().landmarks.size(); ++l)
        for (const Side side : {Side::Left, Side::Right}) {
            const Vec3 at = stage.placement().landmark({l}, side).position;
            const float distance = glm::distance(at, camera.target);
            if (distance >= nearest) continue;
            nearest = distance;
            anchor.landmark = stage.atlas().landmarks[l].id;
            anchor.side = side;
            anchor.at = at;
        }
    return anchor;
}

Camera anchored(const Camera& camera, const ViewAnchor& anchor, const Stage& stage) {
    const LandmarkId landmark = stage.atlas().landmarkWithId(anchor.landmark);
    if (!landmark) return camera;
    const Vec3 here = stage.placement().landmark(landmark, anchor.side).position;
    const float ratio = heightOf(stage) / anchor.height;
    if (glm::distance(here, anchor.at) < kSamePlace && std::abs(ratio - 1) < kSamePlace)
        return camera;
    Camera moved = camera;
    moved.target = here + ratio * (camera.target - anchor.at);
    moved.distance *= ratio;
    return moved;
}

} // namespace myo
