#include <myofield/lecture/slide.hpp>

#include <myofield/scene/ink.hpp>

namespace myo {
namespace {

/// Names in the picture, times the lines. With this the smallest words are as large as the lines
/// may be made.
constexpr float kNames = 0.85f;
constexpr float kRoundText = 0.6f; ///< of the lines' size: paper round the words

void write(Overlay& out, const Font& font, const ViewState& state, const SlideText& text,
           float size) {
    Colour paper = state.background;
    if (paper.a > 0) paper.a = 0.8f;
    const PictureArea area = text.area.grownBy(kRoundText * size);
    out.box(area.low, area.high, paper, kRoundText * size);
    for (const SlideLine& line : text.lines) {
        if (line.isTitle)
            out.boldText(font, line.baseline, line.size, line.words, ink::text(state));
        else
            out.text(font, line.baseline, line.size, line.words, ink::text(state));
    }
}

} // namespace

std::optional<Colour> colourOf(SlideGround ground) {
    switch (ground) {
    case SlideGround::OfView: return std::nullopt;
    case SlideGround::Light: return ViewState{}.background;
    case SlideGround::Dark: return Colour{0.086f, 0.090f, 0.102f, 1};
    case SlideGround::Projector: return Colour{1, 1, 1, 1};
    }
    return std::nullopt;
}

ViewState slideState(const Stage& stage, const Lecture& lecture, Moment moment, Extent extent) {
    const LectureStep& step = lecture.steps[moment.step];
    ViewState state = viewAt(stage.atlas(), step, moment.builds);
    if (step.anchor) state.camera = anchored(state.camera, *step.anchor, stage);
    if (const float column = columnShare(step); column > 0)
        state.camera.pan({column * float(extent.width) / 2, 0}, extent);
    if (const auto colour = colourOf(lecture.ground)) state.background = *colour;
    return state;
}

Picture slidePicture(const Stage& stage, const Font& font, const Lecture& lecture, size_t step,
                     ViewState state, Extent extent, SlideWords words) {
    state.textScale = 1;
    const float height = float(extent.height);
    const float size = lecture.textSize * height;
    const SlideText text = slideTextOf(font, lecture, lecture.steps[step], extent);
    PictureOptions options;
    options.leastText = Lecture::kLeastText * height;
    const float column = columnShare(lecture.steps[step]) * float(extent.width);
    options.free = {{column, 0}, {float(extent.width), height}};
    if (!text.lines.empty()) options.taken = {text.area.grownBy(kRoundText * size)};
    if (column > 0) options.legend = {{0, text.area.high.y + size}, {column, height}};
    Picture picture = makePicture(stage, font, state, extent,
                                  std::max(kNames * size, options.leastText), options);
    if (words == SlideWords::InPicture && !text.lines.empty())
        write(picture.overlay, font, state, text, size);
    return picture;
}

} // namespace myo
