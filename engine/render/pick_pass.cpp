#include "pick_pass.hpp"

#include "frame_input.hpp"
#include "materials.hpp"

#include <myofield/gpu/readback.hpp>

#include <shaders/depth_vert.hpp>
#include <shaders/pick_frag.hpp>
#include <shaders/pick_window_frag.hpp>
#include <shaders/window_depth_vert.hpp>

#include <cstring>

namespace myo {

namespace {

constexpr float kCutFrom = 0.85f; ///< opacity

std::vector<VisibleItem> itemsUnder(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin,
                                    MeshStore& meshes, const WindowFrame& window) {
    std::vector<VisibleItem> found;
    const Mat4 clipFromWorld = list.camera.clipFromWorld(size.aspect());
    for (const DrawItem& item : list.items) {
        const bool isLookedThrough = skin == PickSkin::Ignored && item.material == Material::Skin;
        if (item.pickId.kind == PickKind::None || isLookedThrough) continue;
        const MeshRange& range = meshes.ranges()[item.structure.index];
        Vec2 low, high;
        if (range.indexCount == 0 || !projectBox(clipFromWorld, size, range.box, low, high))
            continue;
        if (pixel.x + 1 < low.x || pixel.y + 1 < low.y || pixel.x > high.x + 1 ||
            pixel.y > high.y + 1)
            continue;
        VisibleItem visible{&item, meshes.choose(item.structure.index, 0).span, range.firstVertex};
        // What is translucent by then has faded in the window as well.
        if (item.opacity >= kCutFrom && window.cuts(item, window.touches(low, high), 0))
            visible.window = WindowUse::Cut;
        found.push_back(visible);
    }
    return found;
}

Vec3 unprojected(const DrawList& list, Extent size, Vec2 pixel, float depth) {
    const Vec4 clip{2 * pixel.x / float(size.width) - 1, 1 - 2 * pixel.y / float(size.height),
                    depth, 1};
    // In double: the inverse of a reverse-Z matrix is badly conditioned far from the near plane.
    const glm::dvec4 world =
        glm::inverse(glm::dmat4(list.camera.clipFromWorld(size.aspect()))) * glm::dvec4(clip);
    return Vec3(glm::dvec3(world) / world.w);
}

} // namespace

PickPass::PickPass(RenderContext& context)
    : context_(context), vertex_(makeShader(context.device, shaders::kDepthVert, "depth.vert")),
      fragment_(makeShader(context.device, shaders::kPickFrag, "pick.frag")),
      windowVertex_(makeShader(context.device, shaders::kWindowDepthVert, "window_depth.vert")),
      windowFragment_(makeShader(context.device, shaders::kPickWindowFrag, "pick_window.frag")),
      id_(context.device,
          {.extent = {1, 1},
           .format = VK_FORMAT_R32_UINT,
           .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT},
          "pick id"),
      depth_(
          context.device,
          {.extent = {1, 1},
           .format = kDepthFormat,
           .usage = VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT},
          "pick depth"),
      frame_(
          context.frameSet({context.white, context.white, context.white, context.white}, "pick")),
      pool_(context.device, "pick") {
    gpu::PipelineInfo info{.vertex = &vertex_,
                           .fragment = &fragment_,
                           .set = &context.frameLayout,
                           .pushBytes = sizeof(shaders::ItemPush),
                           .colour = VK_FORMAT_R32_UINT,
                           .depth = kDepthFormat};
    addPositions(info);
    pipeline_ = gpu::Pipeline(context.device, info, "pick");
    info.vertex = &windowVertex_;
    info.fragment = &windowFragment_;
    cutPipeline_ = gpu::Pipeline(context.device, info, "pick in a window");
}

void PickPass::record(gpu::Commands& commands, std::span<const VisibleItem> items,
                      const MeshStore& meshes, const gpu::DescriptorSet& frame) {
    commands.barrier(id_, gpu::Use::Discard, gpu::Use::ColourWrite);
    commands.barrier(depth_, gpu::Use::Discard, gpu::Use::DepthWrite);
    commands.beginRendering({{id_, VkClearColorValue{}}}, gpu::DepthTarget{depth_}, {0, 0, 1, 1});
    commands.state(
        {.depth = gpu::DrawState::Depth::Nearer, .writesDepth = true, .cullsBack = true});
    meshes.bind(commands);
    for (const VisibleItem& visible : items) {
        const gpu::Pipeline& pipeline = visible.window == WindowUse::Cut ? cutPipeline_ : pipeline_;
        commands.bind(pipeline, frame);
        commands.indices(*visible.indices.buffer);
        commands.push(pipeline, pushOf(*visible.item));
        commands.drawIndexed(visible.indices.count, visible.indices.first, visible.firstVertex);
    }
    commands.endRendering();
    commands.barrier(id_, gpu::Use::ColourWrite, gpu::Use::TransferRead);
    commands.barrier(depth_, gpu::Use::DepthWrite, gpu::Use::TransferRead);
}

PickHit PickPass::pick(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin,
                       MeshStore& meshes, const WindowFrame& window, const WindowMap* map) {
    if (pixel.x < 0 || pixel.y < 0 || pixel.x >= float(size.width) || pixel.y >= float(size.height))
        return {};
    const std::vector<VisibleItem> items = itemsUnder(list, size, pixel, skin, meshes, window);
    if (items.empty()) return {};

    gpu::Device& device = context_.device;
    gpu::Commands commands = pool_.begin();
    recordUniforms(commands, context_, list, {size, {1, 1}, uint32_t(pixel.x), uint32_t(pixel.y)},
                   window);
    record(commands, items, meshes, map ? map->frame : frame_);
    gpu::Readback id, depth;
    id.record(device, commands, id_, {0, 0, 1, 1});
    depth.record(device, commands, depth_, {0, 0, 1, 1});
    commands.end();
    device.wait(device.submit(commands));

    uint32_t code = 0;
    float z = 0;
    std::memcpy(&code, id.pixels().data(), sizeof code);
    std::memcpy(&z, depth.pixels().data(), sizeof z);
    if (code == 0) return {};
    return {true, PickId::decode(code), unprojected(list, size, glm::floor(pixel) + 0.5f, z)};
}

} // namespace myo
