#pragma once

#include <myofield/scene/picture.hpp>
#include <myofield/scene/plate.hpp>

namespace myo {

/// A panel of a plate, ready to be drawn.
struct PanelPicture {
    ViewState state;
    Picture picture;
};

/// The pictures of a plate, from the left: the muscle with its points and their names; where its
/// pain is felt; one title, one legend, sides in both. `textSize`: pixels, before
/// ViewState::textScale. Cost: as `makePicture`, twice.
std::vector<PanelPicture> picturesOf(const Plate& plate, const Stage& stage, const Font& font,
                                     const ViewState& state, float textSize);

/// The text size that reads well on a plate of that size.
float plateTextSize(Extent extent);

} // namespace myo
