#pragma once

#include <myofield/gpu/buffer.hpp>
#include <myofield/gpu/image.hpp>
#include <myofield/gpu/pipeline.hpp>
#include <myofield/gpu/query_pool.hpp>
#include <myofield/gpu/use.hpp>

#include <initializer_list>
#include <optional>

namespace myo::gpu {

/// Pixels from the top left.
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

/// What a stretch of rendering draws into.
struct ColourTarget {
    const Image& image;
    std::optional<VkClearColorValue> clear; ///< empty: what is there stays
};
struct DepthTarget {
    const Image& image;
    bool clears = true; ///< to 0, the far end of reverse-Z
};

/// Depth and culling, set anew for each stretch of draws. Reverse-Z: Nearer is GREATER.
struct DrawState {
    enum class Depth : uint8_t { Off, Nearer, NearerOrEqual, Equal };
    Depth depth = Depth::Off;
    bool writesDepth = false;
    bool cullsBack = false;
};

/// A command buffer being recorded, owned by its pool: a plain reference, cheap to copy.
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
    /// The image is in Use::TransferWrite.
    void clear(const Image& image, VkClearColorValue colour);
    /// The whole of `from` (in Use::TransferRead), scaled to fill `area` of `to` (in
    /// Use::TransferWrite), which has that much room.
    void blit(const Image& from, const Image& to, Rect area) { blit(from, to.handle(), area); }
    void blit(const Image& from, VkImage to, Rect area);
    /// At most 64 KiB, a multiple of 4.
    void update(const Buffer& buffer, std::span<const std::byte> bytes);

    /// Starts drawing with the whole of the targets as viewport (y up) and `area` as scissor.
    void beginRendering(std::initializer_list<ColourTarget> colours,
                        std::optional<DepthTarget> depth, Rect area);
    void endRendering();
    /// A viewport of `extent` pixels whose top left corner lies at (x, y) of the targets.
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

/// One command buffer at a time. Moves, never copies.
class CommandPool {
public:
    CommandPool() = default; ///< empty
    CommandPool(Device& device, const char* name);
    explicit operator bool() const { return bool(pool_); }

    /// Starts anew. What was begun before must be done on the device.
    Commands begin();

private:
    Device* device_ = nullptr;
    Handle<VkCommandPool, VK_OBJECT_TYPE_COMMAND_POOL> pool_;
    VkCommandBuffer buffer_ = VK_NULL_HANDLE;
};

} // namespace myo::gpu
