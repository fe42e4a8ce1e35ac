#pragma once

#include <vulkan/vulkan.h>

namespace myo::gpu {

/// "VK_ERROR_OUT_OF_DATE_KHR".
const char* resultName(VkResult result);

/// Logs the call, its result and its place, and aborts: in every build type.
[[noreturn]] void failCall(const char* call, VkResult result, const char* file, int line);

} // namespace myo::gpu

/// For calls whose failure we cannot mend. Out-of-date swapchains are branches, not checks.
#define VK_CHECK(call)                                                                             \
    do {                                                                                           \
        const VkResult vkCheckResult_ = (call);                                                    \
        if (vkCheckResult_ != VK_SUCCESS)                                                          \
            myo::gpu::failCall(#call, vkCheckResult_, __FILE__, __LINE__);                         \
    } while (false)
