#pragma once

#include <myofield/handout/handout.hpp>
#include <myofield/study/pain_answers.hpp>
#include <myofield/study/pain_drawing.hpp>

namespace myo {

/// What somebody painted, and what is said of it.
struct DrawingSheet {
    const PainDrawing& drawing;
    const PainAnswers& answers;
    print::JpegHandle front, back; ///< the whole body with the drawing
};

/// One page: what was marked, what needs a doctor first, and the muscles whose charts explain it.
print::Page drawingPage(const Atlas& atlas, const DrawingSheet& sheet, const Letterhead& head);

/// Pixels of the pictures of such a page together, side by side.
Extent drawingPictureSize(print::Paper paper);

} // namespace myo
