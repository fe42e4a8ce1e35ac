#include "pick_pass.hpp"

#include "frame_input.hpp"
#include "materials.hpp"

#include <myofield/gpu/readback.hpp>

#include <shaders/depth_vert.hpp>
#include <shaders/pick_frag.hpp>

#include <cstring>

namespace myo {

namespace {

std::vector<VisibleItem> itemsUnder(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin,
                                    MeshStore& meshes) {
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
        found.push_back({&item, meshes.choose(item.structure.index, 0).span, range.firstVertex});
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
      frame_(context.device, context.frameLayout, "pick"), pool_(context.device, "pick") {
    gpu::PipelineInfo info{.vertex = &vertex_,
                           .fragment = &fragment_,
                           .set = &context.frameLayout,
                           .pushBytes = sizeof(shaders::ItemPush),
                           .colour = VK_FORMAT_R32_UINT,
                           .depth = kDepthFormat};
    addPositions(info);
    pipeline_ = gpu::Pipeline(context.device, info, "pick");
    frame_.write(0, context.uniforms).write(1, context.heatColours, context.nearest);
    frame_.write(2, context.white, context.nearest).write(3, context.white, context.nearest);
}

void PickPass::record(gpu::Commands& commands, Extent size, Vec2 pixel,
                      std::span<const VisibleItem> items, const MeshStore& meshes) {
    commands.barrier(id_, gpu::Use::Discard, gpu::Use::ColourWrite);
    commands.barrier(depth_, gpu::Use::Discard, gpu::Use::DepthWrite);
    commands.beginRendering({{id_, VkClearColorValue{}}}, gpu::DepthTarget{depth_}, {0, 0, 1, 1});
    // The viewport of the whole picture, moved so that the wanted pixel falls on the only one here.
    commands.viewport(-std::floor(pixel.x), -std::floor(pixel.y), {size.width, size.height});
    commands.state(
        {.depth = gpu::DrawState::Depth::Nearer, .writesDepth = true, .cullsBack = true});
    meshes.bind(commands);
    commands.bind(pipeline_, frame_);
    for (const VisibleItem& visible : items) {
        commands.indices(*visible.indices.buffer);
        commands.push(pipeline_, pushOf(*visible.item));
        commands.drawIndexed(visible.indices.count, visible.indices.first, visible.firstVertex);
    }
    commands.endRendering();
    commands.barrier(id_, gpu::Use::ColourWrite, gpu::Use::TransferRead);
    commands.barrier(depth_, gpu::Use::DepthWrite, gpu::Use::TransferRead);
}

PickHit PickPass::pick(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin,
                       MeshStore& meshes) {
    if (pixel.x < 0 || pixel.y < 0 || pixel.x >= float(size.width) || pixel.y >= float(size.height))
        return {};
    const std::vector<VisibleItem> items = itemsUnder(list, size, pixel, skin, meshes);
    if (items.empty()) return {};

    gpu::Device& device = context_.device;
    gpu::Commands commands = pool_.begin();
    recordUniforms(commands, context_, list, wholeOf(size));
    record(commands, size, pixel, items, meshes);
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
