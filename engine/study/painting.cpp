#include <myofield/study/painting.hpp>

#include <myofield/study/explorer.hpp>
#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kLookEvery = 5;          ///< pixels between looks at what a stroke crosses
constexpr float kBrushWheelStep = 1.12f; ///< of the brush's size
constexpr float kDragDoubles = 180;      ///< pixels of a drag that double it

void tellFull(Explorer& explorer) {
    explorer.messages().tell(
        say("There is no room for that: a drawing has at most {} strokes.", kMostStrokes));
}

/// The skin under a pixel. A ray along the body's plane of symmetry can slip through between two
/// triangles and hit the far side from within; one a little beside it does not.
std::optional<SurfacePoint> skinAt(const Explorer& explorer, Vec2 pixel) {
    const Surface& skin = explorer.workspace().placement().skin();
    for (const Vec2 beside : {Vec2(0), Vec2(0.3f, 0.2f)}) {
        const Ray ray =
            rayThrough(explorer.state().camera, explorer.view().extent(), pixel + beside);
        const auto hit = skin.castRay(ray.origin, ray.direction);
        const bool isInside = hit && glm::dot(skin.faceNormal(hit->triangle), ray.direction) >= 0;
        if (!isInside) return hit;
    }
    return std::nullopt;
}

/// From the place before to this one, so closely that nothing is jumped over.
void goTo(Explorer& explorer, Vec2 from, Vec2 to) {
    const int looks = std::max(1, int(std::ceil(glm::distance(from, to) / kLookEvery)));
    for (int look = 1; look <= looks; ++look)
        if (const auto onSkin = skinAt(explorer, glm::mix(from, to, float(look) / float(looks))))
            explorer.painter().goTo(*onSkin);
}

void beginStroke(Explorer& explorer, const MouseEvent& event) {
    explorer.steps().settle(); // a stroke is a step of its own
    const bool erases = event.erases || explorer.painter().tool() == PaintTool::Eraser;
    if (!explorer.painter().begin(erases, explorer.state().camera.eye())) return tellFull(explorer);
    explorer.strokeBegins();
}

} // namespace

bool isPaintingMode(const Explorer& explorer) {
    const bool hasSkin = explorer.modeKind() == ModeKind::Finding || isPaintAsked(explorer);
    return hasSkin && explorer.painter().tool() != PaintTool::Hand;
}

LeftDrag leftDragOf(const Explorer& explorer, bool shift, bool ctrl) {
    if (const Board* board = boardOf(explorer); board && board->hasPen) return LeftDrag::Paints;
    if (!isPaintingMode(explorer)) return LeftDrag::Turns;
    return ctrl ? LeftDrag::Resizes : shift ? LeftDrag::Erases : LeftDrag::Paints;
}

void paint(Explorer& explorer, const MouseEvent& event) {
    using What = MouseEvent::What;
    if (event.what == What::Resize) resizeBrush(explorer, std::exp2(event.moved.x / kDragDoubles));
    if (event.what == What::Paint && event.begins) beginStroke(explorer, event);
    if (event.what == What::Paint) goTo(explorer, event.at - event.moved, event.at);
    if (event.what == What::PaintEnd) explorer.strokeEnds();
}

void dabAt(Explorer& explorer, Vec2 pixel) {
    if (!isPaintingMode(explorer)) return;
    beginStroke(explorer, {.erases = explorer.painter().tool() == PaintTool::Eraser});
    goTo(explorer, pixel, pixel);
    explorer.strokeEnds();
}

void resizeBrush(Explorer& explorer, float factor) {
    BrushSettings brush = explorer.painter().brush();
    brush.radius *= factor;
    explorer.painter().setBrush(brush);
}

void turnBrushWheel(Explorer& explorer, float steps) {
    resizeBrush(explorer, std::pow(kBrushWheelStep, steps));
}

std::vector<LevelStep> ringAt(Explorer& explorer, Vec2 pixel) {
    const auto onSkin = skinAt(explorer, pixel);
    if (!onSkin) return {};
    return explorer.painter().ringAt(*onSkin, explorer.state().camera.eye());
}

ViewState shownState(const Explorer& explorer) {
    ViewState state = explorer.state();
    if (!explorer.isSkinCalm()) return state;
    state.layers.skin = 1;
    state.uncover = 0;
    state.overlays.set(OverlayId::Marks, false);
    state.overlays.set(OverlayId::Labels, false);
    return state;
}

bool isDrawingShown(const Explorer& explorer) {
    const ModeKind mode = explorer.modeKind();
    return (mode == ModeKind::Finding || mode == ModeKind::Quizzing) &&
           !explorer.painter().isEmpty();
}

void clearDrawing(Explorer& explorer) {
    if (explorer.painter().isEmpty()) return;
    explorer.steps().settle(); // a step of its own
    explorer.painter().clear();
    explorer.drawingChanged();
    explorer.messages().tell(tr("Drawing cleared"), "undo");
}

void copyDrawing(Explorer& explorer) {
    explorer.steps().settle();
    if (!explorer.painter().copyToOtherSide()) return tellFull(explorer);
    explorer.drawingChanged();
}

} // namespace myo
