#include "overlay_pass.hpp"

#include <shared/mark.glsl.h>

#include <shaders/overlay_frag.hpp>
#include <shaders/overlay_vert.hpp>

#include <algorithm>
#include <cstddef>

namespace myo {

static_assert(sizeof(OverlayVertex) == 20);

namespace {

gpu::Image uploadSheet(gpu::Device& device, const Font& font) {
    gpu::Image sheet(device,
                     {.extent = {font.sheetWidth(), font.sheetHeight()},
                      .format = VK_FORMAT_R8_UNORM,
                      .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT},
                     "glyph sheet");
    upload(device, sheet, std::as_bytes(std::span(font.sheet())));
    return sheet;
}

} // namespace

OverlayPass::OverlayPass(RenderContext& context, const Font& font)
    : vertex_(makeShader(context.device, shaders::kOverlayVert, "overlay.vert")),
      fragment_(makeShader(context.device, shaders::kOverlayFrag, "overlay.frag")),
      sheet_(uploadSheet(context.device, font)),
      input_(context.device, context.textureLayout, "glyph sheet"),
      pipeline_(context.device,
                {.vertex = &vertex_,
                 .fragment = &fragment_,
                 .set = &context.textureLayout,
                 .pushBytes = sizeof(shaders::OverlayPush),
                 .strides = {sizeof(OverlayVertex)},
                 .attributes = {{0, 0, VK_FORMAT_R32G32_SFLOAT, offsetof(OverlayVertex, pixel)},
                                {1, 0, VK_FORMAT_R32G32_SFLOAT, offsetof(OverlayVertex, glyph)},
                                {2, 0, VK_FORMAT_R8G8B8A8_UNORM, offsetof(OverlayVertex, colour)}},
                 .colour = kFinalFormat,
                 .blend = gpu::Blend::Premultiplied},
                "overlay") {
    input_.write(0, sheet_, context.linear);
}

void OverlayPass::record(gpu::Commands& commands, const Targets& targets, const Tile& tile,
                         const Overlay& overlay, TransientBuffers& transient) {
    if (overlay.indices.empty()) return;
    assert(*std::max_element(overlay.indices.begin(), overlay.indices.end()) <
           overlay.vertices.size());
    const gpu::Buffer& vertices = transient.write(std::as_bytes(std::span(overlay.vertices)));
    const gpu::Buffer& indices = transient.write(std::as_bytes(std::span(overlay.indices)));
    commands.scissor(gpu::wholeOf(targets.final.extent()));
    commands.state({});
    commands.bind(pipeline_, input_);
    const Vec2 size{float(targets.size.width), float(targets.size.height)};
    const Vec2 sheet{float(sheet_.extent().width), float(sheet_.extent().height)};
    commands.push(pipeline_, shaders::OverlayPush{.corner = {float(tile.x), float(tile.y)},
                                                  .clipPerPixel = 2.0f / size,
                                                  .sheetPerTexel = 1.0f / sheet});
    commands.vertices(0, vertices);
    commands.indices(indices);
    commands.drawIndexed(uint32_t(overlay.indices.size()), 0, 0);
}

} // namespace myo
