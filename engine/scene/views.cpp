#include <myofield/scene/views.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {
namespace {

using Focus = NamedView::Focus;

constexpr float kOverBone = 0.01f; ///< metres of skin and flesh over skull and chin

constexpr float degrees(float angle) {
    return angle * kPi / 180;
}

constexpr std::array<NamedView, 16> kViews{{
    {"front", mark("Front"), 0, 0, Focus::Body},
    {"back", mark("Back"), degrees(180), 0, Focus::Body},
    {"left", mark("Left"), degrees(90), 0, Focus::Body},
    {"right", mark("Right"), degrees(-90), 0, Focus::Body},
    {"three-quarter", mark("Front oblique"), degrees(-35), degrees(8), Focus::Body},
    {"three-quarter-back", mark("Back oblique"), degrees(145), degrees(8), Focus::Body},
    {"head", mark("Head"), degrees(-35), degrees(4), Focus::Head},
    {"head-back", mark("Head, back"), degrees(180), degrees(6), Focus::Head},
    {"hand", mark("Palm"), 0, 0, Focus::Hand},
    {"hand-back", mark("Hand, back"), degrees(180), 0, Focus::Hand},
    {"foot", mark("Foot"), degrees(-20), degrees(38), Focus::Foot},
    {"sole", mark("Sole"), degrees(180), degrees(-78), Focus::Foot},
    {"above", mark("Above"), 0, degrees(80), Focus::Body},
    {"below", mark("Below"), 0, degrees(-80), Focus::Body},
    {"three-quarter-left", mark("Front oblique, left"), degrees(35), degrees(8), Focus::Body},
    {"three-quarter-back-left", mark("Back oblique, left"), degrees(-145), degrees(8), Focus::Body},
}};

Box boundsOfMatching(const Body& body, Side side, bool (*isWanted)(const Structure&)) {
    Box box;
    for (const Structure& structure : body.structures) {
        const bool isOnSide = structure.side == Side::Median || structure.side == side;
        if (structure.isShownByDefault && isOnSide && isWanted(structure))
            box.include(boundsOf(structure.mesh));
    }
    return box;
}

bool isHeadBone(const Structure& structure) {
    return structure.id == "skull" || structure.id == "mandible" ||
           structure.id == "frontal_bone" || structure.id == "occipital_bone" ||
           structure.id == "parietal_bone";
}

bool isHeadOrNeckBone(const Structure& structure) {
    return isHeadBone(structure) || structure.id == "fourth_cervical_vertebra";
}

bool isHandBone(const Structure& structure) {
    const std::string& id = structure.id;
    return id.ends_with("_finger") || id.ends_with("_thumb") || id.ends_with("metacarpal_bone") ||
           id == "lunate" || id == "scaphoid" || id == "hamate";
}

bool isFootBone(const Structure& structure) {
    const std::string& id = structure.id;
    return id.ends_with("_toe") || id.ends_with("metatarsal_bone") || id == "calcaneus" ||
           id == "talus";
}

Box focusOf(const NamedView& view, const Body& body, Side side) {
    const auto anything = [](const Structure&) { return true; };
    Box box;
    if (view.focus == Focus::Head) box = boundsOfMatching(body, side, isHeadOrNeckBone);
    if (view.focus == Focus::Hand) box = boundsOfMatching(body, side, isHandBone);
    if (view.focus == Focus::Foot) box = boundsOfMatching(body, side, isFootBone);
    return box.isEmpty() ? boundsOfMatching(body, side, anything) : box;
}

} // namespace

std::span<const NamedView> namedViews() {
    return kViews;
}

std::optional<NamedView> viewNamed(std::string_view name) {
    const auto found = std::ranges::find(kViews, name, &NamedView::name);
    return found == kViews.end() ? std::nullopt : std::optional(*found);
}

Camera cameraFor(const NamedView& view, const Body& body, Side side, float aspect) {
    Camera camera;
    const bool isMirrored = side == Side::Left && view.focus != Focus::Body && view.pitch >= 0;
    camera.yaw = isMirrored ? -view.yaw : view.yaw;
    camera.pitch = view.pitch;
    camera.frame(focusOf(view, body, side), aspect, view.focus == Focus::Body ? 0.05f : 0.1f);
    return camera;
}

Box boxOfHead(const Body& body) {
    Box box = boundsOfMatching(body, Side::Left, isHeadBone);
    box.include(boundsOfMatching(body, Side::Right, isHeadBone));
    if (box.isEmpty()) return box;
    box.low -= Vec3(kOverBone);
    box.high += Vec3(kOverBone);
    return box;
}

Camera between(const Camera& from, const Camera& to, float t) {
    const float eased = glm::smoothstep(0.0f, 1.0f, t);
    Camera camera = to;
    camera.target = glm::mix(from.target, to.target, eased);
    camera.yaw = from.yaw + eased * std::remainder(to.yaw - from.yaw, 2 * kPi);
    camera.pitch = glm::mix(from.pitch, to.pitch, eased);
    camera.distance = from.distance * std::pow(to.distance / from.distance, eased);
    camera.fieldOfView = glm::mix(from.fieldOfView, to.fieldOfView, eased);
    return camera;
}

} // namespace myo
