#pragma once

#include <myofield/gpu/device.hpp>

#include <cstddef>
#include <functional>
#include <span>

namespace myo::gpu {

/// Where a buffer's bytes lie.
enum class Placement : uint8_t {
    Device,  ///< fast for the device; mapped only where both share their memory
    Upload,  ///< written by the processor, read once by the device; always mapped
    Readback ///< written by the device, read by the processor; always mapped
};

/// A VkBuffer with its own memory. Moves, never copies; its device frees it once unused.
class Buffer {
public:
    Buffer() = default; ///< empty: `if (buffer)` is false
    /// Asserts that `bytes` > 0.
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

/// Fills a buffer of any placement. `write` gets room for all its bytes: the buffer's own where the
/// processor reaches it, otherwise that of a copy, which is then sent and waited for.
///
/// The buffer needs TRANSFER_DST usage. Nothing submitted may be using it.
void fill(Device& device, Buffer& buffer,
          const std::function<void(std::span<std::byte> bytes)>& write);
/// Copies `bytes` into the buffer from `offset` on, under the same conditions.
void upload(Device& device, Buffer& buffer, VkDeviceSize offset, std::span<const std::byte> bytes);

} // namespace myo::gpu
