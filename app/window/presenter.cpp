#include "window/presenter.hpp"

#include <myofield/study/words.hpp>

#include <myofield/gpu/check.hpp>

#define GLFW_INCLUDE_VULKAN
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>

namespace myo {

using gpu::Use;

Result<std::unique_ptr<Presenter>> Presenter::create(GlfwWindow& window, const Body& body,
                                                     const Font& font, gpu::WhenLost whenLost) {
    gpu::DeviceRequest request;
    request.needsPresent = true;
    request.instanceExtensions = window.vulkanExtensions();
    const Result<std::shared_ptr<gpu::Instance>> instance = gpu::Instance::create(request);
    if (!instance) return instance.error();
    VkSurfaceKHR surface = VK_NULL_HANDLE;
    const VkResult made =
        glfwCreateWindowSurface((*instance)->handle(), window.handle(), nullptr, &surface);
    if (made != VK_SUCCESS)
        return Error(say("Vulkan cannot draw on this window: {}", gpu::resultName(made)));

    std::unique_ptr<Presenter> presenter(new Presenter);
    presenter->surface_ = gpu::Surface(*instance, surface);
    Result<std::unique_ptr<gpu::Device>> device = gpu::Device::create(*instance, request, surface);
    if (!device) return device.error();
    presenter->device_ = std::move(*device);
    presenter->device_->onLost(std::move(whenLost));
    Result<gpu::Swapchain> swapchain = gpu::Swapchain::create(*presenter->device_, surface);
    if (!swapchain) return swapchain.error();
    presenter->swapchain_ = std::move(*swapchain);
    presenter->passes_ = std::make_shared<RenderPasses>(*presenter->device_, font);
    if (const Status shown = presenter->setBody(body); !shown) return shown.error();
    presenter->steps_ = gpu::CommandPool(*presenter->device_, "steps");
    presenter->layer_ = std::make_unique<ImGuiLayer>(*presenter->device_, window.handle());
    return presenter;
}

Status Presenter::setBody(const Body& body) {
    device_->waitIdle();
    forgetPicture();
    Result<std::shared_ptr<BodyOnDevice>> onDevice = BodyOnDevice::create(*device_, body);
    if (!onDevice) return onDevice.error();
    body_ = std::move(*onDevice);
    renderer_ = std::make_unique<Renderer>(passes_, body_);
    return Done{};
}

Presenter::~Presenter() {
    if (!device_) return;
    device_->waitIdle();
    layer_.reset();
    renderer_.reset();
    body_.reset();
    passes_.reset();
    canvas_ = {};
    steps_ = {};
    swapchain_ = {};
    device_.reset();
}

void Presenter::paintScene(gpu::Commands& commands, const Area& scene, const Colour& background) {
    commands.barrier(canvas_, Use::Discard, Use::TransferWrite);
    commands.clear(canvas_, {{background.r, background.g, background.b, 1}});
    if (picture_) {
        commands.barrier(canvas_, Use::TransferWrite, Use::TransferWrite);
        const gpu::Rect place{int32_t(scene.x), int32_t(scene.y), uint32_t(scene.width),
                              uint32_t(scene.height)};
        const gpu::Rect seen = common(place, gpu::wholeOf(canvas_.extent()));
        if (seen.width > 0) commands.blit(*picture_, canvas_, seen);
    }
    commands.barrier(canvas_, Use::TransferWrite, Use::ColourWrite);
}

bool Presenter::show(Extent window, const Area& scene, const Colour& background,
                     const ScenePicture* fresh, const DrawList& highlight) {
    std::optional<gpu::Commands> commands = swapchain_.begin({window.width, window.height});
    if (!commands) {
        layer_->dropFrame();
        return false;
    }
    const VkExtent2D size = swapchain_.extent();
    if (!canvas_ || canvas_.extent().width != size.width || canvas_.extent().height != size.height)
        canvas_ =
            gpu::Image(*device_,
                       {size, VK_FORMAT_R8G8B8A8_UNORM,
                        VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT |
                            VK_IMAGE_USAGE_TRANSFER_SRC_BIT},
                       "canvas");
    if (fresh)
        picture_ = &renderer_->record(*commands, fresh->list, fresh->overlay, fresh->settings);
    paintScene(*commands, scene, background);
    if (!highlight.items.empty() && picture_)
        renderer_->recordHighlight(*commands, highlight,
                                   {uint32_t(scene.width), uint32_t(scene.height)}, canvas_,
                                   {scene.x, scene.y});
    layer_->record(*commands, canvas_);
    swapchain_.present(*commands, canvas_);
    serial_ = device_->nextSerial() - 1;
    return true;
}

bool Presenter::refine(const ScenePicture& picture, size_t step) {
    gpu::Commands commands = steps_.begin();
    const gpu::Image* const done =
        renderer_->recordStep(commands, picture.list, picture.overlay, picture.settings.size, step);
    commands.end();
    serial_ = device_->submit(commands);
    if (done) picture_ = done;
    return done != nullptr;
}

} // namespace myo
