#pragma once

#include <myofield/gpu/commands.hpp>
#include <myofield/render/renderer.hpp>

#include <array>

namespace myo {

/// Measures how long the passes of a picture take on the device.
class PassTimer {
public:
    explicit PassTimer(gpu::Device& device);

    void begin(gpu::Commands& commands);
    /// Names the pass that ends here. At most 15 per picture.
    void mark(gpu::Commands& commands, const char* name);
    /// The times of the last picture that is done.
    std::vector<PassTime> times();

private:
    static constexpr uint32_t kStamps = 16;
    struct Frame {
        gpu::QueryPool pool;
        std::vector<const char*> names;
        uint64_t serial = 0;
    };
    gpu::Device* device_;
    std::array<Frame, 3> frames_; ///< one more than the frames in flight
    size_t current_ = 0;
};

} // namespace myo
