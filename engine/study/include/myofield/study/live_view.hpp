#pragma once

#include <myofield/scene/view_state.hpp>
#include <myofield/study/growth_player.hpp>

namespace myo {

/// What hides everything for a while.
enum class Curtain : uint8_t { None, Dark, Light };

/// The view that somebody is looking at: its state, the clock, the size of its picture. Whoever
/// changes what is shown does it here, so that the picture is drawn again.
class LiveView {
public:
    explicit LiveView(ViewState state) : state_(std::move(state)) {}

    const ViewState& state() const { return state_; }
    /// For changing what is shown; ends a play.
    ViewState& edit();
    /// For turning the camera; a play goes on.
    Camera& camera();
    /// The picture changes although the state does not.
    void touch() { ++version_; }
    /// Grows with every change of the picture.
    uint64_t version() const { return version_; }

    /// Seconds of a steady clock; told once per frame, before anything else.
    void setNow(double now);
    double now() const { return now_; }
    void setExtent(Extent extent) { extent_ = extent; }
    Extent extent() const { return extent_; }

    /// Lets the pattern grow from its points, once; shows it whole when it is growing already.
    void play();
    bool isPlaying() const { return player_.isPlaying(); }

    /// What lies over the whole window, for a pause, until the next key or click.
    Curtain curtain() const { return curtain_; }
    bool hasCurtain() const { return curtain_ != Curtain::None; }
    void setCurtain(Curtain curtain);

private:
    ViewState state_;
    GrowthPlayer player_;
    Extent extent_{1280, 720};
    double now_ = 0;
    uint64_t version_ = 1;
    Curtain curtain_ = Curtain::None;
};

} // namespace myo
