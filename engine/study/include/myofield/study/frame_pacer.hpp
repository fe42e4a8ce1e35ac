#pragma once

#include <optional>

namespace myo {

/// Decides when the window draws, and how well. Nothing is due while nothing changes.
///
/// A change of the picture is drawn at once in moving quality, with fewer pixels where the device
/// is slow; when nothing has changed for a short while it is drawn with all its pixels (Sharp),
/// unless that takes long, and then once more at its best, which is drawn in steps. Panels draw a
/// few frames after each input, because Dear ImGui settles over some frames.
class FramePacer {
public:
    enum class Draw : unsigned char { Nothing, PanelsOnly, Moving, Sharp, Still };

    /// Something in the picture changed (camera, selection, a slider, the window's size).
    void pictureChanged(double now);
    /// An input that may change panels.
    void inputCame();
    /// A frame begins: it sees all inputs that came before.
    void began();
    /// A frame was drawn; `seconds` it took, from start to shown.
    void drew(Draw what, double seconds);

    /// What to draw now.
    Draw due(double now) const;
    /// Whether panels want a frame, whatever else is due.
    bool arePanelsDue() const { return panelFrames_ > 0; }
    /// Seconds until something becomes due without an input; empty: not before an input comes.
    std::optional<double> waitUntilDue(double now) const;

    /// How long nothing must change before the best picture is begun: longer where it is slow, so
    /// that less of it is drawn in vain.
    double restBeforeStill() const;
    /// Share of the window's pixels a moving picture may have, per side: 1, or less on slow
    /// devices.
    float movingScale() const { return movingScale_; }

private:
    bool isPictureNew_ = true; ///< not drawn at all since it changed
    bool isSharpWanted_ = true;
    bool isStillWanted_ = true;
    double changed_ = -1e9;
    double stillSeconds_ = 0;
    double sharpSeconds_ = 0;
    double movingSeconds_ = 0;
    float movingScale_ = 1;
    int panelFrames_ = 4;
};

} // namespace myo
