#include "device_facts.hpp"

#include <cstring>

namespace myo::gpu {

namespace {

struct NeededFormat {
    VkFormat format;
    VkFormatFeatureFlags features;
    const char* name;
};

constexpr NeededFormat kFormats[] = {
    {VK_FORMAT_R16G16B16A16_SFLOAT,
     VK_FORMAT_FEATURE_COLOR_ATTACHMENT_BLEND_BIT | VK_FORMAT_FEATURE_SAMPLED_IMAGE_BIT,
     "blending into R16G16B16A16_SFLOAT"},
    {VK_FORMAT_D32_SFLOAT,
     VK_FORMAT_FEATURE_DEPTH_STENCIL_ATTACHMENT_BIT | VK_FORMAT_FEATURE_SAMPLED_IMAGE_BIT,
     "D32_SFLOAT depth that shaders can read"},
    {VK_FORMAT_R32_UINT, VK_FORMAT_FEATURE_COLOR_ATTACHMENT_BIT, "drawing into R32_UINT"},
    {VK_FORMAT_R32_SFLOAT,
     VK_FORMAT_FEATURE_COLOR_ATTACHMENT_BIT | VK_FORMAT_FEATURE_SAMPLED_IMAGE_BIT,
     "drawing into R32_SFLOAT"},
};

DeviceClass classOf(VkPhysicalDeviceType type) {
    switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU: return DeviceClass::Discrete;
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU: return DeviceClass::Integrated;
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU: return DeviceClass::Virtual;
    case VK_PHYSICAL_DEVICE_TYPE_CPU: return DeviceClass::Software;
    default: return DeviceClass::Other;
    }
}

bool hasSwapchain(VkPhysicalDevice device) {
    uint32_t count = 0;
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr);
    std::vector<VkExtensionProperties> all(count);
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, all.data());
    for (const VkExtensionProperties& one : all)
        if (std::strcmp(one.extensionName, VK_KHR_SWAPCHAIN_EXTENSION_NAME) == 0) return true;
    return false;
}

/// Finds a queue for graphics. Where there is a surface: one that can also present, if there is
/// any.
void findQueue(Candidate& candidate, VkSurfaceKHR surface) {
    uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(candidate.device, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(candidate.device, &count, families.data());
    const bool canSwap = hasSwapchain(candidate.device);
    for (uint32_t i = 0; i < count; ++i) {
        if (!(families[i].queueFlags & VK_QUEUE_GRAPHICS_BIT)) continue;
        VkBool32 presents = VK_FALSE;
        if (surface && canSwap)
            vkGetPhysicalDeviceSurfaceSupportKHR(candidate.device, i, surface, &presents);
        if (candidate.facts.hasGraphicsQueue && !presents) continue;
        candidate.facts.hasGraphicsQueue = true;
        candidate.queueFamily = i;
        candidate.facts.canPresent = presents || (!surface && canSwap);
        if (presents) return;
    }
}

void findMissing(Candidate& candidate, const VkPhysicalDeviceLimits& limits) {
    NeededFeatures features;
    vkGetPhysicalDeviceFeatures2(candidate.device, features.chain());
    candidate.facts.missing = features.missing();
    for (const NeededFormat& needed : kFormats) {
        VkFormatProperties has;
        vkGetPhysicalDeviceFormatProperties(candidate.device, needed.format, &has);
        if ((has.optimalTilingFeatures & needed.features) != needed.features)
            candidate.facts.missing.push_back(needed.name);
    }
    const VkSampleCountFlags samples = limits.framebufferColorSampleCounts &
                                       limits.framebufferDepthSampleCounts &
                                       limits.sampledImageDepthSampleCounts;
    if (!(samples & VK_SAMPLE_COUNT_4_BIT))
        candidate.facts.missing.push_back("four samples a pixel");
}

} // namespace

VkPhysicalDeviceFeatures2* NeededFeatures::chain() {
    core.pNext = &v12;
    v12.pNext = &v13;
    return &core;
}

const void* NeededFeatures::enable() {
    v12.timelineSemaphore = VK_TRUE;
    v13.dynamicRendering = VK_TRUE;
    v13.synchronization2 = VK_TRUE;
    return chain();
}

std::vector<std::string> NeededFeatures::missing() const {
    std::vector<std::string> names;
    if (!v12.timelineSemaphore) names.push_back("timeline semaphores");
    if (!v13.dynamicRendering) names.push_back("dynamic rendering");
    if (!v13.synchronization2) names.push_back("synchronization2");
    return names;
}

std::vector<Candidate> findCandidates(VkInstance instance, VkSurfaceKHR surface) {
    uint32_t count = 0;
    vkEnumeratePhysicalDevices(instance, &count, nullptr);
    std::vector<VkPhysicalDevice> devices(count);
    vkEnumeratePhysicalDevices(instance, &count, devices.data());
    std::vector<Candidate> candidates;
    for (VkPhysicalDevice device : devices) {
        VkPhysicalDeviceProperties properties;
        vkGetPhysicalDeviceProperties(device, &properties);
        Candidate candidate{.device = device,
                            .facts = {.name = properties.deviceName,
                                      .kind = classOf(properties.deviceType),
                                      .apiVersion = properties.apiVersion}};
        if (properties.apiVersion >= VK_API_VERSION_1_3) findMissing(candidate, properties.limits);
        findQueue(candidate, surface);
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace myo::gpu
