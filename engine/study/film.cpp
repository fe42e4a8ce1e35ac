#include <myofield/study/film.hpp>

#include <cmath>

namespace myo {

ViewState Film::at(const ViewState& state, size_t frame) const {
    ViewState shown = state;
    if (kind == FilmKind::Turntable) {
        const float turn = 2 * kPi * float(frame) / float(frames);
        shown.camera.yaw = std::remainder(state.camera.yaw + turn, 2 * kPi);
    } else {
        shown.growth = frame + 1 < frames ? float(frame) / float(frames - 1) : 1.0f;
    }
    return shown;
}

} // namespace myo
