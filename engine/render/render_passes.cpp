#include "render_parts.hpp"

namespace myo {

RenderPasses::Parts::Parts(gpu::Device& device, const Font& font)
    : context(device), transient(device), surfaces(context), occlusion(context), outline(context),
      marks(context), overlay(context, font), composite(context), picker(context), window(context) {
}

RenderPasses::RenderPasses(gpu::Device& device, const Font& font)
    : parts_(std::make_unique<Parts>(device, font)) {}

RenderPasses::~RenderPasses() = default;

void RenderPasses::prepare(Quality quality) {
    parts_->surfaces.prepare(quality);
    parts_->occlusion.prepare(quality);
}

} // namespace myo
