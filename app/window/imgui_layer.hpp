#pragma once

#include "window/glfw_window.hpp"
#include "window/panel_picture.hpp"
#include "window/style.hpp"

#include <myofield/gpu/descriptors.hpp>
#include <myofield/gpu/legacy_pass.hpp>

#include <optional>

struct GLFWwindow;
struct ImGuiContext;

namespace myo {

/// Dear ImGui on a picture of ours. The only place that knows its backends and that version 1.86
/// wants a legacy render pass. The window and the device must outlive it. The first one is the one
/// that Dear ImGui builds for; others only within WithLayer.
class ImGuiLayer {
public:
    /// Sets no callbacks: inputs come through `feed`.
    ImGuiLayer(gpu::Device& device, GLFWwindow* window);
    ~ImGuiLayer();
    ImGuiLayer(const ImGuiLayer&) = delete;
    ImGuiLayer& operator=(const ImGuiLayer&) = delete;

    /// Style and fonts for a scale; nothing happens when it is the one in use. Waits for the device
    /// when it is not.
    void setScale(float scale);
    const Fonts& fonts() const { return fonts_; }
    /// The colours of the theme in use from the next frame on.
    void followTheme() { applyStyle(scale_); }

    /// Hands an input to Dear ImGui.
    void feed(const Input& input);
    /// Starts a frame of `size` pixels.
    void startFrame(VkExtent2D size);
    /// Ends a frame without drawing it: to let panels find their sizes.
    void dropFrame();
    /// Ends the frame and draws it over `canvas`, which goes from ColourWrite to TransferRead.
    void record(gpu::Commands& commands, const gpu::Image& canvas);

private:
    friend class WithLayer;
    void startBackend();
    void uploadFonts();
    void feedKey(const int* raw);

    gpu::Device& device_;
    GLFWwindow* window_;
    ImGuiContext* context_;
    gpu::TexturePool textures_;
    gpu::LegacyPass pass_;
    std::optional<PicturePainter> pictures_; ///< while there is a context of Dear ImGui
    float scale_ = 0;
    Vec2 pointer_{-1e30f, -1e30f};
    bool isReturnPressing_ = false; ///< Return is held, and was pressed on a control, not in a text
    Fonts fonts_;
};

/// Dear ImGui builds for this layer while it lives, then for the one before.
class WithLayer {
public:
    explicit WithLayer(const ImGuiLayer& layer);
    ~WithLayer();
    WithLayer(const WithLayer&) = delete;
    WithLayer& operator=(const WithLayer&) = delete;

private:
    ImGuiContext* before_;
};

} // namespace myo
