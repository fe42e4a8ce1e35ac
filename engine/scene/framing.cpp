#include <myofield/scene/framing.hpp>

#include <myofield/scene/draw_list.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {
namespace {

constexpr uint16_t kNoticeable = 65535 / 12; ///< weaker heat does not widen the picture
constexpr float kViewMargin = 0.09f;         ///< of the picture, round what it holds
constexpr float kFreeEdge = 0.08f; ///< of half the picture, left free round what must be in it
constexpr float kMostShift = 0.4f; ///< of half the picture: what is shown stays near the middle
constexpr float kCloseUp = 0.26f;  ///< metres: half pictures smaller than this show one part alone
constexpr float kLevel = 0.5f;     ///< radians: views flatter than this can cut a head in two
constexpr float kWorthTheHead = 1.3f; ///< how much wider a picture may become to hold the head
constexpr float kToes = 0.055f;       ///< of the body's height: what lies lower is foot

struct Span {
    float low = 0, high = 0;
};

/// How far places reach along an axis through the camera's target.
Span spanAlong(std::span<const Vec3> places, const Camera& camera, const Vec3& axis) {
    Span span{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};
    for (const Vec3& place : places) {
        const float along = glm::dot(place - camera.target, axis);
        span.low = std::min(span.low, along);
        span.high = std::max(span.high, along);
    }
    return span;
}

/// How far to move a picture of that half size so that it shows less of the emptiness beside the
/// body, and keeps `interest` in it.
float shiftOntoBody(const Span& body, const Span& interest, float half) {
    const float margin = kFreeEdge * half;
    const float emptyLow = body.low - margin + half, emptyHigh = half - margin - body.high;
    if (emptyLow > 0 && emptyHigh < 0)
        return std::max(0.0f, std::min({emptyLow, -emptyHigh, interest.low - margin + half}));
    if (emptyHigh > 0 && emptyLow < 0)
        return -std::max(0.0f, std::min({emptyHigh, -emptyLow, half - margin - interest.high}));
    return 0;
}

void moveOntoBody(Camera& camera, const Box& body, std::span<const Vec3> places, float aspect) {
    const float half = camera.distance * std::tan(camera.fieldOfView / 2);
    if (half < kCloseUp) return;
    const std::array<Vec3, 8> corners = body.corners();
    const auto shiftAlong = [&](const Vec3& axis, float halfSize) {
        const float shift = shiftOntoBody(spanAlong(corners, camera, axis),
                                          spanAlong(places, camera, axis), halfSize);
        const float most = kMostShift * halfSize;
        return std::clamp(shift, -most, most) * axis;
    };
    camera.target += shiftAlong(camera.right(), half * aspect) + shiftAlong(camera.up(), half);
}

/// A picture that ends in the middle of a face looks like a mistake: moves up to hold the whole
/// head, or widens a little for it, or moves down to end beneath the chin, whichever is possible.
void keepHeadWhole(Camera& camera, const Box& head, std::span<const Vec3> places, float aspect) {
    if (head.isEmpty() || std::abs(camera.pitch) > kLevel) return;
    const float half = camera.distance * std::tan(camera.fieldOfView / 2);
    const float margin = kFreeEdge * half;
    const std::array<Vec3, 8> corners = head.corners();
    const Span across = spanAlong(corners, camera, camera.right());
    const Span along = spanAlong(corners, camera, camera.up());
    const Span wanted = spanAlong(places, camera, camera.up());
    const bool isCut = along.low < half && along.high + margin > half;
    if (!isCut || across.low > half * aspect || across.high < -half * aspect) return;
    const float up = along.high + margin - half;
    const float down = half - along.low;
    std::vector<Vec3> both(places.begin(), places.end());
    both.insert(both.end(), corners.begin(), corners.end());
    Camera wider = camera;
    wider.frame(both, aspect, kFreeEdge / 2);
    if (up <= wanted.low - margin + half)
        camera.target += up * camera.up();
    else if (wider.distance <= kWorthTheHead * camera.distance)
        camera = wider;
    else if (down <= half - margin - wanted.high)
        camera.target -= down * camera.up();
}

/// A foot belongs to the picture whole where anything on it does. `places` gets what is lacking.
void addFeet(const Stage& stage, std::vector<Vec3>& places) {
    const StructureId skin = stage.body().skin();
    if (!skin) return;
    const std::vector<Vec3>& all = stage.body()[skin].mesh.positions;
    const Box& body = stage.boxes()[skin.index];
    const float top = body.low.y + kToes * body.extent().y;
    std::array<bool, 2> isWanted{};
    for (const Vec3& place : places)
        if (place.y < top) isWanted[place.x > 0] = true;
    if (!isWanted[0] && !isWanted[1]) return;
    std::array<Box, 2> feet;
    for (const Vec3& place : all)
        if (place.y < top && isWanted[place.x > 0]) feet[place.x > 0].include(place);
    for (const Box& foot : feet) {
        if (foot.isEmpty()) continue;
        const std::array<Vec3, 8> corners = foot.corners();
        places.insert(places.end(), corners.begin(), corners.end());
    }
}

} // namespace

std::vector<Vec3> placesOfInterest(const Stage& stage, const ViewState& state,
                                   std::span<const HeatVertex> heat) {
    const Body& body = stage.body();
    const std::vector<bool> isSelected = selectedStructures(stage, state);
    std::vector<Vec3> places;
    for (uint32_t s = 0; s < body.structures.size(); ++s)
        if (isSelected[s]) {
            const std::vector<Vec3>& positions = body.structures[s].mesh.positions;
            places.insert(places.end(), positions.begin(), positions.end());
        }
    const StructureId skin = body.skin();
    if (skin && !heat.empty()) {
        const uint32_t first = vertexOffsets(body)[skin.index];
        const std::vector<Vec3>& positions = body[skin].mesh.positions;
        for (size_t v = 0; v < positions.size(); ++v)
            if (std::max(heat[first + v].essential, heat[first + v].spillover) > kNoticeable)
                places.push_back(positions[v]);
    }
    return places;
}

Box boxOfInterest(const Stage& stage, const ViewState& state, std::span<const HeatVertex> heat) {
    Box box;
    for (const Vec3& place : placesOfInterest(stage, state, heat)) box.include(place);
    return box.isEmpty() ? stage.boxOfBody() : box;
}

Camera cameraOn(const NamedView& view, const Stage& stage, std::span<const Vec3> places,
                float aspect, LeastSize least) {
    Camera camera;
    camera.yaw = view.yaw;
    camera.pitch = view.pitch;
    std::vector<Vec3> held(places.begin(), places.end());
    addFeet(stage, held);
    camera.frame(held, aspect, kViewMargin);
    const float half = std::max(least.height, least.width / aspect) / 2;
    camera.distance = std::max(camera.distance, half / std::tan(camera.fieldOfView / 2));
    moveOntoBody(camera, stage.boxOfBody(), held, aspect);
    keepHeadWhole(camera, boxOfHead(stage.body()), held, aspect);
    return camera;
}

Camera cameraOnSelection(const NamedView& view, const Stage& stage, const ViewState& state,
                         std::span<const HeatVertex> heat, float aspect) {
    const Side side = state.sides == Sides::Left ? Side::Left : Side::Right;
    if (view.focus == NamedView::Focus::Body && !state.selection.empty()) {
        const std::vector<Vec3> places = placesOfInterest(stage, state, heat);
        if (!places.empty()) return cameraOn(view, stage, places, aspect);
    }
    return cameraFor(view, stage.body(), side, aspect);
}

} // namespace myo
