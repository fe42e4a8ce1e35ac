#include "pass_timer.hpp"

namespace myo {

PassTimer::PassTimer(gpu::Device& device) : device_(&device) {
    for (Frame& frame : frames_) frame.pool = gpu::QueryPool(device, kStamps, "pass times");
}

void PassTimer::begin(gpu::Commands& commands) {
    current_ = (current_ + 1) % frames_.size();
    Frame& frame = frames_[current_];
    frame.names.clear();
    frame.serial = device_->nextSerial();
    commands.resetTimes(frame.pool);
    commands.stampTime(frame.pool, 0);
}

void PassTimer::mark(gpu::Commands& commands, const char* name) {
    Frame& frame = frames_[current_];
    assert(frame.names.size() + 1 < kStamps);
    frame.names.push_back(name);
    commands.stampTime(frame.pool, uint32_t(frame.names.size()));
}

std::vector<PassTime> PassTimer::times() {
    for (size_t back = 0; back < frames_.size(); ++back) {
        const Frame& frame = frames_[(current_ + frames_.size() - back) % frames_.size()];
        if (frame.serial == 0 || !device_->isDone(frame.serial)) continue;
        const std::vector<double> stamps =
            frame.pool.milliseconds(uint32_t(frame.names.size()) + 1);
        std::vector<PassTime> times;
        for (size_t i = 0; i < frame.names.size(); ++i)
            times.push_back({frame.names[i], stamps[i + 1] - stamps[i]});
        return times;
    }
    return {};
}

} // namespace myo
