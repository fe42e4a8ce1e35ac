#include "surface_pass.hpp"

#include "materials.hpp"

#include <shaders/depth_vert.hpp>
#include <shaders/skin_frag.hpp>
#include <shaders/skin_vert.hpp>
#include <shaders/surface_frag.hpp>
#include <shaders/surface_vert.hpp>
#include <shaders/veil_frag.hpp>
#include <shaders/veil_skin_frag.hpp>
#include <shaders/veil_skin_vert.hpp>
#include <shaders/veil_vert.hpp>
#include <shaders/window_depth_frag.hpp>
#include <shaders/window_depth_vert.hpp>

#include <cstddef>
#include <optional>

namespace myo {

void addPositions(gpu::PipelineInfo& info) {
    info.strides = {sizeof(PackedVertex)};
    info.attributes = {{0, 0, VK_FORMAT_R32G32B32_SFLOAT, 0}};
}

namespace {

void addAllStreams(gpu::PipelineInfo& info, bool isSkin, bool isVeiled) {
    info.strides = {sizeof(PackedVertex), sizeof(HeatVertex), sizeof(PaintVertex)};
    info.attributes = {{0, 0, VK_FORMAT_R32G32B32_SFLOAT, 0},
                       {1, 0, VK_FORMAT_R16G16_SNORM, offsetof(PackedVertex, normal)},
                       {4, 1, VK_FORMAT_R16G16B16A16_UNORM, 0},
                       {5, 1, VK_FORMAT_R16G16_UNORM, offsetof(HeatVertex, essentialArrival)}};
    if (isVeiled) {
        info.strides.push_back(sizeof(uint8_t));
        info.attributes.push_back({8, 3, VK_FORMAT_R8_UNORM, 0});
    }
    if (isSkin) {
        info.attributes.push_back({6, 2, VK_FORMAT_R8G8B8A8_SNORM, 0});
        info.attributes.push_back({7, 2, VK_FORMAT_R8G8B8A8_SNORM, 4});
        return;
    }
    info.attributes.push_back({2, 0, VK_FORMAT_R16G16_SNORM, offsetof(PackedVertex, fibre)});
    info.attributes.push_back({3, 0, VK_FORMAT_R16G16_SNORM, offsetof(PackedVertex, strand)});
}

} // namespace

SurfacePass::SurfacePass(RenderContext& context)
    : context_(context),
      depthVertex_(makeShader(context.device, shaders::kDepthVert, "depth.vert")),
      vertex_(makeShader(context.device, shaders::kSurfaceVert, "surface.vert")),
      skinVertex_(makeShader(context.device, shaders::kSkinVert, "skin.vert")),
      surface_(makeShader(context.device, shaders::kSurfaceFrag, "surface.frag")),
      skin_(makeShader(context.device, shaders::kSkinFrag, "skin.frag")),
      windowVertex_(makeShader(context.device, shaders::kWindowDepthVert, "window_depth.vert")),
      window_(makeShader(context.device, shaders::kWindowDepthFrag, "window_depth.frag")),
      veilVertex_(makeShader(context.device, shaders::kVeilVert, "veil.vert")),
      veil_(makeShader(context.device, shaders::kVeilFrag, "veil.frag")),
      veilSkinVertex_(makeShader(context.device, shaders::kVeilSkinVert, "veil_skin.vert")),
      veilSkin_(makeShader(context.device, shaders::kVeilSkinFrag, "veil_skin.frag")) {}

size_t SurfacePass::Variant::index() const {
    return size_t(isSkin) + 2 * size_t(isFibrous) + 4 * size_t(hasHeat) + 8 * size_t(isGhost) +
           16 * size_t(quality == Quality::Still) + 32 * size_t(isGrowing) + 64 * size_t(window) +
           256 * size_t(isPainted) + 512 * size_t(isVeiled);
}

const gpu::Pipeline& SurfacePass::pipelineFor(const Variant& v) {
    gpu::Pipeline& pipeline = pipelines_[v.index()];
    if (pipeline) return pipeline;
    const auto& vertex = v.isVeiled ? v.isSkin ? veilSkinVertex_ : veilVertex_
                         : v.isSkin ? skinVertex_
                                    : vertex_;
    const auto& fragment = v.isVeiled ? v.isSkin ? veilSkin_ : veil_ : v.isSkin ? skin_ : surface_;
    gpu::PipelineInfo info{.vertex = &vertex,
                           .fragment = &fragment,
                           .constants = {v.isFibrous, v.hasHeat, v.quality == Quality::Still,
                                         v.isGhost, v.isGrowing, v.window == WindowUse::Cut,
                                         v.window == WindowUse::Breath, v.window == WindowUse::Thin,
                                         v.isPainted},
                           .set = &context_.frameLayout,
                           .pushBytes = sizeof(shaders::ItemPush),
                           .colour = kColourFormat,
                           .depth = kDepthFormat,
                           .blend = v.isGhost ? gpu::Blend::Premultiplied : gpu::Blend::None,
                           .samples = samplesOf(v.quality)};
    addAllStreams(info, v.isSkin, v.isVeiled);
    return pipeline = gpu::Pipeline(context_.device, info, "surface");
}

const gpu::Pipeline& SurfacePass::depthPipeline(Quality quality, bool hasColour, WindowUse window) {
    const bool isStill = quality == Quality::Still;
    gpu::Pipeline& pipeline =
        depthPipelines_[size_t(isStill) + 2 * size_t(hasColour) + 4 * size_t(window)];
    if (pipeline) return pipeline;
    const bool isPlain = window == WindowUse::None;
    gpu::PipelineInfo info{.vertex = isPlain ? &depthVertex_ : &windowVertex_,
                           .fragment = isPlain ? nullptr : &window_,
                           .constants = {window == WindowUse::Breath, isStill},
                           .set = &context_.frameLayout,
                           .pushBytes = isPlain ? 0 : uint32_t(sizeof(shaders::ItemPush)),
                           .colour = hasColour ? kColourFormat : VK_FORMAT_UNDEFINED,
                           .depth = kDepthFormat,
                           .blend = gpu::Blend::NoColour,
                           .samples = samplesOf(quality)};
    addPositions(info);
    return pipeline = gpu::Pipeline(context_.device, info, "depth");
}

void SurfacePass::prepare(Quality quality) {
    if (quality == Quality::Still) (void)depthPipeline(quality, false, WindowUse::None);
    for (const bool isFibrous : {true, false})
        (void)pipelineFor({.isFibrous = isFibrous, .quality = quality});
}

namespace {

/// Where a window has left out samples, only those that are as near as what is left are shaded.
gpu::DrawState opaqueState(Quality quality, bool isCut) {
    using Depth = gpu::DrawState::Depth;
    if (quality == Quality::Moving)
        return {.depth = Depth::Nearer, .writesDepth = true, .cullsBack = true};
    return {.depth = isCut ? Depth::Equal : Depth::NearerOrEqual, .cullsBack = true};
}

} // namespace

void SurfacePass::draw(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items,
                       As as) {
    const bool isGhost = as != As::Opaque;
    in.meshes.bind(commands);
    std::optional<bool> isCut; // as the state is now
    in.heat.bind(commands);
    in.paint.bind(commands);
    if (as == As::Veils) in.veils.bind(commands);
    const gpu::Pipeline* bound = nullptr;
    const gpu::Buffer* indices = nullptr;
    for (const VisibleItem& visible : items) {
        const DrawItem& item = *visible.item;
        if (!isGhost && isCut != (visible.window == WindowUse::Cut)) {
            isCut = visible.window == WindowUse::Cut;
            commands.state(opaqueState(in.quality, *isCut));
        }
        const gpu::Pipeline& pipeline =
            pipelineFor({.isSkin = item.material == Material::Skin,
                         .isFibrous = item.material == Material::Muscle ||
                                      item.material == Material::Connective,
                         .hasHeat = visible.isWarm,
                         .isGhost = isGhost,
                         .isGrowing = in.isGrowing && visible.isWarm,
                         .isPainted = in.paint.isOn(item.structure.index),
                         .isVeiled = as == As::Veils,
                         .quality = in.quality,
                         .window = visible.window});
        if (bound != &pipeline) commands.bind(pipeline, in.frame);
        bound = &pipeline;
        if (indices != visible.indices.buffer) commands.indices(*visible.indices.buffer);
        indices = visible.indices.buffer;
        commands.push(pipeline, pushOf(item));
        commands.drawIndexed(visible.indices.count, visible.indices.first, visible.firstVertex);
    }
}

void SurfacePass::drawDepth(gpu::Commands& commands, const Input& in,
                            std::span<const VisibleItem> items, bool isGhost) {
    in.meshes.bind(commands);
    const gpu::Pipeline* bound = nullptr;
    const gpu::Buffer* indices = nullptr;
    for (const VisibleItem& visible : items) {
        // Of translucent items only the colour fades in a window.
        const bool isWhole = isGhost && visible.window != WindowUse::Breath;
        const WindowUse window = isWhole ? WindowUse::None : visible.window;
        const gpu::Pipeline& pipeline = depthPipeline(in.quality, isGhost, window);
        if (bound != &pipeline) commands.bind(pipeline, in.frame);
        bound = &pipeline;
        if (window != WindowUse::None) commands.push(pipeline, pushOf(*visible.item));
        if (indices != visible.indices.buffer) commands.indices(*visible.indices.buffer);
        indices = visible.indices.buffer;
        commands.drawIndexed(visible.indices.count, visible.indices.first, visible.firstVertex);
    }
}

void SurfacePass::recordDepth(gpu::Commands& commands, const Input& in,
                              std::span<const VisibleItem> items) {
    if (items.empty()) return;
    commands.state(
        {.depth = gpu::DrawState::Depth::Nearer, .writesDepth = true, .cullsBack = true});
    drawDepth(commands, in, items, false);
}

void SurfacePass::recordOpaque(gpu::Commands& commands, const Input& in,
                               std::span<const VisibleItem> items) {
    if (items.empty()) return;
    draw(commands, in, items, As::Opaque);
}

void SurfacePass::recordNearest(gpu::Commands& commands, const Input& in,
                                std::span<const VisibleItem> items, As as) {
    if (items.empty()) return;
    commands.state(
        {.depth = gpu::DrawState::Depth::Nearer, .writesDepth = true, .cullsBack = true});
    drawDepth(commands, in, items, true);
    commands.state({.depth = gpu::DrawState::Depth::Equal, .cullsBack = true});
    draw(commands, in, items, as);
}

void SurfacePass::recordTranslucent(gpu::Commands& commands, const Input& in,
                                    std::span<const VisibleItem> items) {
    recordNearest(commands, in, items, As::Ghosts);
}

void SurfacePass::recordVeils(gpu::Commands& commands, const Input& in,
                              std::span<const VisibleItem> items) {
    recordNearest(commands, in, items, As::Veils);
}

} // namespace myo
