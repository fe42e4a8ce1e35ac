#include <myofield/study/frame_pacer.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr int kSettlingFrames = 3;  ///< Dear ImGui: hover, then activation, then popups
constexpr double kSharpRest = 0.12; ///< a hand that pauses while turning
constexpr double kLongestRest = 0.5;
constexpr double kRestPerStill = 0.25; ///< seconds of rest for a second of drawing
constexpr double kLongestSharp = 0.2;  ///< seconds that nobody minds waiting for
constexpr double kSlowMoving = 0.10;   ///< seconds; above, moving pictures get fewer pixels
constexpr double kFastMoving = 0.03;   ///< below, they get more again
constexpr float kSmallestScale = 0.5f;

} // namespace

void FramePacer::pictureChanged(double now) {
    isPictureNew_ = true;
    isSharpWanted_ = sharpSeconds_ < kLongestSharp; // else the steps to the best one come sooner
    isStillWanted_ = true;
    changed_ = now;
    inputCame();
}

void FramePacer::inputCame() {
    panelFrames_ = kSettlingFrames;
}

void FramePacer::began() {
    panelFrames_ = std::max(0, panelFrames_ - 1);
}

void FramePacer::drew(Draw what, double seconds) {
    if (what == Draw::Still) {
        isPictureNew_ = isSharpWanted_ = isStillWanted_ = false;
        stillSeconds_ = seconds;
    }
    if (what == Draw::Sharp) {
        isPictureNew_ = isSharpWanted_ = false;
        sharpSeconds_ = seconds;
    }
    if (what != Draw::Moving) return;
    isPictureNew_ = false;
    if (movingScale_ == 1) isSharpWanted_ = false; // it was sharp already
    movingSeconds_ = movingSeconds_ == 0 ? seconds : 0.7 * movingSeconds_ + 0.3 * seconds;
    if (movingSeconds_ > kSlowMoving && movingScale_ > kSmallestScale) {
        movingScale_ = kSmallestScale;
        movingSeconds_ = 0;
    } else if (movingSeconds_ < kFastMoving / 4 && movingScale_ < 1) {
        movingScale_ = 1;
        movingSeconds_ = 0;
    }
}

double FramePacer::restBeforeStill() const {
    return std::clamp(kRestPerStill * stillSeconds_, kSharpRest, kLongestRest);
}

FramePacer::Draw FramePacer::due(double now) const {
    if (isStillWanted_ && now - changed_ >= restBeforeStill()) return Draw::Still;
    if (isPictureNew_) return Draw::Moving;
    if (isSharpWanted_ && now - changed_ >= kSharpRest) return Draw::Sharp;
    return panelFrames_ > 0 ? Draw::PanelsOnly : Draw::Nothing;
}

std::optional<double> FramePacer::waitUntilDue(double now) const {
    if (due(now) != Draw::Nothing) return 0.0;
    if (isSharpWanted_) return std::max(0.0, changed_ + kSharpRest - now);
    if (isStillWanted_) return std::max(0.0, changed_ + restBeforeStill() - now);
    return std::nullopt;
}

} // namespace myo
