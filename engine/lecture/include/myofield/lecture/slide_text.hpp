#pragma once

#include <myofield/lecture/lecture.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/picture_area.hpp>

#include <string>
#include <vector>

namespace myo {

/// A line of words on a slide, with its place.
struct SlideLine {
    std::string words;
    Vec2 baseline{0}; ///< its left end, pixels from the picture's top left
    float size = 0;   ///< pixels
    bool isTitle = false;
};

/// The title and the lines of a step in their places: a column at the picture's left. Pictures and
/// pages of paper write them in the same places.
struct SlideText {
    std::vector<SlideLine> lines;
    PictureArea area;   ///< round all of them; empty: there are none
    bool isCut = false; ///< not everything found room
};

/// Lays out the words of a step on a picture of that size. Long lines are broken; where all of it
/// finds no room it is made smaller, down to `Lecture::kLeastText`, then cut.
SlideText slideTextOf(const Font& font, const Lecture& lecture, const LectureStep& step,
                      Extent extent);

/// Share of the picture's width that the column has; nothing of a step without lines.
float columnShare(const LectureStep& step);

} // namespace myo
