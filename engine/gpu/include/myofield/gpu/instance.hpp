#pragma once

#include <myofield/core/result.hpp>
#include <myofield/gpu/device_choice.hpp>

#include <vulkan/vulkan.h>

#include <atomic>
#include <memory>

namespace myo::gpu {

/// The connection to the Vulkan loader; where it is asked for, with validation of calls and of
/// synchronization.
class Instance {
public:
    /// The error has one sentence per reason: no driver, no Vulkan 1.3, a missing extension.
    static Result<std::shared_ptr<Instance>> create(const DeviceRequest& request);
    ~Instance();
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;

    VkInstance handle() const { return instance_; }
    bool hasValidation() const { return messenger_ != VK_NULL_HANDLE; }
    bool canNameObjects() const { return hasValidation(); }
    /// Warnings and errors that validation has reported so far; each was logged.
    uint32_t validationMessages() const { return messages_; }

private:
    Instance() = default;
    VkResult listen(); ///< to what validation says
    static VkBool32 VKAPI_CALL report(VkDebugUtilsMessageSeverityFlagBitsEXT severity,
                                      VkDebugUtilsMessageTypeFlagsEXT types,
                                      const VkDebugUtilsMessengerCallbackDataEXT* data, void* self);

    VkInstance instance_ = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT messenger_ = VK_NULL_HANDLE;
    std::atomic<uint32_t> messages_{0};
};

/// A window's surface, made by the window system. It keeps its instance alive. Moves, never copies.
class Surface {
public:
    Surface() = default;
    Surface(std::shared_ptr<Instance> instance, VkSurfaceKHR surface);
    Surface(Surface&& other) noexcept { swap(other); }
    Surface& operator=(Surface&& other) noexcept {
        Surface(std::move(other)).swap(*this);
        return *this;
    }
    ~Surface();

    explicit operator bool() const { return surface_ != VK_NULL_HANDLE; }
    VkSurfaceKHR handle() const { return surface_; }

private:
    void swap(Surface& other) noexcept;

    std::shared_ptr<Instance> instance_;
    VkSurfaceKHR surface_ = VK_NULL_HANDLE;
};

} // namespace myo::gpu
