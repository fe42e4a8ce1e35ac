#pragma once

#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/overlay.hpp>

namespace myo {

/// A picture before it is drawn: what of the body, and the words over it.
struct Picture {
    DrawList list;
    Overlay overlay;
};

/// A rectangle of the picture, pixels.
struct PictureArea {
    Vec2 low{0};
    Vec2 high{0};
};

/// The picture of a state. What lies on the skin is left out while the stage is not placed.
///
/// extent    pixels of the picture
/// textSize  pixels, before ViewState::textScale
///
/// Cost: linear in the body's structures; some 10 ms where names or borders lie on the skin.
Picture makePicture(const Stage& stage, const Font& font, const ViewState& state, Extent extent,
                    float textSize);
/// The same, with words and legend within `free` alone: something else lies over the rest.
Picture makePicture(const Stage& stage, const Font& font, const ViewState& state, Extent extent,
                    float textSize, const PictureArea& free);

/// The text size that reads well on a picture of that size when nothing else is known: a fiftieth
/// of the shorter side, at least 11 pixels.
float textSizeFor(Extent extent);

} // namespace myo
