#pragma once

#include <myofield/core/result.hpp>
#include <myofield/gpu/check.hpp>
#include <myofield/gpu/instance.hpp>

#include <vulkan/vulkan.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace myo::gpu {

class Commands;

/// What a submission waits for, and what it signals when it is done. Binary; either may be null.
struct SubmitSync {
    VkSemaphore wait = VK_NULL_HANDLE;
    VkSemaphore signal = VK_NULL_HANDLE;
};

/// One Vulkan device with one queue. It outlives all other gpu objects that are made from it.
/// Belongs to one thread.
///
/// Every submission has a serial number, and a timeline semaphore tells which of them are done. A
/// handle that is destroyed while the device may still read it waits in a list until then.
class Device {
public:
    /// Makes a device without a window, and its instance.
    static Result<std::unique_ptr<Device>> create(const DeviceRequest& request);
    /// Makes a device that can show pictures on `surface` (may be null). The error says why each
    /// device was refused.
    static Result<std::unique_ptr<Device>>
    create(std::shared_ptr<Instance> instance, const DeviceRequest& request, VkSurfaceKHR surface);
    ~Device(); ///< waits for the device to be idle
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    /// Says what happens first when this device is lost, before the program aborts. At the start:
    /// nothing.
    void onLost(WhenLost whenLost) { whenLost_ = std::move(whenLost); }
    const WhenLost& whenLost() const { return whenLost_; }

    VkDevice handle() const { return device_; }
    VkPhysicalDevice physical() const { return physical_; }
    VkQueue queue() const { return queue_; }
    uint32_t queueFamily() const { return family_; }
    Instance& instance() const { return *instance_; }
    /// For surfaces of further windows.
    const std::shared_ptr<Instance>& sharedInstance() const { return instance_; }
    const std::string& name() const { return name_; }
    const VkPhysicalDeviceLimits& limits() const { return limits_; }
    uint32_t validationMessages() const { return instance_->validationMessages(); }
    /// Bytes of the largest device-local heap.
    uint64_t memorySize() const;
    /// Bytes that buffers and images of this device have now.
    uint64_t memoryInUse() const { return memoryInUse_; }

    /// Hands recorded commands to the queue; returns the submission's serial.
    uint64_t submit(const Commands& commands, SubmitSync sync = {});
    /// The serial that the next submission will have.
    uint64_t nextSerial() const { return submitted_ + 1; }
    bool isDone(uint64_t serial) const;
    void wait(uint64_t serial);
    /// Waits for everything submitted.
    void waitIdle();

    /// Takes over a handle that submitted work may still use. Null handles are ignored.
    void retire(VkObjectType type, uint64_t handle);
    /// Frees what was retired and is no longer in use. `submit` and `wait` do so, too.
    void collect();

    /// Allocates the memory of one buffer or image. Aborts when there is none left.
    ///
    /// must        properties without which it cannot be used
    /// preferred   properties that are taken where there is a choice
    /// got         the properties that it has; may be null
    VkDeviceMemory allocate(const VkMemoryRequirements& needs, VkMemoryPropertyFlags must,
                            VkMemoryPropertyFlags preferred, VkMemoryPropertyFlags* got);
    void noteMemory(int64_t bytes) { memoryInUse_ = uint64_t(int64_t(memoryInUse_) + bytes); }

    /// Names an object in messages of validation and in tools.
    void setName(VkObjectType type, uint64_t handle, const char* name) const;

private:
    struct Retired {
        uint64_t serial;
        VkObjectType type;
        uint64_t handle;
    };
    Device() = default;
    void open(uint32_t family, bool presents);
    void destroy(const Retired& retired);

    std::shared_ptr<Instance> instance_;
    VkPhysicalDevice physical_ = VK_NULL_HANDLE;
    VkDevice device_ = VK_NULL_HANDLE;
    VkQueue queue_ = VK_NULL_HANDLE;
    uint32_t family_ = 0;
    std::string name_;
    VkPhysicalDeviceLimits limits_{};
    VkPhysicalDeviceMemoryProperties memory_{};
    PFN_vkSetDebugUtilsObjectNameEXT setObjectName_ = nullptr;
    VkSemaphore timeline_ = VK_NULL_HANDLE;
    uint64_t submitted_ = 0;
    uint64_t memoryInUse_ = 0;
    std::vector<Retired> retired_;
    WhenLost whenLost_;
};

/// Owns a Vulkan handle. The device frees it once no submitted work can use it. Moves, never
/// copies.
template <class T, VkObjectType Type>
class Handle {
public:
    Handle() = default; ///< empty
    Handle(Device& device, T handle, const char* name) : device_(&device), handle_(handle) {
        device.setName(Type, reinterpret_cast<uint64_t>(handle), name);
    }
    Handle(Handle&& other) noexcept
        : device_(std::exchange(other.device_, nullptr)),
          handle_(std::exchange(other.handle_, VK_NULL_HANDLE)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(device_, other.device_);
        std::swap(handle_, other.handle_);
        Handle(std::move(other)).forget();
        return *this;
    }
    ~Handle() { forget(); }

    explicit operator bool() const { return handle_ != VK_NULL_HANDLE; }
    T operator*() const { return handle_; }
    const T* address() const { return &handle_; }

private:
    void forget() {
        if (device_) device_->retire(Type, reinterpret_cast<uint64_t>(handle_));
        device_ = nullptr;
        handle_ = VK_NULL_HANDLE;
    }
    Device* device_ = nullptr;
    T handle_ = VK_NULL_HANDLE;
};

} // namespace myo::gpu
