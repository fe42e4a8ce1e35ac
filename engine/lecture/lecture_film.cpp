#include <myofield/lecture/lecture_film.hpp>

#include <myofield/scene/views.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

// Seconds; at most half of what a moment has.
constexpr double kTurnSeconds = 1.0;
constexpr double kGrowSeconds = 3.5;

/// The frames in which a step comes in after `before`; none for a cut.
std::vector<FilmShot> comingIn(const LectureStep& step, const FilmShot& shown,
                               const FilmShot* before, double seconds, double framesPerSecond) {
    const bool turns = step.transition == Transition::Camera && before;
    const bool grows = step.transition == Transition::Grow;
    if (!turns && !grows) return {};
    const double wanted = std::min(turns ? kTurnSeconds : kGrowSeconds, seconds / 2);
    const size_t count = size_t(std::lround(wanted * framesPerSecond));
    std::vector<FilmShot> shots(count, shown);
    for (size_t frame = 0; frame < count; ++frame) {
        const float t = float(frame) / float(count);
        ViewState& state = shots[frame].state;
        if (turns) state.camera = between(before->state.camera, shown.state.camera, t);
        if (grows) state.growth = std::min(state.growth, t);
        shots[frame].frames = 1;
    }
    return shots;
}

} // namespace

std::vector<FilmShot> filmOf(const Stage& stage, const Lecture& lecture, Extent extent,
                             double framesPerSecond) {
    std::vector<FilmShot> film;
    for (size_t s = 0; s < lecture.steps.size(); ++s) {
        const LectureStep& step = lecture.steps[s];
        const uint32_t moments = momentsOf(stage.atlas(), step);
        const double seconds = double(step.seconds) / moments;
        for (uint32_t m = 0; m < moments; ++m) {
            FilmShot shot{s, slideState(stage, lecture, {s, m}, extent), 1};
            size_t frames = std::max<size_t>(1, size_t(std::lround(seconds * framesPerSecond)));
            if (m == 0) {
                const FilmShot* before = film.empty() ? nullptr : &film.back();
                std::vector<FilmShot> in = comingIn(step, shot, before, seconds, framesPerSecond);
                frames -= std::min(frames - 1, in.size());
                film.insert(film.end(), std::make_move_iterator(in.begin()),
                            std::make_move_iterator(in.end()));
            }
            shot.frames = frames;
            film.push_back(std::move(shot));
        }
    }
    return film;
}

} // namespace myo
