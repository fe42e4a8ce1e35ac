#pragma once

#include <myofield/gpu/device_choice.hpp>

#include <vulkan/vulkan.h>

#include <vector>

namespace myo::gpu {

/// The features we use, as one chain. One list serves asking and enabling.
struct NeededFeatures {
    VkPhysicalDeviceFeatures2 core{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2};
    VkPhysicalDeviceVulkan12Features v12{.sType =
                                             VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES};
    VkPhysicalDeviceVulkan13Features v13{.sType =
                                             VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES};

    NeededFeatures() = default;
    NeededFeatures(const NeededFeatures&) = delete;
    NeededFeatures& operator=(const NeededFeatures&) = delete;

    /// The chain, ready for vkGetPhysicalDeviceFeatures2.
    VkPhysicalDeviceFeatures2* chain();
    /// The chain with what we need switched on and nothing else.
    const void* enable();
    /// Names of what we need and what the chain, once asked for, does not have.
    std::vector<std::string> missing() const;
};

struct Candidate {
    VkPhysicalDevice device = VK_NULL_HANDLE;
    uint32_t queueFamily = 0;
    DeviceFacts facts;
};

/// All devices; `surface` may be null.
std::vector<Candidate> findCandidates(VkInstance instance, VkSurfaceKHR surface);

} // namespace myo::gpu
