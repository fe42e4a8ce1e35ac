#include "commands/picture_maker.hpp"

#include "commands/device.hpp"

#include <fmt/format.h>

#include <future>

namespace myo {

PictureMaker::~PictureMaker() = default;

Result<std::unique_ptr<PictureMaker>> PictureMaker::open(const std::string& bodyArgument,
                                                         const Places& places, ExitCode& code) {
    auto reading =
        std::async(std::launch::async, [&] { return Workspace::read(bodyArgument, places); });
    std::unique_ptr<PictureMaker> maker(new PictureMaker);
    ExitCode startCode = kDone;
    const Status started = maker->startDevice(startCode);
    Result<std::unique_ptr<Workspace>> workspace = reading.get();
    code = kBadInput;
    if (!workspace) return workspace.error();
    maker->workspace_ = std::move(*workspace);
    code = startCode;
    if (!started) return started.error();
    return maker;
}

Status PictureMaker::startDevice(ExitCode& code) {
    Result<std::unique_ptr<gpu::Device>> device = openDevice();
    code = kNoDevice;
    if (!device) return device.error();
    device_ = std::move(*device);
    Result<Font> font = Font::loadDefault();
    code = kBadInput;
    if (!font) return font.error();
    font_ = std::move(*font);
    passes_ = std::make_shared<RenderPasses>(*device_, *font_);
    passes_->prepare(Quality::Still);
    code = kDone;
    return Done{};
}

Result<Image> PictureMaker::draw(const ViewState& state, std::span<const HeatVertex> heat,
                                 Extent extent) {
    return draw(makePicture(workspace_->stage(), *font_, state, extent, textSizeFor(extent)), heat,
                extent);
}

Result<Image> PictureMaker::draw(const Picture& picture, std::span<const HeatVertex> heat,
                                 Extent extent) {
    if (!renderer_) {
        auto body = BodyOnDevice::create(*device_, workspace_->body());
        if (!body) return body.error();
        renderer_ = std::make_unique<Renderer>(passes_, std::move(*body));
    }
    renderer_->setHeat(heat);
    if (workspace_->body().skin()) renderer_->setDrawing(workspace_->body().skin(), drawing_);
    Result<Image> image =
        renderer_->drawImage(picture.list, picture.overlay, {extent, Quality::Still});
    if (image && device_->validationMessages() > 0)
        return Error(
            fmt::format("Vulkan validation reported {} problems", device_->validationMessages()));
    return image;
}

Result<HandoutPictures> PictureMaker::drawPattern(const HandoutSubject& subject, Extent extent) {
    return patternPictures(*workspace_, *font_, subject, extent,
                           [this](const Picture& picture, std::span<const HeatVertex> heat,
                                  Extent size) { return draw(picture, heat, size); });
}

} // namespace myo
