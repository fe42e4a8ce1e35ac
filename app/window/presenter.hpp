#pragma once

#include "window/glfw_window.hpp"
#include "window/imgui_layer.hpp"
#include "window/ui.hpp"

#include <myofield/gpu/swapchain.hpp>
#include <myofield/render/renderer.hpp>
#include <myofield/scene/picture.hpp>

namespace myo {

/// The picture that the scene's area shows.
struct ScenePicture : Picture {
    RenderSettings settings;
};

/// Brings pictures and panels onto the window: device, swapchain, renderer, one canvas.
class Presenter {
public:
    /// The error says why no device can be used, device by device. `whenLost`: what happens when it
    /// is lost, from now on (`gpu::Device::onLost`).
    static Result<std::unique_ptr<Presenter>> create(GlfwWindow& window, const Body& body,
                                                     const Font& font, gpu::WhenLost whenLost);
    ~Presenter();
    Presenter(const Presenter&) = delete;
    Presenter& operator=(const Presenter&) = delete;

    ImGuiLayer& layer() { return *layer_; }
    Renderer& renderer() { return *renderer_; }
    /// A further view of the same body, for small pictures; none after `setBody` draws the new one.
    std::unique_ptr<Renderer> makeRenderer() { return std::make_unique<Renderer>(passes_, body_); }
    gpu::Device& device() { return *device_; }

    /// Draws another body from now on.
    Status setBody(const Body& body);
    /// Draws the frame that Dear ImGui has built over the scene's picture, and shows it. Without
    /// `fresh` the last picture is used again. A light line goes round the items of `highlight`.
    /// False when the window has no size just now: the frame is dropped.
    bool show(Extent window, const Area& scene, const Colour& background, const ScenePicture* fresh,
              const DrawList& highlight);
    /// Draws the next step of a picture at its best, from step 0 on; true when it was the last: the
    /// picture is then the one that is shown. `Renderer::recordStep` says what must stay the same.
    bool refine(const ScenePicture& picture, size_t step);
    /// Whether the device is done with the last frame: until then nothing more should be asked of
    /// it.
    bool isIdle() const { return device_->isDone(serial_); }
    /// The picture drawn last is no longer there.
    void forgetPicture() { picture_ = nullptr; }

private:
    Presenter() = default;
    void paintScene(gpu::Commands& commands, const Area& scene, const Colour& background);

    gpu::Surface surface_; // after the device in destruction: see the destructor
    std::unique_ptr<gpu::Device> device_;
    gpu::Swapchain swapchain_;
    gpu::Image canvas_;
    gpu::CommandPool steps_;
    std::shared_ptr<RenderPasses> passes_;
    std::shared_ptr<BodyOnDevice> body_;
    std::unique_ptr<Renderer> renderer_;
    std::unique_ptr<ImGuiLayer> layer_;
    const gpu::Image* picture_ = nullptr;
    uint64_t serial_ = 0;
};

} // namespace myo
