#include <myofield/scene/framing.hpp>

#include <myofield/scene/draw_list.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace myo {
namespace {

constexpr uint16_t kNoticeable = 65535 / 12; ///< weaker heat does not widen the picture
constexpr float kLeastHeight = 0.42f; ///< metres: closer, and nobody knows where on the body it is
constexpr float kLeastWidth = 0.30f;
constexpr float kSlantingMustWinBy = 1.25f;

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
    constexpr std::array<std::string_view, 7> kCandidates{
        "front", "back", "left", "right", "three-quarter", "three-quarter-back", "sole"};
    NamedView best = *viewNamed("front");
    const StructureId skin = body.skin();
    if (!skin || heat.empty()) return best;
    const TriMesh& mesh = body[skin].mesh;
    const uint32_t first = vertexOffsets(body)[skin.index];
    const std::vector<float> areas = vertexAreas(mesh);
    float most = 0;
    for (const std::string_view name : kCandidates) {
        for (const bool isMirrored : {false, true}) {
            NamedView view = *viewNamed(name);
            const bool isStraight = view.pitch == 0;
            if (isMirrored && (isStraight || view.pitch < 0)) continue;
            if (isMirrored) view.yaw = -view.yaw;
            Camera camera;
            camera.yaw = view.yaw;
            camera.pitch = view.pitch;
            const Vec3 towards = camera.direction();
            float seen = 0;
            for (size_t v = 0; v < areas.size(); ++v)
                if (heat[first + v].essential | heat[first + v].spillover)
                    seen += areas[v] * intensity(heat[first + v]) *
                            std::max(0.0f, glm::dot(mesh.normals[v], towards));
            if (!isStraight) seen /= kSlantingMustWinBy;
            if (seen > most) {
                most = seen;
                best = view;
            }
        }
    }
    best.focus = NamedView::Focus::Body;
    return best;
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
