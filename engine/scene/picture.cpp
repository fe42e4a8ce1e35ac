#include <myofield/scene/picture.hpp>

#include "overlay_drawing.hpp"

#include <algorithm>

namespace myo {
namespace {

constexpr float kNarrow = 60; ///< text sizes: in a narrower picture the legend is smaller
constexpr float kSmallLegend = 0.8f;
constexpr float kMargin = 1.2f; ///< text sizes
// Text sizes that the cube and the words for the person's sides take of the height.
constexpr float kCube = 6.5f;
constexpr float kSideWords = 2;

} // namespace

float textSizeFor(Extent extent) {
    return std::max(11.0f, float(std::min(extent.width, extent.height)) / 50);
}

OverlayLayout layOutOverlays(const Font& font, const ViewState& state, const PictureArea& free,
                             float textSize) {
    const bool hasLegend = state.overlays.has(OverlayId::Legend);
    const bool hasOrientation = state.overlays.has(OverlayId::Orientation);
    OverlayLayout layout;
    layout.whole = free;
    const bool isNarrow = free.high.x - free.low.x < kNarrow * textSize;
    layout.legendText = isNarrow && hasLegend ? kSmallLegend * textSize : textSize;
    if (hasLegend) layout.legend = legendSize(font, layout.legendText);
    layout.scale =
        placeForScale(layout.whole.low, layout.whole.high, layout.legend, layout.legendText);
    layout.labels = {layout.whole.low + kMargin * textSize, layout.whole.high - kMargin * textSize};
    if (hasOrientation) {
        layout.labels.low.y += textSize * (kSideWords + kCube);
        layout.labels.high.y -= textSize;
    }
    layout.labels.high.y -= layout.legend.y;
    if (state.overlays.has(OverlayId::Scale))
        layout.labels.high.y = std::min(layout.labels.high.y, layout.scale.low.y - textSize);
    return layout;
}

Picture makePicture(const Stage& stage, const Font& font, const ViewState& state, Extent extent,
                    float textSize, const PictureArea& free) {
    Picture picture{makeDrawList(stage, state), {}};
    const float scaled = textSize * state.textScale;
    OverlayDrawing drawing{
        picture.overlay, font,   stage,  state,
        picture.list,    extent, scaled, layOutOverlays(font, state, free, scaled)};
    for (const OverlayKind& kind : overlayKinds())
        if (kind.draw && state.overlays.has(kind.id) && (stage.isPlaced() || !kind.isOnSkin))
            kind.draw(drawing);
    return picture;
}

Picture makePicture(const Stage& stage, const Font& font, const ViewState& state, Extent extent,
                    float textSize) {
    return makePicture(stage, font, state, extent, textSize,
                       {{0, 0}, {float(extent.width), float(extent.height)}});
}

} // namespace myo
