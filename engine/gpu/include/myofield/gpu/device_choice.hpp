#pragma once

#include <myofield/core/result.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace myo::gpu {

/// What the program needs of Vulkan.
struct DeviceRequest {
    bool needsPresent = false;   ///< a window will show pictures
    bool preferSoftware = false; ///< first the device that runs on the processor, for tests;
                                 ///< otherwise it is the last choice
    bool validation = false;     ///< also on when MYOFIELD_VALIDATION=1 is in the environment
    std::vector<std::string> instanceExtensions{}; ///< what the window system asks for
};

enum class DeviceClass : uint8_t { Discrete, Integrated, Virtual, Software, Other };

/// What the choice looks at in a device.
struct DeviceFacts {
    std::string name{};
    DeviceClass kind = DeviceClass::Other;
    uint32_t apiVersion = 0;
    bool hasGraphicsQueue = false;
    bool canPresent = false;
    std::vector<std::string> missing{}; ///< names of features and formats that we need and it lacks
};

/// All reasons why a device cannot be used; none when it can.
std::vector<std::string> reasonsAgainst(const DeviceFacts& device, const DeviceRequest& request);

/// The index of the best device that can be used. The error has a sentence for every device, and
/// names the Debian package with a device that runs on the processor.
Result<size_t> chooseDevice(std::span<const DeviceFacts> devices, const DeviceRequest& request);

/// What to install when there is no device at all.
std::string noDeviceAdvice();

} // namespace myo::gpu
