#pragma once

#include <vulkan/vulkan.h>

#include <functional>

namespace myo::gpu {

/// "VK_ERROR_OUT_OF_DATE_KHR".
const char* resultName(VkResult result);

/// What happens first when the device is lost (the driver has reset it or has failed): a last
/// chance to save, and to leave the program with its own exit code. Nothing may be asked of the
/// device any more. Replaces what was set before; empty: nothing.
void onDeviceLost(std::function<void()> leave);

/// Logs the call, its result and its place, calls what `onDeviceLost` was given where that is the
/// reason, and aborts: in every build type.
[[noreturn]] void failCall(const char* call, VkResult result, const char* file, int line);

} // namespace myo::gpu

/// For calls whose failure we cannot mend. Out-of-date swapchains are branches, not checks.
#define VK_CHECK(call)                                                                             \
    do {                                                                                           \
        const VkResult vkCheckResult_ = (call);                                                    \
        if (vkCheckResult_ != VK_SUCCESS)                                                          \
            myo::gpu::failCall(#call, vkCheckResult_, __FILE__, __LINE__);                         \
    } while (false)
