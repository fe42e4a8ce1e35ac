#include <myofield/scene/picture.hpp>

#include "overlay_drawing.hpp"

#include <algorithm>

namespace myo {
namespace {

void keepMarks(DrawList& list, const PictureOptions& options) {
    if (!options.marks) return;
    std::vector<DrawMark> kept;
    for (size_t m = 0; m < list.marks.size(); ++m)
        if (m < options.marks->size() && (*options.marks)[m]) kept.push_back(list.marks[m]);
    list.marks = std::move(kept);
}

/// Whether anything stands in the picture that asks what lies beneath it.
bool needsGround(const ViewState& state, const PictureOptions& options) {
    return !options.title.empty() || !options.taken.empty() ||
           std::ranges::any_of(overlayKinds(), [&](const OverlayKind& kind) {
               return kind.draw && !kind.isOnSkin && state.overlays.has(kind.id);
           });
}

} // namespace

float textSizeFor(Extent extent) {
    return std::max(11.0f, float(std::min(extent.width, extent.height)) / 50);
}

Picture makePicture(const Stage& stage, const Font& font, const ViewState& state, Extent extent,
                    float textSize, const PictureOptions& options) {
    Picture picture{makeDrawList(stage, state, options.window), {}, {}};
    picture.list.veil = options.veil;
    keepMarks(picture.list, options);
    const PictureArea whole{{0, 0}, {float(extent.width), float(extent.height)}};
    PictureGround ground = needsGround(state, options)
                               ? PictureGround(stage, state, picture.list, extent)
                               : PictureGround(extent);
    const Mat4 clipFromWorld = state.camera.clipFromWorld(extent.aspect());
    picture.words.markRadius = markRadius(extent);
    for (const DrawMark& mark : picture.list.marks) {
        const Projected at = project(clipFromWorld, extent, mark.position);
        if (!at.isInFront || !whole.contains(at.pixel)) continue;
        picture.words.marks.push_back(at.pixel);
        const PictureArea area{at.pixel, at.pixel};
        ground.mark(area.grownBy(picture.words.markRadius), PictureGround::Lit);
    }
    for (const PictureArea& area : options.taken) ground.take(area);
    OverlayDrawing drawing{picture.overlay,
                           picture.words,
                           ground,
                           font,
                           stage,
                           state,
                           picture.list,
                           options,
                           extent,
                           textSize * state.textScale,
                           options.free.isEmpty() ? whole : options.free};
    if (!options.title.empty()) drawTitle(drawing);
    for (const OverlayKind& kind : overlayKinds())
        if (kind.draw && state.overlays.has(kind.id) && (stage.isPlaced() || !kind.isOnSkin))
            kind.draw(drawing);
    return picture;
}

} // namespace myo
