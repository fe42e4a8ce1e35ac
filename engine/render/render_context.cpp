#include "render_context.hpp"

#include <myofield/scene/heat_colours.hpp>

#include "materials.hpp"

#include <shared/figures.glsl.h>
#include <shared/frame.glsl.h>

#include <array>
#include <glm/gtc/packing.hpp>

namespace myo {

namespace {

static_assert(int(Palette::PrintHatch) == kPrintHatch && kPalettes == kPrintHatch + 1);

gpu::Image makeHeatColours(gpu::Device& device) {
    std::vector<uint64_t> pixels;
    for (int palette = 0; palette < kPalettes; ++palette)
        for (bool isEssential : {true, false})
            for (int i = 0; i < kHeatSteps; ++i) {
                const float intensity = float(i) / float(kHeatSteps - 1);
                const Vec3 colour =
                    linearFromSrgb(heatColour(Palette(palette), isEssential, intensity));
                pixels.push_back(glm::packHalf4x16(Vec4(colour, 1)));
            }
    gpu::Image image(device,
                     {.extent = {uint32_t(kHeatSteps), uint32_t(kPalettes * 2)},
                      .format = kColourFormat,
                      .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT},
                     "heat colours");
    upload(device, image, std::as_bytes(std::span(pixels)));
    return image;
}

gpu::Image makeWhite(gpu::Device& device) {
    gpu::Image image(device,
                     {.extent = {1, 1},
                      .format = kFinalFormat,
                      .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT},
                     "white");
    const std::array<std::byte, 4> pixel{std::byte{255}, std::byte{255}, std::byte{255},
                                         std::byte{255}};
    upload(device, image, pixel);
    return image;
}

} // namespace

RenderContext::RenderContext(gpu::Device& d)
    : device(d), frameLayout(d,
                             {gpu::Binding::Uniform, gpu::Binding::Texture, gpu::Binding::Texture,
                              gpu::Binding::Texture, gpu::Binding::Texture, gpu::Binding::Texture},
                             "frame"),
      screenLayout(d, {gpu::Binding::Uniform, gpu::Binding::Texture, gpu::Binding::Texture},
                   "screen"),
      textureLayout(d, {gpu::Binding::Texture}, "texture"),
      nearest(d, gpu::Filter::Nearest, "nearest"), linear(d, gpu::Filter::Linear, "linear"),
      uniforms(d, sizeof(shaders::FrameUniforms),
               VK_BUFFER_USAGE_UNIFORM_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT,
               gpu::Placement::Device, "uniforms"),
      heatColours(makeHeatColours(d)), white(makeWhite(d)) {}

gpu::DescriptorSet RenderContext::frameSet(const FrameImages& images, const char* name) const {
    gpu::DescriptorSet set(device, frameLayout, name);
    set.write(0, uniforms).write(1, heatColours, linear);
    set.write(2, images.openness, nearest).write(3, images.distances, nearest);
    set.write(4, images.windowMap, linear).write(5, images.windowFloor, linear);
    return set;
}

} // namespace myo
