// Showing a lecture: the part of lecture_steps.hpp that happens before an audience.
#include <myofield/study/lecture_steps.hpp>

#include <myofield/core/text.hpp>
#include <myofield/lecture/slide.hpp>
#include <myofield/study/explorer.hpp>

#include <algorithm>
#include <charconv>

namespace myo {
namespace {

constexpr size_t kLongestNumber = 4; ///< digits

Lecturing* place(Explorer& explorer) {
    return std::get_if<Lecturing>(&explorer.mode());
}

const Lecture& lectureOf(const Explorer& explorer) {
    return explorer.lectures().lecture();
}

ViewState stateAt(const Explorer& explorer, Moment moment) {
    ViewState state = slideState(explorer.workspace().stage(), lectureOf(explorer), moment,
                                 explorer.view().extent());
    state.textScale = explorer.state().textScale; // of the window: slides have a size of their own
    return state;
}

/// Shows a moment, as `transition` says.
void show(Explorer& explorer, Moment moment, Transition transition) {
    Lecturing& now = *place(explorer);
    const bool isOtherStep = moment.step != now.at.step;
    now.at = moment;
    now.shown = stateAt(explorer, moment);
    now.number.clear();
    if (isOtherStep) now.board.wipe();
    explorer.lectures().mark(moment.step);
    ViewState state = now.shown;
    if (transition != Transition::Cut) state.camera = explorer.state().camera;
    explorer.camera().stop();
    explorer.view().edit() = state;
    explorer.choice().follow();
    if (transition == Transition::Cut) return;
    explorer.camera().turnTo(now.shown.camera);
    if (transition == Transition::Grow && now.shown.growth == 1 && !explorer.reducesMotion())
        explorer.view().play();
}

} // namespace

const Lecturing* lecturing(const Explorer& explorer) {
    return std::get_if<Lecturing>(&explorer.mode());
}

Board* boardOf(Explorer& explorer) {
    if (Lecturing* lecture = place(explorer)) return &lecture->board;
    auto* presenting = std::get_if<Presenting>(&explorer.mode());
    return presenting ? &presenting->board : nullptr;
}

const Board* boardOf(const Explorer& explorer) {
    if (const Lecturing* lecture = lecturing(explorer)) return &lecture->board;
    const auto* presenting = std::get_if<Presenting>(&explorer.mode());
    return presenting ? &presenting->board : nullptr;
}

void startLecture(Explorer& explorer) {
    const std::optional<size_t> first = explorer.lectures().marked();
    if (!first)
        return explorer.messages().tell(tr("Add a view first: a lecture is made of views."));
    explorer.enter(ModeKind::Lecturing);
    place(explorer)->began = explorer.view().now();
    place(explorer)->at.step = *first;
    show(explorer, {*first, 0}, Transition::Cut);
}

void stepLecture(Explorer& explorer, int by) {
    const Lecturing* now = lecturing(explorer);
    if (!now) return;
    const Atlas& atlas = explorer.atlas();
    const std::optional<Moment> next = by > 0 ? momentAfter(atlas, lectureOf(explorer), now->at)
                                              : momentBefore(atlas, lectureOf(explorer), now->at);
    if (!next) return returnToPath(explorer);
    const bool isForward = next->step > now->at.step;
    show(explorer, *next,
         isForward ? lectureOf(explorer).steps[next->step].transition : Transition::Cut);
}

void goToStep(Explorer& explorer, size_t step) {
    if (!lecturing(explorer)) return;
    show(explorer, {std::min(step, lectureOf(explorer).steps.size() - 1), 0}, Transition::Cut);
}

void typeDigit(Explorer& explorer, char digit) {
    Lecturing* now = place(explorer);
    if (!now || now->number.size() >= kLongestNumber) return;
    now->number += digit;
}

void enterNumber(Explorer& explorer) {
    Lecturing* now = place(explorer);
    if (!now) return;
    const std::string number = std::exchange(now->number, {});
    if (number.empty()) return returnToPath(explorer);
    size_t step = 0;
    std::from_chars(number.data(), number.data() + number.size(), step);
    goToStep(explorer, std::max<size_t>(step, 1) - 1);
}

bool isOnPath(const Explorer& explorer) {
    const Lecturing* now = lecturing(explorer);
    if (!now) return false;
    ViewState state = explorer.state();
    state.camera = explorer.camera().goal();
    if (explorer.view().isPlaying()) state.growth = now->shown.growth;
    return state == now->shown;
}

void returnToPath(Explorer& explorer) {
    if (Lecturing* now = place(explorer); now && !isOnPath(explorer)) {
        now->board.wipe();
        show(explorer, now->at, Transition::Camera);
    }
}

void fitLecture(Explorer& explorer) {
    const bool isFitting = isOnPath(explorer);
    Lecturing* now = place(explorer);
    if (!now) return;
    now->shown = stateAt(explorer, now->at);
    if (!isFitting) return;
    explorer.camera().stop();
    explorer.view().edit() = now->shown;
}

void nextGround(Explorer& explorer) {
    explorer.lectures().edit([](Lecture& lecture) {
        lecture.ground = SlideGround((int(lecture.ground) + 1) % kSlideGroundCount);
    });
    fitLecture(explorer);
}

void scaleLecture(Explorer& explorer, float factor) {
    explorer.lectures().edit([&](Lecture& lecture) {
        lecture.textSize = factor > 0 ? std::clamp(lecture.textSize * factor, Lecture::kLeastText,
                                                   Lecture::kLargestText)
                                      : Lecture{}.textSize;
    });
    explorer.view().touch();
}

} // namespace myo
