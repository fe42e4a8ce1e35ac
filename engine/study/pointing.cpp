#include <myofield/study/pointing.hpp>

#include <myofield/geometry/triangle_tree.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/painting.hpp>
#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <cmath>

namespace myo {
namespace {

constexpr float kWheelStep = 1.12f;
constexpr float kScrollStep = 0.03f; ///< of the picture's height
constexpr float kSkinGone = 0.004f;  ///< opacity below which there is nothing to point at

bool isSkin(const Explorer& explorer, const Pointed& pointed) {
    return !pointed.structure || explorer.body()[pointed.structure].kind == Kind::Skin;
}

bool isFinding(const Explorer& explorer) {
    return explorer.modeKind() == ModeKind::Finding;
}

/// The place that turning is about when it begins at a pixel: what is drawn there, else the middle
/// of what is chosen; none: what the camera looks at. Cost: some milliseconds for a large mesh.
std::optional<Vec3> pivotAt(const Explorer& explorer, Vec2 pixel, const PixelLook& look) {
    const ViewState state = shownState(explorer);
    const Extent extent = explorer.view().extent();
    const Stage& stage = explorer.workspace().stage();
    const PickId hit = look(makeDrawList(stage, state), extent, pixel, true);
    if (hit.kind == PickKind::Structure) {
        const Ray ray = rayThrough(state.camera, extent, pixel);
        const std::vector<const TriMesh*> meshes{&explorer.body().structures[hit.index].mesh};
        const TriangleTree tree(meshes);
        if (const auto met = tree.firstHit(ray.origin, ray.direction, 100))
            return ray.origin + met->distance * ray.direction;
    }
    Box chosen;
    for (const StructureKey& key : keysOfSelection(stage, state))
        if (const StructureId id = explorer.body().find(key.id, key.side))
            chosen.include(boundsOf(explorer.body()[id].mesh));
    if (chosen.isEmpty()) return std::nullopt;
    return chosen.centre();
}

} // namespace

Pointed whatLiesAt(const Explorer& explorer, Vec2 pixel, const PixelLook& look) {
    Pointed pointed;
    const ViewState state = shownState(explorer);
    const Extent extent = explorer.view().extent();
    if (pixel.x < 0 || pixel.y < 0 || pixel.x >= float(extent.width) ||
        pixel.y >= float(extent.height))
        return pointed;
    const DrawList list = makeDrawList(explorer.workspace().stage(), state);
    const PickId hit =
        look(list, extent, pixel, isFinding(explorer) || !isSkinLookedThrough(state));
    if (hit.kind == PickKind::Structure) pointed.structure = {hit.index};
    if (hit.kind == PickKind::Point && hit.index < list.marks.size()) {
        const DrawMark& mark = list.marks[hit.index];
        pointed.mark = PointOnSide{mark.muscle, mark.point, mark.side};
    }
    if (state.layers.skin < kSkinGone && !isFinding(explorer)) return pointed;
    const Placement& placement = explorer.workspace().placement();
    const Ray ray = rayThrough(state.camera, extent, pixel);
    pointed.onSkin = placement.skin().castRay(ray.origin, ray.direction);
    if (pointed.onSkin) pointed.region = placement.regionAt(*pointed.onSkin);
    return pointed;
}

void act(Explorer& explorer, const MouseEvent& event, const PixelLook& look) {
    using What = MouseEvent::What;
    switch (event.what) {
    case What::None: return;
    case What::Turn:
        if (event.begins) explorer.camera().holdAt(pivotAt(explorer, event.from, look));
        return explorer.camera().orbitByHand(event.moved);
    case What::Pan: return explorer.camera().panByHand(event.moved);
    case What::Click: return click(explorer, whatLiesAt(explorer, event.at, look), event.adds);
    case What::DoubleClick: return doubleClick(explorer, whatLiesAt(explorer, event.at, look));
    case What::Menu:
        if (isAsked(explorer)) return; // it would say the name
        explorer.hover(whatLiesAt(explorer, event.at, look), true);
        return explorer.errands().ask(Errand::What::ContextMenu);
    case What::Paint:
    case What::PaintEnd:
    case What::Resize:
        if (Board* board = boardOf(explorer))
            return drawOver(*board, event, explorer.view().extent());
        return paint(explorer, event);
    }
}

void turnWheel(Explorer& explorer, float steps, Vec2 pixel) {
    explorer.camera().zoomByHand(std::pow(kWheelStep, steps), pixel);
}

void scrollAcross(Explorer& explorer, float steps) {
    explorer.camera().panByHand({steps * kScrollStep * float(explorer.view().extent().height), 0});
}

void click(Explorer& explorer, const Pointed& pointed, bool adds) {
    if (explorer.modeKind() == ModeKind::Quizzing) return clickInQuiz(explorer, pointed);
    if (pointed.mark) {
        explorer.choice().openPage(explorer.atlas()[pointed.mark->muscle].id);
        return explorer.choice().pointAt(pointed);
    }
    const bool isOnSkin = isSkin(explorer, pointed);
    if (pointed.onSkin &&
        (isFinding(explorer) || (isOnSkin && !isSkinLookedThrough(explorer.state()))))
        return askAbout(explorer, pointed);
    if (pointed.isNothing() && !hasAudience(explorer.modeKind())) return explorer.clearSelection();
    if (!pointed.structure || isOnSkin) return;
    const Structure& structure = explorer.body()[pointed.structure];
    if (structure.kind == Kind::Muscle)
        explorer.choice().choose(explorer.workspace().stage().parts().muscleIdOf(pointed.structure),
                                 adds);
    else
        explorer.messages().tell(structureWords(structure), "hide");
    explorer.choice().pointAt(pointed);
}

void doubleClick(Explorer& explorer, const Pointed& pointed) {
    if (!isSkin(explorer, pointed))
        return explorer.camera().frame(explorer.choice().targetAt(pointed));
    if (pointed.onSkin) explorer.camera().approach(pointed.onSkin->position);
}

void askAbout(Explorer& explorer, const Pointed& pointed) {
    if (!pointed.onSkin)
        return explorer.messages().tell(tr("Point at the skin first: it has to be shown."));
    FindQuery query;
    query.words = regionSideWords(explorer.atlas(), pointed.region);
    if (pointed.region.region) query.regions = {pointed.region.region};
    query.side = pointed.region.side;
    query.place = pointed.onSkin;
    query.warnings = warningsFor(explorer.atlas(), query.regions);
    explorer.ask(std::move(query));
}

HoverWords wordsFor(Explorer& explorer, const Pointed& pointed) {
    HoverWords words = hoverWords(explorer.workspace().stage(), pointed);
    const Workspace& workspace = explorer.workspace();
    if (pointed.onSkin && explorer.state().overlays.has(OverlayId::Endangerment)) {
        const EndangermentMap& map = workspace.stage().endangerment();
        const uint16_t site =
            map.siteAt(workspace.placement().skin().nearestVertex(*pointed.onSkin));
        if (site != EndangermentMap::kNone)
            words.warning = explorer.atlas().endangermentSites[site].text;
    }
    if (!pointed.region.region || words.refersHead.empty()) return words;
    words.refersHere = explorer.finder().refersTo(pointed.region);
    if (words.refersHere.empty()) words.refersHead.clear();
    return words;
}

std::vector<StructureKey> highlit(const Explorer& explorer, const std::string& muscleOfRow) {
    if (!muscleOfRow.empty())
        return keysOf(explorer.workspace().stage(), muscleOfRow, explorer.state().sides);
    const Pointed& pointed = explorer.hovered();
    if (isSkin(explorer, pointed) || pointed.mark || explorer.pages().isAnyOpen()) return {};
    const Structure& structure = explorer.body()[pointed.structure];
    return {{structure.id, structure.side}};
}

} // namespace myo
