#pragma once

#include <myofield/core/result.hpp>
#include <myofield/gpu/device.hpp>
#include <myofield/scene/camera.hpp>

namespace myo {

/// The error says why a picture of that size cannot be drawn on the device.
Status checkPictureSize(const gpu::Device& device, Extent size);

} // namespace myo
