#pragma once

#include <myofield/gpu/device.hpp>

#include <cstddef>
#include <functional>
#include <span>

namespace myo::gpu {

/// Where a buffer's bytes lie.
enum class Placement : uint8_t {
    Device,  ///< fast for the device; mapped only where that costs nothing (shared memory)
    Upload,  ///< written by the processor, read once by the device; always mapped
    Readback ///< written by the device, read by the processor; always mapped
};

/// A VkBuffer with its own memory. Moves, never copies; its device frees it once unused.
class Buffer {
public:
    Buffer() = default; ///< empty: `if (buffer)` is false
    /// `bytes` > 0.
    Buffer(Device& device, VkDeviceSize bytes, VkBufferUsageFlags usage, Placement placement,
           const char* name);
    Buffer(Buffer&& other) noexcept { swap(other); }
    Buffer& operator=(Buffer&& other) noexcept {
        Buffer(std::move(other)).swap(*this);
        return *this;
    }
    ~Buffer();

    explicit operator bool() const { return bool(buffer_); }
    VkBuffer handle() const { return *buffer_; }
    VkDeviceSize size() const { return size_; }
    /// The bytes, or nullptr where the processor cannot reach them. Coherent.
    std::byte* mapped() const { return mapped_; }

private:
    void swap(Buffer& other) noexcept;

    Device* device_ = nullptr;
    Handle<VkDeviceMemory, VK_OBJECT_TYPE_DEVICE_MEMORY> memory_;
    Handle<VkBuffer, VK_OBJECT_TYPE_BUFFER> buffer_;
    VkDeviceSize size_ = 0;
    VkDeviceSize allocated_ = 0;
    std::byte* mapped_ = nullptr;
};

/// Has all bytes of a buffer of any placement written, in place where the processor reaches them,
/// and waits for them where a copy is needed. The buffer needs TRANSFER_DST usage, and nothing
/// submitted may be using it.
void fill(Device& device, Buffer& buffer,
          const std::function<void(std::span<std::byte> bytes)>& write);
/// The same for bytes that there are already, to a part of the buffer.
void upload(Device& device, Buffer& buffer, VkDeviceSize offset, std::span<const std::byte> bytes);

} // namespace myo::gpu
