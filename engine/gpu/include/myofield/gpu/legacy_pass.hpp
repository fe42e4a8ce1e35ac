#pragma once

#include <myofield/gpu/device.hpp>

namespace myo::gpu {

class Image;

/// A render pass of the kind that came before dynamic rendering, for libraries that want one: it
/// draws over what a colour image holds. Moves, never copies.
class LegacyPass {
public:
    LegacyPass() = default; ///< empty
    LegacyPass(Device& device, VkFormat format, const char* name);
    explicit operator bool() const { return bool(pass_); }
    VkRenderPass handle() const { return *pass_; }
    VkFormat format() const { return format_; }

    /// Starts drawing over `canvas`: of the pass's format, in Use::ColourWrite before and after.
    /// Viewport and scissor are left to what is drawn.
    void begin(Commands& commands, const Image& canvas) const;
    void end(Commands& commands) const;

private:
    Device* device_ = nullptr;
    Handle<VkRenderPass, VK_OBJECT_TYPE_RENDER_PASS> pass_;
    VkFormat format_ = VK_FORMAT_UNDEFINED;
};

} // namespace myo::gpu
