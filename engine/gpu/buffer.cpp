#include <myofield/gpu/buffer.hpp>

#include <myofield/gpu/check.hpp>
#include <myofield/gpu/commands.hpp>

#include <cstring>

namespace myo::gpu {

namespace {

constexpr VkMemoryPropertyFlags kMapped =
    VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;

VkMemoryPropertyFlags required(Placement placement) {
    if (placement == Placement::Device) return VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT;
    return kMapped;
}

VkMemoryPropertyFlags preferred(Placement placement) {
    if (placement == Placement::Device) return VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT | kMapped;
    return placement == Placement::Readback ? kMapped | VK_MEMORY_PROPERTY_HOST_CACHED_BIT
                                            : kMapped;
}

} // namespace

Buffer::Buffer(Device& device, VkDeviceSize bytes, VkBufferUsageFlags usage, Placement placement,
               const char* name)
    : device_(&device), size_(bytes) {
    assert(bytes > 0);
    const VkBufferCreateInfo info{.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO,
                                  .size = bytes,
                                  .usage = usage,
                                  .sharingMode = VK_SHARING_MODE_EXCLUSIVE};
    VkBuffer buffer = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateBuffer(device.handle(), &info, nullptr, &buffer));
    buffer_ = {device, buffer, name};
    VkMemoryRequirements needs;
    vkGetBufferMemoryRequirements(device.handle(), buffer, &needs);
    VkMemoryPropertyFlags got = 0;
    const VkDeviceMemory memory =
        device.allocate(needs, required(placement), preferred(placement), &got);
    memory_ = {device, memory, name};
    allocated_ = needs.size;
    device.noteMemory(int64_t(allocated_));
    VK_CHECK(device, vkBindBufferMemory(device.handle(), buffer, memory, 0));
    if ((got & kMapped) != kMapped) return;
    void* mapped = nullptr;
    VK_CHECK(device, vkMapMemory(device.handle(), memory, 0, VK_WHOLE_SIZE, 0, &mapped));
    mapped_ = static_cast<std::byte*>(mapped);
}

Buffer::~Buffer() {
    if (device_) device_->noteMemory(-int64_t(allocated_));
}

void Buffer::swap(Buffer& other) noexcept {
    std::swap(device_, other.device_);
    std::swap(memory_, other.memory_);
    std::swap(buffer_, other.buffer_);
    std::swap(size_, other.size_);
    std::swap(allocated_, other.allocated_);
    std::swap(mapped_, other.mapped_);
}

namespace {

void writePart(Device& device, Buffer& buffer, VkDeviceSize offset, VkDeviceSize size,
               const std::function<void(std::span<std::byte>)>& write) {
    assert(offset + size <= buffer.size());
    if (buffer.mapped()) return write({buffer.mapped() + offset, size_t(size)});
    Buffer staging(device, size, VK_BUFFER_USAGE_TRANSFER_SRC_BIT, Placement::Upload, "staging");
    write({staging.mapped(), size_t(size)});
    CommandPool pool(device, "upload");
    Commands commands = pool.begin();
    commands.copy(staging, 0, buffer, offset, size);
    commands.end();
    device.wait(device.submit(commands));
}

} // namespace

void fill(Device& device, Buffer& buffer, const std::function<void(std::span<std::byte>)>& write) {
    writePart(device, buffer, 0, buffer.size(), write);
}

void upload(Device& device, Buffer& buffer, VkDeviceSize offset, std::span<const std::byte> bytes) {
    if (bytes.empty()) return;
    writePart(device, buffer, offset, bytes.size(),
              [&](std::span<std::byte> to) { std::memcpy(to.data(), bytes.data(), bytes.size()); });
}

} // namespace myo::gpu
