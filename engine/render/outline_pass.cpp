#include "outline_pass.hpp"

#include <shared/mark.glsl.h>

#include <shaders/depth_vert.hpp>
#include <shaders/mask_frag.hpp>
#include <shaders/outline_frag.hpp>
#include <shaders/whole_vert.hpp>

#include <algorithm>

namespace myo {

namespace {

/// Dark, so that it reads on muscle, bone and paper alike.
constexpr Vec4 kSelected{0.05f, 0.20f, 0.36f, 0.96f};
/// Of the same hue, and lighter.
constexpr Vec4 kHighlit{0.10f, 0.46f, 0.66f, 0.92f};

} // namespace

OutlinePass::OutlinePass(RenderContext& context)
    : context_(context),
      depthVertex_(makeShader(context.device, shaders::kDepthVert, "depth.vert")),
      mask_(makeShader(context.device, shaders::kMaskFrag, "mask.frag")),
      whole_(makeShader(context.device, shaders::kWholeVert, "whole.vert")),
      outline_(makeShader(context.device, shaders::kOutlineFrag, "outline.frag")) {
    gpu::PipelineInfo info{.vertex = &depthVertex_,
                           .fragment = &mask_,
                           .set = &context.frameLayout,
                           .colour = kMaskFormat};
    addPositions(info);
    toMask_ = gpu::Pipeline(context.device, info, "mask");
    toLine_ = gpu::Pipeline(context.device,
                            {.vertex = &whole_,
                             .fragment = &outline_,
                             .set = &context.textureLayout,
                             .pushBytes = sizeof(shaders::OutlinePush),
                             .colour = kFinalFormat,
                             .blend = gpu::Blend::Premultiplied},
                            "outline");
}

void OutlinePass::recordMask(gpu::Commands& commands, const Targets& targets,
                             const MeshStore& meshes, std::span<const VisibleItem> items) {
    commands.barrier(targets.mask, gpu::Use::Discard, gpu::Use::ColourWrite);
    commands.beginRendering({{targets.mask, VkClearColorValue{}}}, std::nullopt,
                            gpu::wholeOf(targets.mask.extent()));
    // There is no depth here: a triangle of the far side that is drawn later would overwrite "seen"
    // by "covered". So only those that face the eye are drawn.
    commands.state({.cullsBack = true});
    meshes.bind(commands);
    commands.bind(toMask_, targets.frame);
    for (const VisibleItem& visible : items) {
        commands.indices(*visible.indices.buffer);
        commands.drawIndexed(visible.indices.count, visible.indices.first, visible.firstVertex);
    }
    commands.endRendering();
    commands.barrier(targets.mask, gpu::Use::ColourWrite, gpu::Use::ShaderRead);
}

void OutlinePass::record(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                         uint32_t pictureHeight) {
    drawLine(commands, targets, area, pictureHeight, kSelected, {0, 0});
}

void OutlinePass::recordHighlight(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                                  Vec2 corner) {
    area.x += int32_t(corner.x);
    area.y += int32_t(corner.y);
    drawLine(commands, targets, area, targets.size.height, kHighlit, corner);
}

void OutlinePass::drawLine(gpu::Commands& commands, const Targets& targets, gpu::Rect area,
                           uint32_t pictureHeight, const Vec4& colour, Vec2 corner) {
    if (area.width == 0) return;
    commands.scissor(area);
    commands.state({});
    commands.bind(toLine_, targets.outlineInput);
    const float width = std::max(1.8f, 2.3f * float(pictureHeight) / 1080);
    commands.push(toLine_,
                  shaders::OutlinePush{.colour = colour, .corner = corner, .width = width});
    commands.draw(3);
}

} // namespace myo
