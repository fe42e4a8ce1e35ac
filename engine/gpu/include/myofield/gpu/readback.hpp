#pragma once

#include <myofield/gpu/commands.hpp>

namespace myo::gpu {

/// Brings pixels of an image back to the processor. Moves, never copies.
class Readback {
public:
    Readback() = default; ///< empty
    explicit operator bool() const { return bool(buffer_); }

    /// Records a copy of `area` of an image that is in Use::TransferRead.
    void record(Device& device, Commands& commands, const Image& image, Rect area);
    /// Rows from the top, without gaps. The recorded commands must be done.
    std::span<const std::byte> pixels() const { return {buffer_.mapped(), bytes_}; }

private:
    Buffer buffer_;
    size_t bytes_ = 0;
};

} // namespace myo::gpu
