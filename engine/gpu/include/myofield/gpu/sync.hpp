#pragma once

#include <myofield/gpu/device.hpp>

namespace myo::gpu {

/// A binary semaphore, between the queue and the window system. (The device's serial numbers serve
/// between the queue and the processor.) Moves, never copies.
class Semaphore {
public:
    Semaphore() = default; ///< empty
    Semaphore(Device& device, const char* name);
    explicit operator bool() const { return bool(semaphore_); }
    VkSemaphore handle() const { return *semaphore_; }

private:
    Handle<VkSemaphore, VK_OBJECT_TYPE_SEMAPHORE> semaphore_;
};

/// Tells the processor that the window system is done with something. Moves, never copies.
class Fence {
public:
    Fence() = default; ///< empty
    Fence(Device& device, const char* name);
    explicit operator bool() const { return bool(fence_); }
    VkFence handle() const { return *fence_; }
    /// Waits until it is signalled, then makes it unsignalled.
    void waitAndReset();

private:
    Device* device_ = nullptr;
    Handle<VkFence, VK_OBJECT_TYPE_FENCE> fence_;
};

} // namespace myo::gpu
