#include "picture_maker.hpp"

#include <myofield/gpu/device.hpp>
#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/frame_overlay.hpp>

#include <fmt/format.h>

#include <future>

namespace myo {

PictureMaker::~PictureMaker() = default;

Result<std::unique_ptr<PictureMaker>> PictureMaker::open(const std::string& bodyArgument,
                                                         ExitCode& code) {
    auto opening = std::async(std::launch::async, [] { return gpu::Device::create({}); });
    auto reading = std::async(std::launch::async, [] { return Font::loadDefault(); });
    std::unique_ptr<PictureMaker> maker(new PictureMaker);
    code = kBadInput;
    Result<std::unique_ptr<Workspace>> workspace = Workspace::load(bodyArgument);
    if (!workspace) return workspace.error();
    maker->workspace_ = std::move(*workspace);
    Result<Font> font = reading.get();
    if (!font) return font.error();
    maker->font_ = std::move(*font);
    Result<std::unique_ptr<gpu::Device>> device = opening.get();
    code = kNoDevice;
    if (!device) return device.error();
    maker->device_ = std::move(*device);
    code = kDone;
    return maker;
}

Result<Image> PictureMaker::draw(const ViewState& state, std::span<const HeatVertex> heat,
                                 Extent extent) {
    if (!renderer_) {
        Result<std::unique_ptr<Renderer>> renderer =
            Renderer::create(*device_, workspace_->body(), *font_);
        if (!renderer) return renderer.error();
        renderer_ = std::move(*renderer);
    }
    renderer_->setHeat(heat);
    const DrawList list =
        makeDrawList(workspace_->atlas(), workspace_->body(), workspace_->placement(), state);
    const FreeArea whole{{0, 0}, {float(extent.width), float(extent.height)}};
    const Overlay overlay =
        makeOverlay(*font_, {workspace_->atlas(), workspace_->body(), state, list, extent, whole,
                             textSizeFor(extent), &workspace_->placement(),
                             state.showEndangerment ? &workspace_->endangerment() : nullptr});
    Result<Image> image = renderer_->drawImage(list, overlay, {extent, Quality::Still});
    if (image && device_->validationMessages() > 0)
        return Error(
            fmt::format("Vulkan validation reported {} problems", device_->validationMessages()));
    return image;
}

} // namespace myo
