#include <myofield/scene/framing.hpp>

#include <myofield/scene/draw_list.hpp>

#include <algorithm>
#include <string_view>

namespace myo {
namespace {

constexpr uint16_t kNoticeable = 65535 / 12; ///< weaker heat does not widen the picture
constexpr float kLeastHeight = 0.42f; ///< metres: closer, and nobody knows where on the body it is
constexpr float kLeastWidth = 0.30f;
constexpr float kSlantingMustWinBy = 1.25f;
constexpr float kWorthAView = 0.25f; ///< share of the pattern that a further view must add

float intensity(const HeatVertex& heat) {
    return float(std::max(heat.essential, heat.spillover)) / 65535.0f;
}

void widen(float& low, float& high, float least) {
    const float lacking = least - (high - low);
    if (lacking > 0) {
        low -= lacking / 2;
        high += lacking / 2;
    }
}

/// A skin vertex with heat: its area times its intensity.
struct PatternVertex {
    Vec3 normal{0};
    float weight = 0;
};

std::vector<PatternVertex> patternOn(const Body& body, std::span<const HeatVertex> heat) {
    std::vector<PatternVertex> pattern;
    const StructureId skin = body.skin();
    if (!skin || heat.empty()) return pattern;
    const TriMesh& mesh = body[skin].mesh;
    const uint32_t first = vertexOffsets(body)[skin.index];
    const std::vector<float> areas = vertexAreas(mesh);
    for (size_t v = 0; v < areas.size(); ++v)
        if (heat[first + v].essential | heat[first + v].spillover)
            pattern.push_back({mesh.normals[v], areas[v] * intensity(heat[first + v])});
    return pattern;
}

/// Views to choose from; slanting ones of either side.
std::vector<NamedView> candidates() {
    std::vector<NamedView> views;
    for (const std::string_view name :
         {"front", "back", "left", "right", "three-quarter", "three-quarter-back", "sole"}) {
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

/// How much of the pattern a view shows beyond what others showed.
float gainOf(const NamedView& view, const std::vector<PatternVertex>& pattern,
             const std::vector<float>& seen) {
    const Vec3 towards = directionOf(view);
    float gain = 0;
    for (size_t i = 0; i < pattern.size(); ++i)
        gain += pattern[i].weight * std::max(0.0f, glm::dot(pattern[i].normal, towards) - seen[i]);
    return view.pitch == 0 ? gain : gain / kSlantingMustWinBy;
}

} // namespace

Box boxOfInterest(const Atlas& atlas, const Body& body, const ViewState& state,
                  std::span<const HeatVertex> heat) {
    Box box;
    for (const Structure& structure : body.structures)
        if (isSelectedStructure(atlas, structure, state)) box.include(boundsOf(structure.mesh));
    const StructureId skin = body.skin();
    if (skin && !heat.empty()) {
        const uint32_t first = vertexOffsets(body)[skin.index];
        const std::vector<Vec3>& positions = body[skin].mesh.positions;
        for (size_t v = 0; v < positions.size(); ++v)
            if (std::max(heat[first + v].essential, heat[first + v].spillover) > kNoticeable)
                box.include(positions[v]);
    }
    if (box.isEmpty()) {
        for (const Structure& structure : body.structures)
            if (structure.isShownByDefault) box.include(boundsOf(structure.mesh));
        return box;
    }
    widen(box.low.x, box.high.x, kLeastWidth);
    widen(box.low.y, box.high.y, kLeastHeight);
    return box;
}

NamedView bestView(const Body& body, std::span<const HeatVertex> heat) {
    return viewsThatShow(body, heat, 1).front();
}

std::vector<NamedView> viewsThatShow(const Body& body, std::span<const HeatVertex> heat,
                                     size_t most) {
    const std::vector<PatternVertex> pattern = patternOn(body, heat);
    float whole = 0;
    for (const PatternVertex& vertex : pattern) whole += vertex.weight;
    std::vector<float> seen(pattern.size(), 0.0f); // by the views so far, 0..1
    std::vector<NamedView> views;
    while (views.size() < most) {
        NamedView best = *viewNamed("front");
        float gain = 0;
        for (const NamedView& view : candidates()) {
            const float shown = gainOf(view, pattern, seen);
            if (shown > gain) {
                gain = shown;
                best = view;
            }
        }
        if (!views.empty() && gain < kWorthAView * whole) break;
        const Vec3 towards = directionOf(best);
        for (size_t i = 0; i < pattern.size(); ++i)
            seen[i] = std::max(seen[i], glm::dot(pattern[i].normal, towards));
        best.focus = NamedView::Focus::Body;
        views.push_back(best);
    }
    return views;
}

Camera cameraOnSelection(const NamedView& view, const Atlas& atlas, const Body& body,
                         const ViewState& state, std::span<const HeatVertex> heat, float aspect) {
    const Side side = state.sides == Sides::Left ? Side::Left : Side::Right;
    Camera camera = cameraFor(view, body, side, aspect);
    if (view.focus != NamedView::Focus::Body || state.selection.empty()) return camera;
    camera.frame(boxOfInterest(atlas, body, state, heat), aspect, 0.1f);
    return camera;
}

} // namespace myo
