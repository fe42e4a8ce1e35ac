#include <myofield/gpu/swapchain.hpp>

#include <myofield/gpu/check.hpp>

#include <algorithm>

namespace myo::gpu {

Result<Swapchain> Swapchain::create(Device& device, VkSurfaceKHR surface) {
    uint32_t count = 0;
    VK_CHECK(device,
             vkGetPhysicalDeviceSurfaceFormatsKHR(device.physical(), surface, &count, nullptr));
    std::vector<VkSurfaceFormatKHR> formats(count);
    VK_CHECK(device, vkGetPhysicalDeviceSurfaceFormatsKHR(device.physical(), surface, &count,
                                                          formats.data()));
    Swapchain made;
    for (const VkSurfaceFormatKHR& format : formats)
        // Not an _SRGB format: pictures are encoded already.
        if (format.format == VK_FORMAT_B8G8R8A8_UNORM || format.format == VK_FORMAT_R8G8B8A8_UNORM)
            made.format_ = format;
    if (made.format_.format == VK_FORMAT_UNDEFINED)
        return Error("The window has no picture format of 8 bits a colour.");
    made.device_ = &device;
    made.surface_ = surface;
    made.frames_.resize(2);
    for (Frame& frame : made.frames_) {
        frame.pool = CommandPool(device, "frame");
        frame.acquired = Semaphore(device, "acquired");
    }
    return made;
}

bool Swapchain::remake(VkExtent2D size) {
    VkSurfaceCapabilitiesKHR can;
    VK_CHECK(*device_,
             vkGetPhysicalDeviceSurfaceCapabilitiesKHR(device_->physical(), surface_, &can));
    if (can.currentExtent.width != UINT32_MAX) size = can.currentExtent;
    size.width = std::clamp(size.width, can.minImageExtent.width, can.maxImageExtent.width);
    size.height = std::clamp(size.height, can.minImageExtent.height, can.maxImageExtent.height);
    if (size.width == 0 || size.height == 0) return false;

    const uint32_t most = can.maxImageCount ? can.maxImageCount : UINT32_MAX;
    const VkSwapchainCreateInfoKHR info{.sType = VK_STRUCTURE_TYPE_SWAPCHAIN_CREATE_INFO_KHR,
                                        .surface = surface_,
                                        .minImageCount =
                                            std::min(most, std::max(3u, can.minImageCount)),
                                        .imageFormat = format_.format,
                                        .imageColorSpace = format_.colorSpace,
                                        .imageExtent = size,
                                        .imageArrayLayers = 1,
                                        .imageUsage = VK_IMAGE_USAGE_TRANSFER_DST_BIT,
                                        .imageSharingMode = VK_SHARING_MODE_EXCLUSIVE,
                                        .preTransform = can.currentTransform,
                                        .compositeAlpha = VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR,
                                        .presentMode = VK_PRESENT_MODE_FIFO_KHR,
                                        .clipped = VK_TRUE,
                                        .oldSwapchain = *swapchain_};
    device_->waitIdle(); // presenting has no fence: only an idle queue tells that it is done
    VkSwapchainKHR swapchain = VK_NULL_HANDLE;
    VK_CHECK(*device_, vkCreateSwapchainKHR(device_->handle(), &info, nullptr, &swapchain));
    swapchain_ = {*device_, swapchain, "swapchain"};
    uint32_t count = 0;
    VK_CHECK(*device_, vkGetSwapchainImagesKHR(device_->handle(), swapchain, &count, nullptr));
    images_.resize(count);
    VK_CHECK(*device_,
             vkGetSwapchainImagesKHR(device_->handle(), swapchain, &count, images_.data()));
    drawn_.clear();
    for (uint32_t i = 0; i < count; ++i) drawn_.emplace_back(*device_, "drawn");
    extent_ = size;
    isStale_ = false;
    return true;
}

std::optional<Commands> Swapchain::begin(VkExtent2D size) {
    if (size.width == 0 || size.height == 0) return std::nullopt;
    const bool changed = size.width != extent_.width || size.height != extent_.height;
    if ((isStale_ || changed) && !remake(size)) return std::nullopt;

    Frame& frame = frames_[frame_];
    device_->wait(frame.serial);
    const VkResult acquiring =
        vkAcquireNextImageKHR(device_->handle(), *swapchain_, UINT64_MAX, frame.acquired.handle(),
                              VK_NULL_HANDLE, &image_);
    if (acquiring == VK_ERROR_OUT_OF_DATE_KHR) {
        isStale_ = true;
        return std::nullopt;
    }
    if (acquiring == VK_SUBOPTIMAL_KHR) isStale_ = true; // usable now, remade next time
    if (acquiring != VK_SUCCESS && acquiring != VK_SUBOPTIMAL_KHR) VK_CHECK(*device_, acquiring);
    return frame.pool.begin();
}

void Swapchain::present(Commands& commands, const Image& picture) {
    Frame& frame = frames_[frame_];
    commands.barrier(images_[image_], VK_IMAGE_ASPECT_COLOR_BIT, Use::Discard, Use::TransferWrite);
    commands.blit(picture, images_[image_], wholeOf(extent_));
    commands.barrier(images_[image_], VK_IMAGE_ASPECT_COLOR_BIT, Use::TransferWrite, Use::Present);
    commands.end();
    const VkSemaphore drawn = drawn_[image_].handle();
    frame.serial = device_->submit(commands, {.wait = frame.acquired.handle(), .signal = drawn});
    const VkSwapchainKHR swapchain = *swapchain_;
    const VkPresentInfoKHR info{.sType = VK_STRUCTURE_TYPE_PRESENT_INFO_KHR,
                                .waitSemaphoreCount = 1,
                                .pWaitSemaphores = &drawn,
                                .swapchainCount = 1,
                                .pSwapchains = &swapchain,
                                .pImageIndices = &image_};
    const VkResult presenting = vkQueuePresentKHR(device_->queue(), &info);
    if (presenting == VK_ERROR_OUT_OF_DATE_KHR || presenting == VK_SUBOPTIMAL_KHR)
        isStale_ = true;
    else
        VK_CHECK(*device_, presenting);
    frame_ = (frame_ + 1) % uint32_t(frames_.size());
}

} // namespace myo::gpu
