#include <myofield/gpu/device.hpp>

#include <myofield/core/log.hpp>
#include <myofield/gpu/check.hpp>
#include <myofield/gpu/commands.hpp>

#include "device_facts.hpp"

#include <algorithm>

namespace myo::gpu {

Result<std::unique_ptr<Device>> Device::create(const DeviceRequest& request) {
    Result<std::shared_ptr<Instance>> instance = Instance::create(request);
    if (!instance) return instance.error();
    return create(*instance, request, VK_NULL_HANDLE);
}

Result<std::unique_ptr<Device>> Device::create(std::shared_ptr<Instance> instance,
                                               const DeviceRequest& request, VkSurfaceKHR surface) {
    const std::vector<Candidate> candidates = findCandidates(instance->handle(), surface);
    std::vector<DeviceFacts> facts;
    for (const Candidate& candidate : candidates) facts.push_back(candidate.facts);
    Result<size_t> chosen = chooseDevice(facts, request);
    if (!chosen) return chosen.error();

    std::unique_ptr<Device> made(new Device);
    made->instance_ = std::move(instance);
    made->physical_ = candidates[*chosen].device;
    made->name_ = candidates[*chosen].facts.name;
    made->open(candidates[*chosen].queueFamily, request.needsPresent);
    log::debug("Vulkan device: {}", made->name_);
    return made;
}

void Device::open(uint32_t family, bool presents) {
    family_ = family;
    VkPhysicalDeviceProperties properties;
    vkGetPhysicalDeviceProperties(physical_, &properties);
    limits_ = properties.limits;
    vkGetPhysicalDeviceMemoryProperties(physical_, &memory_);

    const float priority = 1;
    const VkDeviceQueueCreateInfo queue{.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO,
                                        .queueFamilyIndex = family,
                                        .queueCount = 1,
                                        .pQueuePriorities = &priority};
    NeededFeatures features;
    const char* swapchain = VK_KHR_SWAPCHAIN_EXTENSION_NAME;
    const VkDeviceCreateInfo info{.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO,
                                  .pNext = features.enable(),
                                  .queueCreateInfoCount = 1,
                                  .pQueueCreateInfos = &queue,
                                  .enabledExtensionCount = presents ? 1u : 0u,
                                  .ppEnabledExtensionNames = &swapchain};
    VK_CHECK(*this, vkCreateDevice(physical_, &info, nullptr, &device_));
    vkGetDeviceQueue(device_, family, 0, &queue_);
    if (instance_->canNameObjects())
        setObjectName_ = reinterpret_cast<PFN_vkSetDebugUtilsObjectNameEXT>(
            vkGetInstanceProcAddr(instance_->handle(), "vkSetDebugUtilsObjectNameEXT"));

    const VkSemaphoreTypeCreateInfo type{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO,
                                         .semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE};
    const VkSemaphoreCreateInfo semaphore{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO,
                                          .pNext = &type};
    VK_CHECK(*this, vkCreateSemaphore(device_, &semaphore, nullptr, &timeline_));
}

Device::~Device() {
    if (!device_) return;
    vkDeviceWaitIdle(device_);
    for (const Retired& retired : retired_) destroy(retired);
    vkDestroySemaphore(device_, timeline_, nullptr);
    vkDestroyDevice(device_, nullptr);
}

uint64_t Device::memorySize() const {
    uint64_t largest = 0;
    for (uint32_t i = 0; i < memory_.memoryHeapCount; ++i)
        if (memory_.memoryHeaps[i].flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT)
            largest = std::max<uint64_t>(largest, memory_.memoryHeaps[i].size);
    return largest;
}

uint64_t Device::submit(const Commands& commands, SubmitSync sync) {
    const uint64_t serial = ++submitted_;
    const VkSemaphoreSubmitInfo wait{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                                     .semaphore = sync.wait,
                                     .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT};
    const VkSemaphoreSubmitInfo signals[2]{{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                                            .semaphore = timeline_,
                                            .value = serial,
                                            .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT},
                                           {.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                                            .semaphore = sync.signal,
                                            .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT}};
    const VkCommandBufferSubmitInfo buffer{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_SUBMIT_INFO,
                                           .commandBuffer = commands.handle()};
    const VkSubmitInfo2 info{.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO_2,
                             .waitSemaphoreInfoCount = sync.wait ? 1u : 0u,
                             .pWaitSemaphoreInfos = &wait,
                             .commandBufferInfoCount = 1,
                             .pCommandBufferInfos = &buffer,
                             .signalSemaphoreInfoCount = sync.signal ? 2u : 1u,
                             .pSignalSemaphoreInfos = signals};
    VK_CHECK(*this, vkQueueSubmit2(queue_, 1, &info, VK_NULL_HANDLE));
    collect();
    return serial;
}

bool Device::isDone(uint64_t serial) const {
    uint64_t done = 0;
    VK_CHECK(*this, vkGetSemaphoreCounterValue(device_, timeline_, &done));
    return done >= serial;
}

void Device::wait(uint64_t serial) {
    const VkSemaphoreWaitInfo info{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO,
                                   .semaphoreCount = 1,
                                   .pSemaphores = &timeline_,
                                   .pValues = &serial};
    VK_CHECK(*this, vkWaitSemaphores(device_, &info, UINT64_MAX));
    collect();
}

void Device::waitIdle() {
    VK_CHECK(*this, vkDeviceWaitIdle(device_));
    collect();
}

void Device::retire(VkObjectType type, uint64_t handle) {
    // Commands being recorded may use it too: it lives until the next submission is done.
    if (handle) retired_.push_back({submitted_ + 1, type, handle});
}

void Device::collect() {
    if (retired_.empty()) return;
    uint64_t done = 0;
    VK_CHECK(*this, vkGetSemaphoreCounterValue(device_, timeline_, &done));
    const auto kept = std::stable_partition(retired_.begin(), retired_.end(),
                                            [&](const Retired& r) { return r.serial <= done; });
    for (auto it = retired_.begin(); it != kept; ++it) destroy(*it);
    retired_.erase(retired_.begin(), kept);
}

void Device::destroy(const Retired& r) {
    switch (r.type) {
    case VK_OBJECT_TYPE_BUFFER: return vkDestroyBuffer(device_, VkBuffer(r.handle), nullptr);
    case VK_OBJECT_TYPE_IMAGE: return vkDestroyImage(device_, VkImage(r.handle), nullptr);
    case VK_OBJECT_TYPE_IMAGE_VIEW:
        return vkDestroyImageView(device_, VkImageView(r.handle), nullptr);
    case VK_OBJECT_TYPE_DEVICE_MEMORY:
        return vkFreeMemory(device_, VkDeviceMemory(r.handle), nullptr);
    case VK_OBJECT_TYPE_SAMPLER: return vkDestroySampler(device_, VkSampler(r.handle), nullptr);
    case VK_OBJECT_TYPE_SHADER_MODULE:
        return vkDestroyShaderModule(device_, VkShaderModule(r.handle), nullptr);
    case VK_OBJECT_TYPE_DESCRIPTOR_SET_LAYOUT:
        return vkDestroyDescriptorSetLayout(device_, VkDescriptorSetLayout(r.handle), nullptr);
    case VK_OBJECT_TYPE_DESCRIPTOR_POOL:
        return vkDestroyDescriptorPool(device_, VkDescriptorPool(r.handle), nullptr);
    case VK_OBJECT_TYPE_PIPELINE_LAYOUT:
        return vkDestroyPipelineLayout(device_, VkPipelineLayout(r.handle), nullptr);
    case VK_OBJECT_TYPE_PIPELINE: return vkDestroyPipeline(device_, VkPipeline(r.handle), nullptr);
    case VK_OBJECT_TYPE_RENDER_PASS:
        return vkDestroyRenderPass(device_, VkRenderPass(r.handle), nullptr);
    case VK_OBJECT_TYPE_FRAMEBUFFER:
        return vkDestroyFramebuffer(device_, VkFramebuffer(r.handle), nullptr);
    case VK_OBJECT_TYPE_COMMAND_POOL:
        return vkDestroyCommandPool(device_, VkCommandPool(r.handle), nullptr);
    case VK_OBJECT_TYPE_SEMAPHORE:
        return vkDestroySemaphore(device_, VkSemaphore(r.handle), nullptr);
    case VK_OBJECT_TYPE_FENCE: return vkDestroyFence(device_, VkFence(r.handle), nullptr);
    case VK_OBJECT_TYPE_QUERY_POOL:
        return vkDestroyQueryPool(device_, VkQueryPool(r.handle), nullptr);
    case VK_OBJECT_TYPE_SWAPCHAIN_KHR:
        return vkDestroySwapchainKHR(device_, VkSwapchainKHR(r.handle), nullptr);
    default: assert(!"a type that nobody retires");
    }
}

VkDeviceMemory Device::allocate(const VkMemoryRequirements& needs, VkMemoryPropertyFlags must,
                                VkMemoryPropertyFlags preferred, VkMemoryPropertyFlags* got) {
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < memory_.memoryTypeCount; ++i) {
        const VkMemoryPropertyFlags flags = memory_.memoryTypes[i].propertyFlags;
        if (!(needs.memoryTypeBits & (1u << i)) || (flags & must) != must) continue;
        const bool isPreferred = (flags & preferred) == preferred;
        if (best == UINT32_MAX || isPreferred) best = i;
        if (isPreferred) break;
    }
    assert(best != UINT32_MAX); // the specification promises one for our buffers and images
    const VkMemoryAllocateInfo info{.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO,
                                    .allocationSize = needs.size,
                                    .memoryTypeIndex = best};
    VkDeviceMemory memory = VK_NULL_HANDLE;
    VK_CHECK(*this, vkAllocateMemory(device_, &info, nullptr, &memory));
    if (got) *got = memory_.memoryTypes[best].propertyFlags;
    return memory;
}

void Device::setName(VkObjectType type, uint64_t handle, const char* name) const {
    if (!setObjectName_ || !handle || !name) return;
    const VkDebugUtilsObjectNameInfoEXT info{.sType =
                                                 VK_STRUCTURE_TYPE_DEBUG_UTILS_OBJECT_NAME_INFO_EXT,
                                             .objectType = type,
                                             .objectHandle = handle,
                                             .pObjectName = name};
    setObjectName_(device_, &info);
}

} // namespace myo::gpu
