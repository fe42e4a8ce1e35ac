#pragma once

#include <myofield/scene/picture.hpp>
#include <myofield/scene/plate.hpp>

namespace myo {

/// A panel of a plate, ready to be drawn.
struct PanelPicture {
    ViewState state;
    Picture picture;
};

/// What is written into the pictures of a plate.
enum class PlateWords : uint8_t {
    All,    ///< title, names, legend
    Numbers ///< small ones that tell points apart, for pages that say the rest beside the picture
};

/// The pictures of a plate, from the left: the muscle with its points and their names; where its
/// pain is felt; one title, one legend, sides in both. `textSize`: pixels, before
/// ViewState::textScale. Cost: as `makePicture`, twice.
std::vector<PanelPicture> picturesOf(const Plate& plate, const Stage& stage, const Font& font,
                                     const ViewState& state, float textSize,
                                     PlateWords words = PlateWords::All);

/// The text size that reads well on a plate of that size.
float plateTextSize(Extent extent);

} // namespace myo
