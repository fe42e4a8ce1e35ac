#pragma once

#include <myofield/field/pain_measures.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/scene/views.hpp>
#include <myofield/study/pain_drawing.hpp>

#include <span>
#include <string>
#include <vector>

namespace myo {

/// A pain drawing as it is printed or shown small: calm skin, framed on what is marked, with room
/// to see where on the body that is.
struct DrawingFrame {
    NamedView view;
    Camera camera;
};
/// Where to look from, one or two places. `marked`: how much of each vertex of the stage's skin is
/// marked, 0..1; nothing at all: the whole body from the front. `aspect`: of each picture.
std::vector<DrawingFrame> framesOf(const Stage& stage, std::span<const float> marked, float aspect);
/// The same from one view.
DrawingFrame frameOf(const Stage& stage, std::span<const float> marked, const NamedView& view,
                     float aspect);

/// `state` with the skin closed, as a drawing is looked at; what else it shows stays.
ViewState withCalmSkin(ViewState state);

/// What a quality, or a change, is drawn with.
Colour inkOf(PainQuality quality);
Colour inkOf(PainStep step);

/// A hatching with its name.
struct InkName {
    Colour ink;
    std::string name;
};
/// The qualities that a drawing has, in their order.
std::vector<InkName> inksOf(const PainDrawing& drawing);
/// New, gone, the same.
std::vector<InkName> inksOfChanges();
/// Adds a line of patches and names at the lower left of a picture.
void addInkNames(Overlay& overlay, const Font& font, std::span<const InkName> names, Extent extent,
                 float textSize);

} // namespace myo
