#pragma once

#include <myofield/gpu/device.hpp>

#include <memory>

namespace myo {

/// A device without a window. When it is lost, the program says so and ends with kNoDevice: commands
/// have nothing to keep.
Result<std::unique_ptr<gpu::Device>> openDevice();

/// What commands do when a device is lost.
[[noreturn]] void endWithoutDevice();

} // namespace myo
