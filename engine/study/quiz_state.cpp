#include <myofield/study/quiz_state.hpp>

#include <myofield/scene/best_view.hpp>
#include <myofield/scene/framing.hpp>
#include <myofield/scene/plate.hpp>

namespace myo {
namespace {

/// Nothing chosen, nothing over the body but which way it faces.
ViewState blank(const ViewState& base, Side side) {
    ViewState state;
    state.palette = base.palette;
    state.background = base.background;
    state.textScale = base.textScale;
    state.sides = sidesOf(side);
    state.overlays = {};
    state.overlays.set(OverlayId::Orientation, true);
    return state;
}

/// The muscle, with one point or all of them; `showsPoints` false: none.
SelectedMuscle chosenFor(const Muscle& muscle, std::optional<uint32_t> point, bool showsPoints) {
    SelectedMuscle chosen{muscle.id, {}};
    for (uint32_t p = 0; p < muscle.points.size(); ++p)
        if (!showsPoints || (point && *point != p)) chosen.pointsOff.insert(muscle.points[p].id);
    return chosen;
}

/// Looks at warm skin alone: from where most of it is seen, as near as it allows.
void lookAtSkin(ViewState& state, const Workspace& workspace, std::span<const HeatVertex> heat,
                float aspect) {
    const Placement& placement = workspace.placement();
    const std::vector<Vec3>& skin = placement.skin().mesh().positions;
    const uint32_t first = vertexOffsets(workspace.body())[placement.skinId().index];
    std::vector<Vec3> places;
    for (size_t v = 0; v < skin.size(); ++v)
        if (first + v < heat.size() && (heat[first + v].essential | heat[first + v].spillover) != 0)
            places.push_back(skin[v]);
    state.camera = cameraOn(bestView(placement, heat), workspace.stage(), places, aspect,
                            {.width = 0.5f, .height = 0.6f});
}

void lookAtChosen(ViewState& state, const Workspace& workspace, Side side, float aspect) {
    const NamedView view = bestViewOf(workspace.stage(), state, aspect, side);
    state.camera =
        cameraOnSelection(view, workspace.stage(), state, workspace.heatOf(state), aspect);
}

void lookAtRegion(ViewState& state, const Workspace& workspace, RegionId region, Side side,
                  float aspect) {
    const RegionMap& regions = workspace.placement().regions();
    const std::vector<uint32_t> offsets = vertexOffsets(workspace.body());
    std::vector<HeatVertex> warm(offsets.back());
    const uint16_t patch = regions.patchOf(region, side);
    if (patch != RegionMap::kNoPatch)
        for (const uint32_t vertex : regions.verticesOf(patch))
            warm[offsets[workspace.placement().skinId().index] + vertex].essential = UINT16_MAX;
    lookAtSkin(state, workspace, warm, aspect);
}

void lookAtBody(ViewState& state, const Workspace& workspace, float aspect) {
    state.camera = cameraFor(*viewNamed("front"), workspace.body(), Side::Right, aspect);
}

} // namespace

ViewState askedState(const Workspace& workspace, const Question& q, const ViewState& base,
                     float aspect) {
    const Atlas& atlas = workspace.atlas();
    ViewState state = blank(base, q.side);
    if (q.kind == QuestionKind::Paint) { // nothing shows through what is painted on
        state.layers.skin = 1;
        state.uncover = 0;
    }
    switch (q.kind) {
    case QuestionKind::Name:
    case QuestionKind::Click:
        state.selection = {chosenFor(atlas[q.muscle], q.point, true)};
        state.layers.skin = 1;
        state.uncover = 0;
        lookAtSkin(state, workspace, workspace.heatOf(state), aspect);
        break;
    case QuestionKind::Place:
        state.selection = {chosenFor(atlas[q.muscle], q.point, false)};
        lookAtChosen(state, workspace, q.side, aspect);
        break;
    case QuestionKind::Several:
        state.layers.skin = 1;
        state.overlays.set(OverlayId::Regions, true);
        lookAtRegion(state, workspace, q.region, q.side, aspect);
        break;
    case QuestionKind::Caution:
        state.selection = {chosenFor(atlas[q.muscle], q.point, true)};
        state.overlays.set(OverlayId::Marks, true);
        lookAtChosen(state, workspace, q.side, aspect);
        break;
    case QuestionKind::TellApart:
        state.selection = {chosenFor(atlas[q.muscle], std::nullopt, true),
                           chosenFor(atlas[q.other], std::nullopt, true)};
        lookAtChosen(state, workspace, q.side, aspect);
        break;
    case QuestionKind::Anatomy:
        if (q.topic == QuestionTopic::Outline) {
            state.selection = {chosenFor(atlas[q.muscle], q.point, false)};
            lookAtChosen(state, workspace, q.side, aspect);
            break;
        }
        [[fallthrough]];
    case QuestionKind::Paint: lookAtBody(state, workspace, aspect); break;
    }
    return state;
}

ViewState comparedState(const Workspace& workspace, const Question& q, MuscleId chosen,
                        const ViewState& base, float aspect) {
    ViewState state = blank(base, q.side);
    const bool isSubject = chosen == q.muscle;
    state.selection = {
        chosenFor(workspace.atlas()[chosen], isSubject ? q.point : std::nullopt, true)};
    for (const OverlayId id : {OverlayId::Marks, OverlayId::Labels, OverlayId::Legend})
        state.overlays.set(id, true);
    state.overlays.set(OverlayId::Endangerment, q.kind == QuestionKind::Caution);
    state.overlays.set(OverlayId::Regions, q.kind == QuestionKind::Several);
    lookAtChosen(state, workspace, q.side, aspect);
    return state;
}

ViewState answeredState(const Workspace& workspace, const Question& q, const ViewState& base,
                        float aspect) {
    return comparedState(workspace, q, q.muscle, base, aspect);
}

} // namespace myo
