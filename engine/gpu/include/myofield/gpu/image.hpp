#pragma once

#include <myofield/gpu/device.hpp>

#include <cstddef>
#include <span>

namespace myo::gpu {

struct ImageInfo {
    VkExtent2D extent{};
    VkFormat format = VK_FORMAT_UNDEFINED;
    VkImageUsageFlags usage = 0;
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
};

/// Bytes per pixel, of the formats that we use.
uint32_t bytesPerPixel(VkFormat format);

/// A 2D VkImage with its own memory, and a view of all of it. Moves, never copies.
class Image {
public:
    Image() = default; ///< empty
    Image(Device& device, const ImageInfo& info, const char* name);
    Image(Image&& other) noexcept { swap(other); }
    Image& operator=(Image&& other) noexcept {
        Image(std::move(other)).swap(*this);
        return *this;
    }
    ~Image();

    explicit operator bool() const { return bool(image_); }
    VkImage handle() const { return *image_; }
    VkImageView view() const { return *view_; }
    VkExtent2D extent() const { return info_.extent; }
    VkFormat format() const { return info_.format; }
    VkSampleCountFlagBits samples() const { return info_.samples; }
    VkImageAspectFlags aspect() const;

private:
    void swap(Image& other) noexcept;

    Device* device_ = nullptr;
    Handle<VkDeviceMemory, VK_OBJECT_TYPE_DEVICE_MEMORY> memory_;
    Handle<VkImage, VK_OBJECT_TYPE_IMAGE> image_;
    Handle<VkImageView, VK_OBJECT_TYPE_IMAGE_VIEW> view_;
    ImageInfo info_;
    VkDeviceSize allocated_ = 0;
};

/// Fills a new image and waits.
///
/// image    with TRANSFER_DST usage; in Use::ShaderRead afterwards
/// pixels   rows from the top, without gaps
void upload(Device& device, Image& image, std::span<const std::byte> pixels);

enum class Filter : uint8_t { Nearest, Linear };

/// How shaders read between pixels. Beyond an edge they get the pixel at the edge. Moves, never
/// copies.
class Sampler {
public:
    Sampler() = default; ///< empty
    Sampler(Device& device, Filter filter, const char* name);
    explicit operator bool() const { return bool(sampler_); }
    VkSampler handle() const { return *sampler_; }

private:
    Handle<VkSampler, VK_OBJECT_TYPE_SAMPLER> sampler_;
};

} // namespace myo::gpu
