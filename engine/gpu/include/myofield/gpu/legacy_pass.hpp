#pragma once

#include <myofield/gpu/device.hpp>

namespace myo::gpu {

class Image;

/// A render pass as Vulkan had them before dynamic rendering, for libraries that want one. It draws
/// over what a colour image holds. Moves, never copies.
class LegacyPass {
public:
    LegacyPass() = default; ///< empty
    LegacyPass(Device& device, VkFormat format, const char* name);
    explicit operator bool() const { return bool(pass_); }
    VkRenderPass handle() const { return *pass_; }
    VkFormat format() const { return format_; }

    /// Starts drawing over `canvas`, which has the pass's format and is in Use::ColourWrite before
    /// and after. Whoever draws sets viewport and scissor.
    void begin(Commands& commands, const Image& canvas) const;
    void end(Commands& commands) const;

private:
    Device* device_ = nullptr;
    Handle<VkRenderPass, VK_OBJECT_TYPE_RENDER_PASS> pass_;
    VkFormat format_ = VK_FORMAT_UNDEFINED;
};

} // namespace myo::gpu
