#pragma once

#include <myofield/gpu/device_choice.hpp>

#include <vulkan/vulkan.h>

#include <vector>

namespace myo::gpu {

/// The features that we use, as one chain: it asks for what a device has, and enables what we need.
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
    /// After the device has filled the chain: the names of features that we need and it lacks.
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
