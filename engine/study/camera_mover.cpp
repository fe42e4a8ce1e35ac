#include <myofield/study/camera_mover.hpp>

#include <myofield/scene/views.hpp>

namespace myo {

void CameraMover::start(const Camera& from, const Camera& to, double now) {
    from_ = from;
    to_ = to;
    started_ = now;
    isMoving_ = true;
}

Camera CameraMover::at(double now) {
    const double t = (now - started_) / kSeconds;
    if (t >= 1) {
        isMoving_ = false;
        return to_;
    }
    return between(from_, to_, float(t));
}

} // namespace myo
