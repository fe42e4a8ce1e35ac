#include <myofield/gpu/panel_pictures.hpp>

#include <shared/panel_picture.glsl.h>

#include <shaders/panel_picture_frag.hpp>
#include <shaders/panel_picture_vert.hpp>

#include <cassert>

namespace myo::gpu {

namespace {

/// Straight to premultiplied alpha: edges of what is transparent then stay clean when it is scaled.
void premultiply(const myo::Image& picture, std::byte* out) {
    for (size_t i = 0; i < picture.rgba.size(); i += 4) {
        const unsigned alpha = picture.rgba[i + 3];
        for (size_t k = 0; k < 3; ++k)
            out[i + k] = std::byte((picture.rgba[i + k] * alpha + 127) / 255);
        out[i + 3] = std::byte(alpha);
    }
}

} // namespace

PanelPictures::PanelPictures(Device& device, const LegacyPass& pass)
    : device_(&device), vertex_(device, shaders::kPanelPictureVert, "panel_picture.vert"),
      fragment_(device, shaders::kPanelPictureFrag, "panel_picture.frag"),
      layout_(device, {Binding::Texture}, "panel picture"),
      sampler_(device, Filter::Linear, "panel picture"),
      pipeline_(device,
                {.vertex = &vertex_,
                 .fragment = &fragment_,
                 .set = &layout_,
                 .pushBytes = sizeof(shaders::PanelPicturePush),
                 .legacyPass = &pass,
                 .colour = pass.format(),
                 .blend = Blend::Premultiplied},
                "panel picture") {}

PanelPictures::Picture PanelPictures::make(const myo::Image& picture) {
    assert(picture.width > 0 && picture.height > 0);
    Picture made;
    made.image = Image(*device_,
                       {.extent = {picture.width, picture.height},
                        .format = VK_FORMAT_R8G8B8A8_UNORM,
                        .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT},
                       "panel picture");
    made.input = DescriptorSet(*device_, layout_, "panel picture");
    made.input.write(0, made.image, sampler_);
    made.unsent = Buffer(*device_, picture.rgba.size(), VK_BUFFER_USAGE_TRANSFER_SRC_BIT,
                         Placement::Upload, "panel picture");
    premultiply(picture, made.unsent.mapped());
    return made;
}

PanelPictures::Id PanelPictures::add(const myo::Image& picture) {
    const Id id{++lastId_};
    pictures_.emplace(id, make(picture));
    return id;
}

void PanelPictures::replace(Id id, const myo::Image& picture) {
    const auto found = pictures_.find(id);
    assert(found != pictures_.end());
    found->second = make(picture);
}

void PanelPictures::drop(Id id) {
    pictures_.erase(id);
}

void PanelPictures::send(Commands& commands) {
    for (auto& [id, picture] : pictures_) {
        if (!picture.unsent) continue;
        commands.barrier(picture.image, Use::Discard, Use::TransferWrite);
        commands.copy(picture.unsent, picture.image);
        commands.barrier(picture.image, Use::TransferWrite, Use::ShaderRead);
        picture.unsent = {}; // the device keeps it until the copy is done
    }
}

void PanelPictures::draw(Commands& commands, VkExtent2D extent, Id id, const Place& place) const {
    const auto found = pictures_.find(id);
    const Rect clip = common(place.clip, wholeOf(extent));
    if (found == pictures_.end() || found->second.unsent || clip.width == 0) return;
    commands.viewport(0, 0, extent);
    commands.scissor(clip);
    commands.state({});
    commands.bind(pipeline_, found->second.input);
    commands.push(pipeline_,
                  shaders::PanelPicturePush{.corner = place.corner,
                                            .size = place.size,
                                            .canvas = {float(extent.width), float(extent.height)},
                                            .alpha = place.alpha,
                                            .unused = 0});
    commands.draw(6);
}

} // namespace myo::gpu
