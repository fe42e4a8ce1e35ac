#pragma once

#include <myofield/lecture/moment.hpp>
#include <myofield/lecture/slide_text.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/scene/stage.hpp>

namespace myo {

/// The state that a moment of a lecture is shown with, on the body of the stage and in a picture of
/// that size: the lecture's background, the body beside the words. The stage must be placed.
ViewState slideState(const Stage& stage, const Lecture& lecture, Moment moment, Extent extent);

/// The background of that name; none: a view keeps its own.
std::optional<Colour> colourOf(SlideGround ground);

/// Who writes title and lines.
enum class SlideWords : uint8_t {
    InPicture,
    Apart ///< their place is kept free: a page writes them over the picture
};

/// The picture of a step in a state that `slideState` gave, or that somebody has turned since. The
/// window and all exports draw this one. Words are as large as the lecture says, whatever
/// ViewState::textScale. Cost: as `makePicture`.
Picture slidePicture(const Stage& stage, const Font& font, const Lecture& lecture, size_t step,
                     ViewState state, Extent extent, SlideWords words = SlideWords::InPicture);

} // namespace myo
