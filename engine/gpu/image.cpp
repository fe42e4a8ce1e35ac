#include <myofield/gpu/image.hpp>

#include <myofield/gpu/buffer.hpp>
#include <myofield/gpu/check.hpp>
#include <myofield/gpu/commands.hpp>

#include <cstring>

namespace myo::gpu {

uint32_t bytesPerPixel(VkFormat format) {
    switch (format) {
    case VK_FORMAT_R8_UNORM: return 1;
    case VK_FORMAT_R8G8_UNORM: return 2;
    case VK_FORMAT_R8G8B8A8_UNORM:
    case VK_FORMAT_B8G8R8A8_UNORM:
    case VK_FORMAT_R16G16_SFLOAT:
    case VK_FORMAT_R32_UINT:
    case VK_FORMAT_R32_SFLOAT:
    case VK_FORMAT_D32_SFLOAT: return 4;
    case VK_FORMAT_R16G16B16A16_SFLOAT: return 8;
    default: assert(!"a format we do not use"); return 0;
    }
}

Image::Image(Device& device, const ImageInfo& info, const char* name)
    : device_(&device), info_(info) {
    const VkImageCreateInfo create{.sType = VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO,
                                   .imageType = VK_IMAGE_TYPE_2D,
                                   .format = info.format,
                                   .extent = {info.extent.width, info.extent.height, 1},
                                   .mipLevels = 1,
                                   .arrayLayers = 1,
                                   .samples = info.samples,
                                   .tiling = VK_IMAGE_TILING_OPTIMAL,
                                   .usage = info.usage,
                                   .sharingMode = VK_SHARING_MODE_EXCLUSIVE,
                                   .initialLayout = VK_IMAGE_LAYOUT_UNDEFINED};
    VkImage image = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateImage(device.handle(), &create, nullptr, &image));
    image_ = {device, image, name};
    VkMemoryRequirements needs;
    vkGetImageMemoryRequirements(device.handle(), image, &needs);
    const VkDeviceMemory memory =
        device.allocate(needs, 0, VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT, nullptr);
    memory_ = {device, memory, name};
    allocated_ = needs.size;
    device.noteMemory(int64_t(allocated_));
    VK_CHECK(device, vkBindImageMemory(device.handle(), image, memory, 0));
    const VkImageViewCreateInfo view{
        .sType = VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO,
        .image = image,
        .viewType = VK_IMAGE_VIEW_TYPE_2D,
        .format = info.format,
        .subresourceRange = {.aspectMask = aspect(), .levelCount = 1, .layerCount = 1}};
    VkImageView made = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateImageView(device.handle(), &view, nullptr, &made));
    view_ = {device, made, name};
}

Image::~Image() {
    if (device_) device_->noteMemory(-int64_t(allocated_));
}

VkImageAspectFlags Image::aspect() const {
    return info_.format == VK_FORMAT_D32_SFLOAT ? VK_IMAGE_ASPECT_DEPTH_BIT
                                                : VK_IMAGE_ASPECT_COLOR_BIT;
}

void Image::swap(Image& other) noexcept {
    std::swap(device_, other.device_);
    std::swap(memory_, other.memory_);
    std::swap(image_, other.image_);
    std::swap(view_, other.view_);
    std::swap(info_, other.info_);
    std::swap(allocated_, other.allocated_);
}

void upload(Device& device, Image& image, std::span<const std::byte> pixels) {
    assert(pixels.size() ==
           size_t{image.extent().width} * image.extent().height * bytesPerPixel(image.format()));
    Buffer staging(device, pixels.size(), VK_BUFFER_USAGE_TRANSFER_SRC_BIT, Placement::Upload,
                   "staging");
    std::memcpy(staging.mapped(), pixels.data(), pixels.size());
    CommandPool pool(device, "upload");
    Commands commands = pool.begin();
    commands.barrier(image, Use::Discard, Use::TransferWrite);
    commands.copy(staging, image);
    commands.barrier(image, Use::TransferWrite, Use::ShaderRead);
    commands.end();
    device.wait(device.submit(commands));
}

Sampler::Sampler(Device& device, Filter filter, const char* name) {
    const VkFilter how = filter == Filter::Linear ? VK_FILTER_LINEAR : VK_FILTER_NEAREST;
    const VkSamplerCreateInfo info{.sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO,
                                   .magFilter = how,
                                   .minFilter = how,
                                   .addressModeU = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
                                   .addressModeV = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
                                   .addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE};
    VkSampler sampler = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateSampler(device.handle(), &info, nullptr, &sampler));
    sampler_ = {device, sampler, name};
}

} // namespace myo::gpu
