#include <myofield/scene/draw_list.hpp>

#include "structure_look.hpp"

#include <myofield/scene/point_colours.hpp>

#include "window_cut.hpp"

#include <algorithm>
#include <optional>

namespace myo {
namespace {

constexpr float kWashUnderPattern = 0.8f; ///< what is not selected, while something is
constexpr float kGhost = 0.16f;           ///< opacity
constexpr float kBonesWhenIsolated = 0.35f;

float layerOpacity(const Structure& structure, const LayerOpacity& layers) {
    switch (structure.kind) {
    case Kind::Skin: return layers.skin;
    case Kind::Bone:
    case Kind::Cartilage: return layers.bones;
    case Kind::Connective:
    case Kind::Other: return layers.superficial;
    case Kind::Muscle: return structure.depth == Depth::Deep ? layers.deep : layers.superficial;
    }
    return 1;
}

} // namespace

std::optional<Vec3> onNearFace(const Stage& stage, StructureId structure, const Vec3& place,
                               const Vec3& eye) {
    constexpr float kThrough = 0.03f; ///< metres
    constexpr float kApart = 0.0002f; ///< metres from a hit to where the ray goes on
    constexpr float kOff = 0.0005f;   ///< metres before the face
    const TriangleTree& tree = stage.treeOf(structure);
    const Vec3 towards = glm::normalize(eye - place);
    float along = 0;
    for (float from = 2 * kApart;;) {
        const auto hit = tree.firstHit(place + from * towards, towards, 1);
        if (!hit) break;
        along = from + hit->distance;
        if (along > kThrough) return std::nullopt;
        from = along + kApart;
    }
    return along > 0 ? place + (along + kOff) * towards : place;
}

float markRadius(Extent extent) {
    return std::clamp(0.0095f * float(extent.height), 6.0f, 56.0f);
}

std::vector<bool> selectedStructures(const Stage& stage, const ViewState& state) {
    std::vector<bool> isSelected(stage.body().structures.size());
    for (const SelectedMuscle& entry : state.selection)
        for (const StructureId part : stage.parts().partsNamed(entry.muscle, state.sides))
            isSelected[part.index] = true;
    return isSelected;
}

std::vector<PointOnSide> pointsOn(const Atlas& atlas, const ViewState& state) {
    std::vector<PointOnSide> points;
    for (const SelectedMuscle& entry : state.selection) {
        const MuscleId muscle = atlas.muscleWithId(entry.muscle);
        if (!muscle) continue;
        for (uint32_t p = 0; p < atlas[muscle].points.size(); ++p) {
            const TriggerPoint& point = atlas[muscle].points[p];
            if (entry.pointsOff.contains(point.id)) continue;
            for (const Side side : state.sidesShown())
                if (point.occursOn(side)) points.push_back({muscle, p, side});
        }
    }
    return points;
}

namespace {

/// How strongly the skin shows its heat: even a faint skin does well. Without skin the layer
/// beneath shows it instead, and where that is hidden too, the heat stays in its place on a skin
/// unseen.
float heatOfSkin(float opacity, const LayerOpacity& layers) {
    constexpr float kFaint = 0.15f;
    return std::max(glm::smoothstep(0.0f, kFaint, opacity), 1 - layers.superficial);
}

/// Opacity of a structure under the state; nothing when it is not drawn.
std::optional<float> opacityOf(const Structure& structure, bool isSelected,
                               const ViewState& state) {
    const StructureKey key{structure.id, structure.side};
    if (state.hidden.contains(key)) return std::nullopt;
    if (!structure.isShownByDefault && !isSelected) return std::nullopt; // a variant, until chosen
    float opacity = layerOpacity(structure, state.layers);
    if (isSelected) opacity = std::max(opacity, 1.0f);
    if (!state.isolated.empty() && !state.isolated.contains(key)) {
        if (structure.kind == Kind::Bone || structure.kind == Kind::Cartilage)
            opacity = std::min(opacity, kBonesWhenIsolated);
        else if (structure.kind != Kind::Skin)
            return std::nullopt;
    }
    if (state.ghosted.contains(key)) opacity = std::min(opacity, kGhost);
    return opacity > 0.004f ? std::optional(opacity) : std::nullopt;
}

std::vector<DrawMark> marksOf(const Stage& stage, const ViewState& state) {
    std::vector<DrawMark> marks;
    for (const PointOnSide& point : pointsOn(stage.atlas(), state)) {
        const PlacedPoint* placed = stage.placement().point(point);
        if (!placed) continue;
        const bool isRare = stage.atlas()[point.muscle].points[point.point].isRare();
        const Vec3 shown =
            onNearFace(stage, placed->structure, placed->position, state.camera.eye())
                .value_or(placed->position);
        marks.push_back({shown, placed->normal, pointColour(point.point, isRare), point.muscle,
                         point.point, point.side});
    }
    return marks;
}

} // namespace

DrawList makeDrawList(const Stage& stage, const ViewState& state, WindowRule rule) {
    const Body& body = stage.body();
    const std::vector<bool> isSelectedAt = selectedStructures(stage, state);
    DrawList list;
    list.camera = state.camera;
    list.palette = state.palette;
    list.background = state.background;
    list.growth = state.growth;
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        const Structure& structure = body.structures[s];
        const bool isSelected = isSelectedAt[s];
        const std::optional<float> opacity = opacityOf(structure, isSelected, state);
        const bool isSkin = structure.kind == Kind::Skin && structure.isShownByDefault;
        const float heat = isSkin ? heatOfSkin(opacity.value_or(0), state.layers) : 1;
        const bool floats = isSkin && heat > 0 && !state.selection.empty();
        if (!opacity && !floats) continue;
        DrawItem item;
        item.structure = {s};
        const StructureLook look = lookOf(structure);
        item.material = look.material;
        item.tint = look.tint;
        item.opacity = opacity.value_or(0);
        item.heat = heat;
        item.isOutlined = isSelected;
        if (!state.selection.empty() && structure.kind != Kind::Skin && !isSelected)
            item.wash = kWashUnderPattern;
        item.pickId = {PickKind::Structure, s};
        list.items.push_back(item);
    }
    cutWindow(stage, state, rule, list);
    std::ranges::stable_sort(list.items, {}, [](const DrawItem& item) {
        return item.material == Material::Skin ? 2 : item.opacity < 1 ? 1 : 0;
    });
    if (stage.isPlaced() && state.overlays.has(OverlayId::Marks))
        list.marks = marksOf(stage, state);
    return list;
}

} // namespace myo
