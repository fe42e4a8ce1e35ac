#pragma once

#include <myofield/gpu/commands.hpp>
#include <myofield/gpu/sync.hpp>

#include <optional>
#include <vector>

namespace myo::gpu {

/// The pictures of a window. Two frames in flight; remakes itself when the window's size changes or
/// the window system says so.
///
///     if (auto commands = swapchain.begin(framebufferSize)) {
///         const Image& picture = ...;               // in Use::TransferRead
///         swapchain.present(*commands, picture);
///     }
class Swapchain {
public:
    Swapchain() = default; ///< empty
    /// The surface must outlive the swapchain. Fails where the surface has no format of 8 bits.
    static Result<Swapchain> create(Device& device, VkSurfaceKHR surface);
    explicit operator bool() const { return device_ != nullptr; }

    /// Waits until a frame may be recorded and starts its commands. Empty when there is nothing to
    /// draw on: a window of no size, or one that is just changing (ask again).
    std::optional<Commands> begin(VkExtent2D size);
    /// Copies the picture (scaled where the sizes differ), submits the commands and shows them.
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
    std::vector<Semaphore> drawn_; ///< one an image: presenting gives no other sign of being done
    std::vector<Frame> frames_;
    VkExtent2D extent_{};
    uint32_t frame_ = 0;
    uint32_t image_ = 0;
    bool isStale_ = true;
};

} // namespace myo::gpu
