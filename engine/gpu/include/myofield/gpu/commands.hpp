#pragma once

#include <myofield/gpu/buffer.hpp>
#include <myofield/gpu/image.hpp>
#include <myofield/gpu/pipeline.hpp>
#include <myofield/gpu/query_pool.hpp>
#include <myofield/gpu/use.hpp>

#include <initializer_list>
#include <optional>

namespace myo::gpu {

/// A rectangle of pixels; x and y count from the top left.
struct Rect {
    int32_t x = 0, y = 0;
    uint32_t width = 0, height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};
inline Rect wholeOf(VkExtent2D extent) {
    return {0, 0, extent.width, extent.height};
}
/// The pixels that both have; width and height are 0 where there are none.
Rect common(Rect a, Rect b);

/// The images that are drawn into between `beginRendering` and `endRendering`.
struct ColourTarget {
    const Image& image;
    std::optional<VkClearColorValue> clear; ///< empty: the image keeps what it holds
};
struct DepthTarget {
    const Image& image;
    bool clears = true; ///< to 0, the far end of reverse-Z
};

/// Depth and culling of the draws that follow. With reverse-Z, Nearer is GREATER.
struct DrawState {
    enum class Depth : uint8_t { Off, Nearer, NearerOrEqual, Equal };
    Depth depth = Depth::Off;
    bool writesDepth = false;
    bool cullsBack = false;
};

/// A command buffer that is being recorded. It belongs to its pool; this is a reference, cheap to
/// copy.
class Commands {
public:
    Commands() = default; ///< empty
    Commands(Device& device, VkCommandBuffer buffer) : device_(&device), buffer_(buffer) {}
    explicit operator bool() const { return buffer_ != VK_NULL_HANDLE; }
    VkCommandBuffer handle() const { return buffer_; }
    void end();

    void barrier(const Image& image, Use from, Use to);
    void barrier(VkImage image, VkImageAspectFlags aspect, Use from, Use to);
    void barrier(const Buffer& buffer, Use from, Use to);
    void copy(const Buffer& from, VkDeviceSize fromOffset, const Buffer& to, VkDeviceSize toOffset,
              VkDeviceSize bytes);
    void copy(const Buffer& from, const Image& to);
    void copy(const Image& from, Rect area, const Buffer& to);
    /// The image must be in Use::TransferWrite.
    void clear(const Image& image, VkClearColorValue colour);
    /// Copies all of an image, scaled to fill an area of another.
    ///
    /// from   in Use::TransferRead
    /// to     in Use::TransferWrite
    /// area   of `to`, and within it
    void blit(const Image& from, const Image& to, Rect area) { blit(from, to.handle(), area); }
    void blit(const Image& from, VkImage to, Rect area);
    /// Writes from the start of the buffer: at most 64 KiB, and a multiple of 4 bytes.
    void update(const Buffer& buffer, std::span<const std::byte> bytes);

    /// Starts drawing. The viewport (y up) is all of the targets, the scissor is `area`.
    void beginRendering(std::initializer_list<ColourTarget> colours,
                        std::optional<DepthTarget> depth, Rect area);
    void endRendering();
    /// Sets a viewport of `extent` pixels, whose top left corner lies at (x, y) of the targets.
    void viewport(float x, float y, VkExtent2D extent);
    void scissor(Rect area);
    void state(const DrawState& state);

    void bind(const Pipeline& pipeline);
    void bind(const Pipeline& pipeline, const DescriptorSet& set);
    template <class T>
    void push(const Pipeline& pipeline, const T& value) {
        assert(sizeof(T) == pipeline.pushBytes());
        pushBytes(pipeline, &value, sizeof(T));
    }
    void vertices(uint32_t stream, const Buffer& buffer, VkDeviceSize offset = 0);
    void indices(const Buffer& buffer, VkDeviceSize offset = 0); ///< 32 bits each
    void draw(uint32_t vertexCount);
    void drawIndexed(uint32_t indexCount, uint32_t firstIndex, int32_t vertexOffset);

    void resetTimes(const QueryPool& pool);
    void stampTime(const QueryPool& pool, uint32_t index);

private:
    void pushBytes(const Pipeline& pipeline, const void* value, uint32_t bytes);

    Device* device_ = nullptr;
    VkCommandBuffer buffer_ = VK_NULL_HANDLE;
};

/// Makes commands, one buffer at a time. Moves, never copies.
class CommandPool {
public:
    CommandPool() = default; ///< empty
    CommandPool(Device& device, const char* name);
    explicit operator bool() const { return bool(pool_); }

    /// Starts new commands. The device must be done with those that were begun before.
    Commands begin();

private:
    Device* device_ = nullptr;
    Handle<VkCommandPool, VK_OBJECT_TYPE_COMMAND_POOL> pool_;
    VkCommandBuffer buffer_ = VK_NULL_HANDLE;
};

} // namespace myo::gpu
