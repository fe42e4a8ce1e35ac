#pragma once

#include <myofield/gpu/commands.hpp>
#include <myofield/gpu/sync.hpp>

#include <optional>
#include <vector>

namespace myo::gpu {

/// The images that a window shows, with two frames in flight. It makes them again when the window's
/// size changes or the window system asks for it.
///
///     if (auto commands = swapchain.begin(framebufferSize)) {
///         const Image& picture = ...;               // in Use::TransferRead
///         swapchain.present(*commands, picture);
///     }
class Swapchain {
public:
    Swapchain() = default; ///< empty
    /// `surface` must outlive the swapchain. Fails where it has no format of 8 bits per colour.
    static Result<Swapchain> create(Device& device, VkSurfaceKHR surface);
    explicit operator bool() const { return device_ != nullptr; }

    /// Waits until a frame may be recorded, and starts its commands. Empty when there is nothing to
    /// draw on: the window has no size, or is just changing (then ask again).
    std::optional<Commands> begin(VkExtent2D size);
    /// Copies the picture to the window, scaled where the sizes differ; submits and shows it.
    void present(Commands& commands, const Image& picture);
    VkExtent2D extent() const { return extent_; }

private:
    struct Frame {
        CommandPool pool;
        Semaphore acquired;
        uint64_t serial = 0;
    };
    bool remake(VkExtent2D size);

    Device* device_ = nullptr;
    VkSurfaceKHR surface_ = VK_NULL_HANDLE;
    VkSurfaceFormatKHR format_{};
    Handle<VkSwapchainKHR, VK_OBJECT_TYPE_SWAPCHAIN_KHR> swapchain_;
    std::vector<VkImage> images_;
    std::vector<Semaphore> drawn_; ///< one per image: nothing else tells when presenting is done
    std::vector<Frame> frames_;
    VkExtent2D extent_{};
    uint32_t frame_ = 0;
    uint32_t image_ = 0;
    bool isStale_ = true;
};

} // namespace myo::gpu
