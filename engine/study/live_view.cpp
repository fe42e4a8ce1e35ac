#include <myofield/study/live_view.hpp>

namespace myo {

ViewState& LiveView::edit() {
    player_.stop();
    state_.growth = 1;
    ++version_;
    return state_;
}

Camera& LiveView::camera() {
    ++version_;
    return state_.camera;
}

void LiveView::setNow(double now) {
    now_ = now;
    if (!player_.isPlaying()) return;
    state_.growth = player_.at(now);
    ++version_;
}

void LiveView::setCurtain(Curtain curtain) {
    curtain_ = curtain;
    ++version_;
}

void LiveView::play() {
    const bool wasPlaying = player_.isPlaying();
    edit();
    if (wasPlaying) return;
    player_.start(now_);
    state_.growth = 0;
}

} // namespace myo
