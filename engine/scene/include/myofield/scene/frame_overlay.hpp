#pragma once

#include <myofield/field/endangerment_map.hpp>
#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/overlay.hpp>

namespace myo {

/// The part of a picture that is free for words, pixels: what panels cover is taken off.
struct FreeArea {
    Vec2 low{0};
    Vec2 high{0};
};

struct OverlayInput {
    const Atlas& atlas;
    const Body& body;
    const ViewState& state;
    const DrawList& drawList;
    Extent extent;
    FreeArea free;                        ///< inside `extent`
    float textSize = 14;                  ///< pixels, before ViewState::textScale
    const Placement* placement = nullptr; ///< for what is drawn on the skin; null: nothing is
    const EndangermentMap* endangerment = nullptr; ///< null: no sites are drawn
};

/// Words over the picture: labels with leaders, the legend, the scale, the cube, the person's
/// sides.
Overlay makeOverlay(const Font& font, const OverlayInput& input);

/// The text size that reads well on a picture of that size when nothing else is known: a fiftieth
/// of the shorter side, at least 11 pixels.
float textSizeFor(Extent extent);

} // namespace myo
