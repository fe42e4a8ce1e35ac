#include <myofield/gpu/sync.hpp>

#include <myofield/gpu/check.hpp>

namespace myo::gpu {

Semaphore::Semaphore(Device& device, const char* name) {
    const VkSemaphoreCreateInfo info{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO};
    VkSemaphore semaphore = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateSemaphore(device.handle(), &info, nullptr, &semaphore));
    semaphore_ = {device, semaphore, name};
}

Fence::Fence(Device& device, const char* name) : device_(&device) {
    const VkFenceCreateInfo info{.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO};
    VkFence fence = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateFence(device.handle(), &info, nullptr, &fence));
    fence_ = {device, fence, name};
}

void Fence::waitAndReset() {
    assert(*this);
    VK_CHECK(*device_,
             vkWaitForFences(device_->handle(), 1, fence_.address(), VK_TRUE, UINT64_MAX));
    VK_CHECK(*device_, vkResetFences(device_->handle(), 1, fence_.address()));
}

} // namespace myo::gpu
