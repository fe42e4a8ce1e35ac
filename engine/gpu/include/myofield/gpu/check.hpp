#pragma once

#include <vulkan/vulkan.h>

#include <functional>
#include <string>

namespace myo::gpu {

/// As vulkan.hpp has it: "ErrorOutOfDateKHR".
std::string resultName(VkResult result);

/// What a program does when a device is lost (the driver has reset it or has failed): a last chance
/// to save, and to leave with an exit code of its own. The device must not be asked anything.
using WhenLost = std::function<void()>;

/// Logs the call, its result and its place, calls `whenLost` (may be empty) where the device is
/// lost, and aborts: in every build type.
[[noreturn]] void failCall(const WhenLost& whenLost, const char* call, VkResult result,
                           const char* file, int line);

} // namespace myo::gpu

/// For calls whose failure we cannot mend. Out-of-date swapchains are branches, not checks.
///
/// `device` is the gpu::Device that the call concerns: what happens when it is lost belongs to it
/// (`Device::onLost`). Every caller has it at hand, so every check names it. One handler for the
/// process, or a table of devices, could not tell which of them has failed.
#define VK_CHECK(device, call)                                                                     \
    do {                                                                                           \
        const VkResult vkCheckResult_ = (call);                                                    \
        if (vkCheckResult_ != VK_SUCCESS)                                                          \
            myo::gpu::failCall((device).whenLost(), #call, vkCheckResult_, __FILE__, __LINE__);    \
    } while (false)
