#include <myofield/scene/framing.hpp>

#include <myofield/scene/draw_list.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace myo {
namespace {

constexpr uint16_t kNoticeable = 65535 / 12; ///< weaker heat does not widen the picture
constexpr float kLeastHeight = 0.28f; ///< metres: closer, and nobody knows where on the body it is
constexpr float kLeastWidth = 0.22f;
constexpr float kEdge = 0.08f;     ///< of half the picture, left free round what must be in it
constexpr float kMostShift = 0.4f; ///< of half the picture: what is shown stays near the middle
constexpr float kCloseUp = 0.26f;  ///< metres: half pictures smaller than this show one part alone
constexpr float kLevel = 0.5f;     ///< radians: views flatter than this can cut a head in two
constexpr float kWorthTheHead = 1.3f; ///< how much wider a picture may become to hold the head
constexpr float kSlantingMustWinBy = 1.25f;
constexpr size_t kMostSamples = 600;     ///< of a pattern, for choosing a view
constexpr float kSpilloverCounts = 0.4f; ///< beside an essential zone, for choosing a view
constexpr float kOffSkin = 0.004f;       ///< metres, so that a ray does not hit where it starts
constexpr float kFeet = 0.07f;           ///< of the body's height
constexpr float kWorthAView = 0.25f;     ///< share of the pattern that a further view must add

/// What a reader must see first: where nearly everyone feels it.
float importanceOf(const HeatVertex& heat) {
    return std::max(float(heat.essential), kSpilloverCounts * float(heat.spillover)) / 65535.0f;
}

void widen(float& low, float& high, float least) {
    const float lacking = least - (high - low);
    if (lacking > 0) {
        low -= lacking / 2;
        high += lacking / 2;
    }
}

/// A skin vertex with heat: its area times its importance.
struct PatternVertex {
    Vec3 position{0};
    Vec3 normal{0};
    float weight = 0;
};

/// Some hundred of the pattern's vertices stand for all.
std::vector<PatternVertex> patternOn(const Placement& placement, std::span<const HeatVertex> heat) {
    std::vector<PatternVertex> pattern;
    if (heat.empty()) return pattern;
    const TriMesh& mesh = placement.skin().mesh();
    const std::vector<float>& areas = placement.skin().areas();
    const uint32_t first = vertexOffsets(placement.body())[placement.skinId().index];
    for (size_t v = 0; v < areas.size(); ++v)
        if (heat[first + v].essential | heat[first + v].spillover)
            pattern.push_back(
                {mesh.positions[v], mesh.normals[v], areas[v] * importanceOf(heat[first + v])});
    const size_t stride = 1 + pattern.size() / kMostSamples;
    size_t kept = 0;
    for (size_t i = 0; i < pattern.size(); i += stride) pattern[kept++] = pattern[i];
    pattern.resize(kept);
    return pattern;
}

/// Whether most of a pattern lies on the feet: only those are looked at from below.
bool isOnFeet(const std::vector<PatternVertex>& pattern, const Box& body) {
    const float ankle = body.low.y + kFeet * body.extent().y;
    float whole = 0, low = 0;
    for (const PatternVertex& vertex : pattern) {
        whole += vertex.weight;
        if (vertex.position.y < ankle) low += vertex.weight;
    }
    return low > whole / 2;
}

/// Views to choose from; slanting ones of either side.
std::vector<NamedView> candidates(bool isOfFeet) {
    std::vector<NamedView> views;
    for (const std::string_view name :
         {"front", "back", "left", "right", "three-quarter", "three-quarter-back", "sole"}) {
        if (name == "sole" && !isOfFeet) continue;
        views.push_back(*viewNamed(name));
        if (views.back().pitch <= 0) continue;
        views.push_back(views.back());
        views.back().yaw = -views.back().yaw;
    }
    return views;
}

Vec3 directionOf(const NamedView& view) {
    Camera camera;
    camera.yaw = view.yaw;
    camera.pitch = view.pitch;
    return camera.direction();
}

/// How well each vertex of the pattern is seen from a view: 1 facing it, 0 from behind or hidden.
std::vector<float> seenFrom(const NamedView& view, const std::vector<PatternVertex>& pattern,
                            const Surface& skin) {
    const Vec3 towards = directionOf(view);
    std::vector<float> seen(pattern.size(), 0.0f);
    for (size_t i = 0; i < pattern.size(); ++i) {
        const float facing = glm::dot(pattern[i].normal, towards);
        if (facing > 0 &&
            !skin.castRay(pattern[i].position + kOffSkin * pattern[i].normal, towards, 3.0f))
            seen[i] = facing;
    }
    return seen;
}

/// How much of the pattern a view shows beyond what others showed.
float gainOf(const std::vector<PatternVertex>& pattern, const std::vector<float>& seen,
             const std::vector<float>& seenBefore) {
    float gain = 0;
    for (size_t i = 0; i < pattern.size(); ++i)
        gain += pattern[i].weight * std::max(0.0f, seen[i] - seenBefore[i]);
    return gain;
}

Box boxOfBody(const Body& body) {
    Box box;
    for (const Structure& structure : body.structures)
        if (structure.isShownByDefault) box.include(boundsOf(structure.mesh));
    return box;
}

struct Span {
    float low = 0, high = 0;
};

/// How far a box reaches along an axis through the camera's target.
Span spanAlong(const Box& box, const Camera& camera, const Vec3& axis) {
    const float middle = glm::dot(box.centre() - camera.target, axis);
    const float half = glm::dot(box.extent() / 2.0f, glm::abs(axis));
    return {middle - half, middle + half};
}

/// How far to move a picture of that half size so that it shows less of the emptiness beside the
/// body, and keeps `interest` in it.
float shiftOntoBody(const Span& body, const Span& interest, float half) {
    const float margin = kEdge * half;
    const float emptyLow = body.low - margin + half, emptyHigh = half - margin - body.high;
    if (emptyLow > 0 && emptyHigh < 0)
        return std::max(0.0f, std::min({emptyLow, -emptyHigh, interest.low - margin + half}));
    if (emptyHigh > 0 && emptyLow < 0)
        return -std::max(0.0f, std::min({emptyHigh, -emptyLow, half - margin - interest.high}));
    return 0;
}

void moveOntoBody(Camera& camera, const Box& body, const Box& interest, float aspect) {
    const float half = camera.distance * std::tan(camera.fieldOfView / 2);
    if (half < kCloseUp) return;
    const auto shiftAlong = [&](const Vec3& axis, float halfSize) {
        const float shift = shiftOntoBody(spanAlong(body, camera, axis),
                                          spanAlong(interest, camera, axis), halfSize);
        const float most = kMostShift * halfSize;
        return std::clamp(shift, -most, most) * axis;
    };
    camera.target += shiftAlong(camera.right(), half * aspect) + shiftAlong(camera.up(), half);
}

/// A picture that ends in the middle of a face looks like a mistake: moves up to hold the whole
/// head, or widens a little for it, or moves down to end beneath the chin, whichever is possible.
void keepHeadWhole(Camera& camera, const Box& head, const Box& interest, float aspect) {
    if (head.isEmpty() || std::abs(camera.pitch) > kLevel) return;
    const float half = camera.distance * std::tan(camera.fieldOfView / 2);
    const float margin = kEdge * half;
    const Span across = spanAlong(head, camera, camera.right());
    const Span along = spanAlong(head, camera, camera.up());
    const Span wanted = spanAlong(interest, camera, camera.up());
    const bool isCut = along.low < half && along.high + margin > half;
    if (!isCut || across.low > half * aspect || across.high < -half * aspect) return;
    const float up = along.high + margin - half;
    const float down = half - along.low;
    Box both = interest;
    both.include(head);
    Camera wider = camera;
    wider.frame(both, aspect, kEdge / 2);
    if (up <= wanted.low - margin + half)
        camera.target += up * camera.up();
    else if (wider.distance <= kWorthTheHead * camera.distance)
        camera = wider;
    else if (down <= half - margin - wanted.high)
        camera.target -= down * camera.up();
}

} // namespace

Box boxOfInterest(const Stage& stage, const ViewState& state, std::span<const HeatVertex> heat) {
    const Body& body = stage.body();
    const std::vector<bool> isSelected = selectedStructures(stage, state);
    Box box;
    for (uint32_t s = 0; s < body.structures.size(); ++s)
        if (isSelected[s]) box.include(boundsOf(body.structures[s].mesh));
    const StructureId skin = body.skin();
    if (skin && !heat.empty()) {
        const uint32_t first = vertexOffsets(body)[skin.index];
        const std::vector<Vec3>& positions = body[skin].mesh.positions;
        for (size_t v = 0; v < positions.size(); ++v)
            if (std::max(heat[first + v].essential, heat[first + v].spillover) > kNoticeable)
                box.include(positions[v]);
    }
    if (box.isEmpty()) return boxOfBody(body);
    widen(box.low.x, box.high.x, kLeastWidth);
    widen(box.low.y, box.high.y, kLeastHeight);
    return box;
}

NamedView bestView(const Placement& placement, std::span<const HeatVertex> heat) {
    return viewsThatShow(placement, heat, 1).front();
}

std::vector<NamedView> viewsThatShow(const Placement& placement, std::span<const HeatVertex> heat,
                                     size_t most) {
    const std::vector<PatternVertex> pattern = patternOn(placement, heat);
    float whole = 0;
    for (const PatternVertex& vertex : pattern) whole += vertex.weight;
    const std::vector<NamedView> all =
        candidates(isOnFeet(pattern, boundsOf(placement.skin().mesh())));
    std::vector<std::vector<float>> seen;
    for (const NamedView& view : all) seen.push_back(seenFrom(view, pattern, placement.skin()));
    std::vector<float> seenBefore(pattern.size(), 0.0f);
    std::vector<NamedView> views;
    while (views.size() < most) {
        size_t best = 0; // the front
        float bestWorth = 0, gain = 0;
        for (size_t v = 0; v < all.size(); ++v) {
            const float shown = gainOf(pattern, seen[v], seenBefore);
            const float worth = all[v].pitch == 0 ? shown : shown / kSlantingMustWinBy;
            if (worth <= bestWorth) continue;
            bestWorth = worth;
            gain = shown;
            best = v;
        }
        if (!views.empty() && !(gain > kWorthAView * whole)) break;
        for (size_t i = 0; i < pattern.size(); ++i)
            seenBefore[i] = std::max(seenBefore[i], seen[best][i]);
        views.push_back(all[best]);
        views.back().focus = NamedView::Focus::Body;
    }
    return views;
}

Camera cameraOnSelection(const NamedView& view, const Stage& stage, const ViewState& state,
                         std::span<const HeatVertex> heat, float aspect) {
    const Side side = state.sides == Sides::Left ? Side::Left : Side::Right;
    Camera camera = cameraFor(view, stage.body(), side, aspect);
    if (view.focus != NamedView::Focus::Body || state.selection.empty()) return camera;
    const Box interest = boxOfInterest(stage, state, heat);
    camera.frame(interest, aspect, 0.1f);
    moveOntoBody(camera, boxOfBody(stage.body()), interest, aspect);
    keepHeadWhole(camera, boxOfHead(stage.body()), interest, aspect);
    return camera;
}

} // namespace myo
