#include "window_pass.hpp"

#include "materials.hpp"

#include <shared/flood.glsl.h>

#include <shaders/depth_vert.hpp>
#include <shaders/whole_vert.hpp>
#include <shaders/window_depth_vert.hpp>
#include <shaders/window_flood_frag.hpp>
#include <shaders/window_floor_frag.hpp>
#include <shaders/window_map_frag.hpp>
#include <shaders/window_seed_frag.hpp>

#include <bit>
#include <cmath>

namespace myo {

using gpu::Use;

WindowPass::WindowPass(RenderContext& context)
    : context_(context),
      depthVertex_(makeShader(context.device, shaders::kDepthVert, "depth.vert")),
      placeVertex_(makeShader(context.device, shaders::kWindowDepthVert, "window_depth.vert")),
      whole_(makeShader(context.device, shaders::kWholeVert, "whole.vert")),
      seed_(makeShader(context.device, shaders::kWindowSeedFrag, "window_seed.frag")),
      flood_(makeShader(context.device, shaders::kWindowFloodFrag, "window_flood.frag")),
      map_(makeShader(context.device, shaders::kWindowMapFrag, "window_map.frag")),
      floor_(makeShader(context.device, shaders::kWindowFloorFrag, "window_floor.frag")) {}

void WindowPass::fill(gpu::Commands& commands, const Input& in, const gpu::Image& image,
                      const gpu::Pipeline& pipeline, const gpu::DescriptorSet& set, int reach) {
    const gpu::Rect used{0, 0, in.window.width, in.window.height};
    commands.barrier(image, Use::Discard, Use::ColourWrite);
    commands.beginRendering({{image, VkClearColorValue{}}}, std::nullopt, used);
    commands.state({});
    commands.bind(pipeline, set);
    if (pipeline.pushBytes() > 0)
        commands.push(pipeline, shaders::FloodPush{int(used.width), int(used.height), reach});
    commands.draw(3);
    commands.endRendering();
    commands.barrier(image, Use::ColourWrite, Use::ShaderRead);
}

void WindowPass::recordMuscle(gpu::Commands& commands, const Input& in) {
    if (!toDepth_) {
        gpu::PipelineInfo info{
            .vertex = &depthVertex_, .set = &context_.frameLayout, .depth = kDepthFormat};
        addPositions(info);
        toDepth_ = gpu::Pipeline(context_.device, info, "window, depth");
    }
    commands.barrier(in.map.depth, Use::Discard, Use::DepthWrite);
    commands.beginRendering({}, gpu::DepthTarget{in.map.depth},
                            {0, 0, in.window.width, in.window.height});
    commands.viewport(0, 0, {in.window.width, in.window.height});
    commands.state(
        {.depth = gpu::DrawState::Depth::Nearer, .writesDepth = true, .cullsBack = true});
    in.meshes.bind(commands);
    commands.bind(toDepth_, in.map.whileFloor);
    for (const DrawItem* item : in.window.onto) {
        const uint32_t structure = item->structure.index;
        const IndexSpan span = in.meshes.choose(structure, in.window.tolerance).span;
        commands.indices(*span.buffer);
        commands.drawIndexed(span.count, span.first, in.meshes.ranges()[structure].firstVertex);
    }
    commands.endRendering();
    commands.barrier(in.map.depth, Use::DepthWrite, Use::ShaderRead);
}

size_t WindowPass::recordFlood(gpu::Commands& commands, const Input& in) {
    if (!toSeeds_) {
        gpu::PipelineInfo info{.vertex = &whole_,
                               .fragment = &seed_,
                               .set = &context_.screenLayout,
                               .colour = kSeedFormat};
        toSeeds_ = gpu::Pipeline(context_.device, info, "window, seeds");
        info.fragment = &flood_;
        info.pushBytes = sizeof(shaders::FloodPush);
        toFlooded_ = gpu::Pipeline(context_.device, info, "window, flood");
    }
    fill(commands, in, in.map.seeds[0], toSeeds_, in.map.seedInput, 0);
    size_t now = 0;
    const auto pass = [&](int reach) {
        fill(commands, in, in.map.seeds[1 - now], toFlooded_, in.map.floodInput[now], reach);
        now = 1 - now;
    };
    const float texels = std::max(1.0f, in.window.reach / in.window.pixelsPerTexel);
    for (uint32_t reach = std::bit_ceil(uint32_t(std::ceil(texels))) / 2; reach > 0; reach /= 2)
        pass(int(reach));
    pass(1); // mends what the flood has passed by
    return now;
}

void WindowPass::recordDistances(gpu::Commands& commands, const Input& in, size_t seeds) {
    if (!toMap_)
        toMap_ = gpu::Pipeline(context_.device,
                               {.vertex = &whole_,
                                .fragment = &map_,
                                .set = &context_.screenLayout,
                                .pushBytes = sizeof(shaders::FloodPush),
                                .colour = kWindowFormat},
                               "window, map");
    fill(commands, in, in.map.map, toMap_, in.map.floodInput[seeds], 0);
}

void WindowPass::recordMap(gpu::Commands& commands, const Input& in) {
    recordMuscle(commands, in);
    recordDistances(commands, in, recordFlood(commands, in));
}

void WindowPass::recordFloor(gpu::Commands& commands, const Input& in,
                             std::span<const VisibleItem> items) {
    for (uint32_t isCut = 0; isCut < 2 && !toFloor_[isCut]; ++isCut) {
        gpu::PipelineInfo info{.vertex = &placeVertex_,
                               .fragment = &floor_,
                               .constants = {isCut},
                               .set = &context_.frameLayout,
                               .pushBytes = sizeof(shaders::ItemPush),
                               .colour = kFloorFormat};
        addPositions(info);
        toFloor_[isCut] = gpu::Pipeline(context_.device, info, "window, floor");
    }
    const gpu::Rect used{0, 0, in.window.width, in.window.height};
    commands.barrier(in.map.floor, Use::Discard, Use::ColourWrite);
    commands.beginRendering({{in.map.floor, VkClearColorValue{}}}, std::nullopt, used);
    commands.viewport(0, 0, {used.width, used.height});
    commands.state({.cullsBack = true});
    in.meshes.bind(commands);
    for (const VisibleItem& visible : items) {
        if (!visible.isInWindow) continue;
        const gpu::Pipeline& pipeline = toFloor_[visible.window == WindowUse::Cut ? 1 : 0];
        commands.bind(pipeline, in.map.whileFloor);
        commands.push(pipeline, pushOf(*visible.item));
        commands.indices(*visible.indices.buffer);
        commands.drawIndexed(visible.indices.count, visible.indices.first, visible.firstVertex);
    }
    commands.endRendering();
    commands.barrier(in.map.floor, Use::ColourWrite, Use::ShaderRead);
}

} // namespace myo
