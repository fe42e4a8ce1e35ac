#pragma once

#include <myofield/scene/camera.hpp>

namespace myo {

/// Turns the camera to where a button or a key asks, over a short time; at once when asked so.
class CameraMover {
public:
    static constexpr double kSeconds = 0.45;

    void start(const Camera& from, const Camera& to, double now);
    void stop() { isMoving_ = false; }
    bool isMoving() const { return isMoving_; }
    /// The camera of this moment; ends the movement when its time is over.
    Camera at(double now);
    /// Where it is going, or `present` when it is going nowhere: the next step starts from there.
    const Camera& goal(const Camera& present) const { return isMoving_ ? to_ : present; }

private:
    Camera from_, to_;
    double started_ = 0;
    bool isMoving_ = false;
};

} // namespace myo
