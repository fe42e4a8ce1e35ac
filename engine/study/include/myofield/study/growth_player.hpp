#pragma once

namespace myo {

/// Plays how a pattern grows, once.
class GrowthPlayer {
public:
    static constexpr double kSeconds = 3.5;

    void start(double now) { started_ = now, isPlaying_ = true; }
    void stop() { isPlaying_ = false; }
    bool isPlaying() const { return isPlaying_; }
    /// ViewState::growth of this moment; ends the play when its time is over.
    float at(double now) {
        const double t = (now - started_) / kSeconds;
        isPlaying_ = t < 1;
        return isPlaying_ ? float(t > 0 ? t : 0) : 1.0f;
    }

private:
    double started_ = 0;
    bool isPlaying_ = false;
};

} // namespace myo
