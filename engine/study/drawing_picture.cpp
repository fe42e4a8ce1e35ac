#include <myofield/study/drawing_picture.hpp>

#include <myofield/scene/best_view.hpp>
#include <myofield/scene/framing.hpp>
#include <myofield/study/pain_words.hpp>
#include <myofield/study/words.hpp>

#include <shared/paint_colours.glsl.h>

#include <cmath>
#include <set>

namespace myo {
namespace {

constexpr LeastSize kLeast{0.50f, 0.50f}; ///< metres: a head and shoulders
constexpr float kMarked = 0.5f;

std::vector<Vec3> placesMarked(const Stage& stage, std::span<const float> marked) {
    const std::vector<Vec3>& positions = stage.placement().skin().mesh().positions;
    std::vector<Vec3> places;
    for (size_t v = 0; v < positions.size(); ++v)
        if (marked[v] >= kMarked) places.push_back(positions[v]);
    return places;
}

/// The ink as the device draws it: kPaintColours are linear.
Colour shown(const Vec3& linear) {
    const auto srgb = [](float x) { return 1.055f * std::pow(x, 1 / 2.4f) - 0.055f; };
    return {srgb(linear.r), srgb(linear.g), srgb(linear.b), 1};
}

} // namespace

DrawingFrame frameOf(const Stage& stage, std::span<const float> marked, const NamedView& view,
                     float aspect) {
    const std::vector<Vec3> places = placesMarked(stage, marked);
    if (places.empty() || view.focus != NamedView::Focus::Body)
        return {view, cameraFor(view, stage.body(), Side::Right, aspect)};
    return {view, cameraOn(view, stage, places, aspect, kLeast)};
}

std::vector<DrawingFrame> framesOf(const Stage& stage, std::span<const float> marked,
                                   float aspect) {
    std::vector<DrawingFrame> frames;
    for (const NamedView& view : viewsOfDrawing(stage.placement(), marked))
        frames.push_back(frameOf(stage, marked, view, aspect));
    return frames;
}

ViewState withCalmSkin(ViewState state) {
    state.layers.skin = 1;
    state.uncover = 0;
    state.overlays.set(OverlayId::Marks, false);
    state.overlays.set(OverlayId::Labels, false);
    return state;
}

Colour inkOf(PainQuality quality) {
    return shown(shaders::kPaintColours[size_t(quality)]);
}

Colour inkOf(PainStep step) {
    return shown(shaders::kChangeColours[size_t(step)]);
}

std::vector<InkName> inksOf(const PainDrawing& drawing) {
    std::set<PainQuality> drawn;
    for (const PainStroke& stroke : drawing.strokes)
        if (!stroke.erases) drawn.insert(stroke.quality.value_or(PainQuality::Aching));
    std::vector<InkName> names;
    for (const PainQuality quality : drawn) names.push_back({inkOf(quality), wordsOf(quality)});
    return names;
}

std::vector<InkName> inksOfChanges() {
    return {{inkOf(PainStep::Fresh), tr("new")},
            {inkOf(PainStep::Gone), tr("gone")},
            {inkOf(PainStep::Same), tr("the same")}};
}

void addInkNames(Overlay& overlay, const Font& font, std::span<const InkName> names, Extent extent,
                 float textSize) {
    const float base = float(extent.height) - 3.8f * textSize; // the sides are named beneath
    float x = 1.4f * textSize;
    for (const InkName& each : names) {
        overlay.box({x, base - 0.85f * textSize}, {x + textSize, base + 0.15f * textSize}, each.ink,
                    0.2f * textSize);
        x += 1.4f * textSize;
        x += overlay.textWithHalo(font, {x, base}, textSize, each.name, {0.1f, 0.1f, 0.12f, 1},
                                  {1, 1, 1, 0.9f});
        x += 1.4f * textSize;
    }
}

} // namespace myo
