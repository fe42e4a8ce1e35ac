#include <myofield/render/renderer.hpp>

#include <myofield/field/growth.hpp>
#include <myofield/gpu/readback.hpp>

#include "composite_pass.hpp"
#include "frame_input.hpp"
#include "mark_pass.hpp"
#include "mesh_store.hpp"
#include "occlusion_pass.hpp"
#include "outline_pass.hpp"
#include "overlay_pass.hpp"
#include "pass_timer.hpp"
#include "pick_pass.hpp"
#include "refinement.hpp"
#include "surface_pass.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace myo {

using gpu::Use;

namespace {

/// Pixels that a simplified mesh may be off by while the camera moves.
constexpr float kMovingTolerance = 1.0f;
/// The same for a window at rest: not to be seen. Files always get every triangle.
constexpr float kRestingTolerance = 0.35f;

/// Premultiplied to straight alpha, as files want it.
void makeStraight(Image& image) {
    for (size_t i = 0; i < image.rgba.size(); i += 4) {
        const unsigned alpha = image.rgba[i + 3];
        if (alpha == 255 || alpha == 0) continue;
        for (size_t k = 0; k < 3; ++k)
            image.rgba[i + k] =
                uint8_t(std::min(255u, (image.rgba[i + k] * 255u + alpha / 2) / alpha));
    }
}

void copyInto(Image& image, const TileJob& job, std::span<const std::byte> pixels) {
    const size_t row = size_t{job.wanted.width} * 4;
    for (uint32_t y = 0; y < job.wanted.height; ++y)
        std::memcpy(image.rgba.data() + (size_t{job.y + y} * image.width + job.x) * 4,
                    pixels.data() + y * row, row);
}

} // namespace

struct Renderer::Parts {
    Parts(gpu::Device& device, const Font& font)
        : context(device), transient(device), timer(device), surfaces(context), occlusion(context),
          outline(context), marks(context), overlay(context, font), composite(context),
          picker(context), pool(device, "picture") {}

    const gpu::Image& record(gpu::Commands& commands, const DrawList& list, const Overlay& words,
                             const Tile& tile, Quality quality, float tolerance);
    const Targets& targetsFor(Extent size, Quality quality);
    void recordUniforms(gpu::Commands& commands, const DrawList& list, const Tile& tile);
    void recordStill(gpu::Commands& commands, const Targets& targets, const VisibleItems& visible,
                     const Refinement::Step& step);
    void recordMoving(gpu::Commands& commands, const Targets& targets, const VisibleItems& visible,
                      bool needsDistances);
    void recordScene(gpu::Commands& commands, const Targets& targets, const VisibleItems& visible,
                     Quality quality, bool needsDistances);
    void recordFinal(gpu::Commands& commands, const Targets& targets, const VisibleItems& visible,
                     Quality quality, const DrawList& list, const Overlay& words, const Tile& tile);

    RenderContext context;
    MeshStore meshes;
    TransientBuffers transient;
    PassTimer timer;
    SurfacePass surfaces;
    OcclusionPass occlusion;
    OutlinePass outline;
    MarkPass marks;
    OverlayPass overlay;
    CompositePass composite;
    PickPass picker;
    gpu::CommandPool pool;
    gpu::Readback readback;
    Targets moving, still;
    Refinement refinement;         ///< of the picture that is drawn step by step
    VisibleItems refinedVisible;   ///< the same for all its steps
    const Targets* last = nullptr; ///< of the last picture, where its distances are known
    uint64_t triangles = 0;
};

const Targets& Renderer::Parts::targetsFor(Extent size, Quality quality) {
    Targets& targets = quality == Quality::Still ? still : moving;
    if (!(targets.size == size)) targets = Targets(context, size, quality);
    return targets;
}

void Renderer::Parts::recordUniforms(gpu::Commands& commands, const DrawList& list,
                                     const Tile& tile) {
    const shaders::FrameUniforms uniforms = frameUniforms(list, tile);
    commands.barrier(context.uniforms, Use::ShaderRead, Use::TransferWrite);
    commands.update(context.uniforms, std::as_bytes(std::span(&uniforms, 1)));
    commands.barrier(context.uniforms, Use::TransferWrite, Use::ShaderRead);
}

void Renderer::Parts::recordStill(gpu::Commands& commands, const Targets& targets,
                                  const VisibleItems& visible, const Refinement::Step& step) {
    using Pass = Refinement::Pass;
    const SurfacePass::Input in{targets.frame, meshes, Quality::Still, visible.isGrowing};
    const gpu::Rect part = common(visible.area, step.strip);
    switch (step.pass) {
    case Pass::Depth: // first: each pixel is shaded once, and creases are known when it is
        commands.barrier(targets.depth, step.isFirst ? Use::Discard : Use::DepthWrite,
                         Use::DepthWrite);
        if (part.width == 0) return;
        commands.beginRendering({}, gpu::DepthTarget{targets.depth}, part);
        surfaces.recordDepth(commands, in, within(visible.opaque, part));
        return commands.endRendering();
    case Pass::Distances:
        commands.barrier(targets.depth, Use::DepthWrite, Use::ShaderRead);
        return occlusion.recordDistances(commands, targets, Quality::Still, visible.area);
    case Pass::Openness:
        return occlusion.recordOpenness(commands, targets, visible.area, step.strip, step.isFirst);
    case Pass::Smoothing: return occlusion.recordSmoothing(commands, targets, visible.area);
    case Pass::Surfaces:
        commands.barrier(targets.depth, step.isFirst ? Use::ShaderRead : Use::DepthWrite,
                         Use::DepthWrite);
        commands.barrier(targets.colour, step.isFirst ? Use::Discard : Use::ColourWrite,
                         Use::ColourWrite);
        if (part.width == 0) return;
        commands.beginRendering({{targets.colour, VkClearColorValue{}}},
                                gpu::DepthTarget{targets.depth, false}, part);
        surfaces.recordOpaque(commands, in, within(visible.opaque, part));
        surfaces.recordTranslucent(commands, in, within(visible.ghosts, part));
        surfaces.recordTranslucent(commands, in, within(visible.skin, part));
        return commands.endRendering();
    case Pass::Final: return; // as in moving pictures
    }
}

void Renderer::Parts::recordMoving(gpu::Commands& commands, const Targets& targets,
                                   const VisibleItems& visible, bool needsDistances) {
    const SurfacePass::Input in{targets.frame, meshes, Quality::Moving, visible.isGrowing};
    commands.barrier(targets.depth, Use::Discard, Use::DepthWrite);
    commands.barrier(targets.colour, Use::Discard, Use::ColourWrite);
    commands.beginRendering({{targets.colour, VkClearColorValue{}}},
                            gpu::DepthTarget{targets.depth, true}, visible.area);
    surfaces.recordOpaque(commands, in, visible.opaque);
    const bool hasTranslucent = !visible.ghosts.empty() || !visible.skin.empty();
    if (needsDistances) {
        commands.endRendering();
        timer.mark(commands, "opaque");
        commands.barrier(targets.depth, Use::DepthWrite, Use::ShaderRead);
        occlusion.recordDistances(commands, targets, Quality::Moving, visible.area);
        commands.barrier(targets.depth, Use::ShaderRead, Use::DepthWrite);
        timer.mark(commands, "distances");
        if (!hasTranslucent) return;
        commands.barrier(targets.colour, Use::ColourWrite, Use::ColourWrite);
        commands.beginRendering({{targets.colour, std::nullopt}},
                                gpu::DepthTarget{targets.depth, false}, visible.area);
    }
    surfaces.recordTranslucent(commands, in, visible.ghosts);
    surfaces.recordTranslucent(commands, in, visible.skin);
    commands.endRendering();
    timer.mark(commands, needsDistances ? "translucent" : "surfaces");
}

void Renderer::Parts::recordScene(gpu::Commands& commands, const Targets& targets,
                                  const VisibleItems& visible, Quality quality,
                                  bool needsDistances) {
    if (quality == Quality::Moving) return recordMoving(commands, targets, visible, needsDistances);
    using Pass = Refinement::Pass;
    const gpu::Rect whole = gpu::wholeOf(targets.depth.extent());
    const auto record = [&](Pass pass) {
        recordStill(commands, targets, visible, {pass, whole, true});
    };
    record(Pass::Depth);
    timer.mark(commands, "depth");
    for (const Pass pass : {Pass::Distances, Pass::Openness, Pass::Smoothing}) record(pass);
    timer.mark(commands, "occlusion");
    record(Pass::Surfaces);
    timer.mark(commands, "surfaces");
}

void Renderer::Parts::recordFinal(gpu::Commands& commands, const Targets& targets,
                                  const VisibleItems& visible, Quality quality,
                                  const DrawList& list, const Overlay& words, const Tile& tile) {
    if (!visible.outlined.empty()) outline.recordMask(commands, targets, meshes, visible.outlined);
    commands.barrier(targets.colour, Use::ColourWrite, Use::ShaderRead);
    commands.barrier(targets.final, Use::Discard, Use::ColourWrite);
    commands.beginRendering({{targets.final, clearValue(list.background)}}, std::nullopt,
                            gpu::wholeOf(targets.final.extent()));
    composite.record(commands, targets, quality, visible.area, list.background);
    if (!visible.outlined.empty())
        outline.record(commands, targets, visible.area, tile.picture.height);
    marks.record(commands, targets, list.marks, markRadius(tile.picture) * markScale(list.growth));
    overlay.record(commands, targets, tile, words, transient);
    commands.endRendering();
    commands.barrier(targets.final, Use::ColourWrite, Use::TransferRead);
    timer.mark(commands, "final");
}

Renderer::Renderer(gpu::Device& device, const Font& font)
    : parts_(std::make_unique<Parts>(device, font)) {}

Renderer::~Renderer() {
    parts_->context.device.waitIdle();
}

Result<std::unique_ptr<Renderer>> Renderer::create(gpu::Device& device, const Body& body,
                                                   const Font& font) {
    auto made = std::make_unique<Renderer>(device, font);
    if (const Status fits = made->setBody(body); !fits) return fits.error();
    return made;
}

void Renderer::prepare(Quality quality) {
    parts_->surfaces.prepare(quality);
    parts_->occlusion.prepare(quality);
}

Status Renderer::setBody(const Body& body) {
    gpu::Device& device = parts_->context.device;
    uint64_t vertices = 0, triangles = 0;
    for (const Structure& structure : body.structures) {
        vertices += structure.mesh.positions.size();
        triangles += structure.mesh.triangles.size();
    }
    const uint64_t bytes =
        vertices * (sizeof(PackedVertex) + sizeof(HeatVertex)) + triangles * 2 * sizeof(Triangle);
    if (bytes > device.memorySize() / 2 || vertices > INT32_MAX || triangles > UINT32_MAX / 3)
        return Error(fmt::format("The body \"{}\" with {} vertices and {} triangles is too large "
                                 "for the graphics device \"{}\".",
                                 body.name, vertices, triangles, device.name()));
    parts_->meshes = MeshStore(device, body);
    return Done{};
}

void Renderer::setHeat(std::span<const HeatVertex> heat) {
    parts_->meshes.setHeat(heat, parts_->transient);
}

Status Renderer::checkSize(Extent size) const {
    const gpu::Device& device = parts_->context.device;
    if (size.width == 0 || size.height == 0)
        return Error(fmt::format("A picture of {} x {} pixels has nothing to draw on.", size.width,
                                 size.height));
    if (size.width > kMostPixels || size.height > kMostPixels)
        return Error(fmt::format("A picture of {} x {} pixels is too large: {} pixels a side is "
                                 "the limit.",
                                 size.width, size.height, kMostPixels));
    const Extent drawn = tilesOf(size).front().tile.size;
    const uint32_t limit =
        std::min({device.limits().maxImageDimension2D, device.limits().maxFramebufferWidth,
                  device.limits().maxFramebufferHeight, device.limits().maxViewportDimensions[0],
                  device.limits().maxViewportDimensions[1]});
    if (drawn.width > limit || drawn.height > limit ||
        targetBytes(drawn, Quality::Still) > device.memorySize() / 2)
        return Error(fmt::format("A picture of {} x {} pixels does not fit into the memory of the "
                                 "graphics device \"{}\".",
                                 size.width, size.height, device.name()));
    return Done{};
}

const gpu::Image& Renderer::record(gpu::Commands& commands, const DrawList& list,
                                   const Overlay& overlay, const RenderSettings& settings) {
    assert(settings.size.width > 0 && settings.size.height > 0);
    const bool isMoving = settings.quality == Quality::Moving;
    return parts_->record(commands, list, overlay, wholeOf(settings.size), settings.quality,
                          isMoving ? kMovingTolerance : kRestingTolerance);
}

const gpu::Image& Renderer::Parts::record(gpu::Commands& commands, const DrawList& list,
                                          const Overlay& words, const Tile& tile, Quality quality,
                                          float tolerance) {
    const Targets& targets = targetsFor(tile.size, quality);
    VisibleItems visible = findVisible(list, tile, meshes, tolerance);
    triangles = visible.triangles;
    // Nothing in view still clears something: an empty render area is not allowed.
    const bool isEmpty = visible.area.width == 0;
    if (isEmpty) visible.area = {0, 0, 1, 1};

    timer.begin(commands);
    meshes.flush(commands);
    recordUniforms(commands, list, tile);
    const bool needsDistances = !list.marks.empty() || !visible.outlined.empty();
    recordScene(commands, targets, visible, quality, needsDistances);
    recordFinal(commands, targets, visible, quality, list, words, tile);
    last = quality == Quality::Still || needsDistances ? &targets : nullptr;
    transient.release(context.device.nextSerial());
    return targets.final;
}

const gpu::Image* Renderer::recordStep(gpu::Commands& commands, const DrawList& list,
                                       const Overlay& overlay, Extent size, size_t step) {
    Parts& p = *parts_;
    const Tile tile = wholeOf(size);
    const Targets& targets = p.targetsFor(size, Quality::Still);
    if (step == 0) {
        p.meshes.flush(commands);
        p.refinement = Refinement(size);
        p.refinedVisible = findVisible(list, tile, p.meshes, kRestingTolerance);
        if (p.refinedVisible.area.width == 0) p.refinedVisible.area = {0, 0, 1, 1};
        p.triangles = p.refinedVisible.triangles;
        p.last = nullptr; // its images are being drawn anew
    }
    p.recordUniforms(commands, list, tile);
    const Refinement::Step& now = p.refinement[step];
    p.recordStill(commands, targets, p.refinedVisible, now);
    if (now.pass == Refinement::Pass::Final) {
        p.timer.begin(commands);
        p.recordFinal(commands, targets, p.refinedVisible, Quality::Still, list, overlay, tile);
        p.last = &targets;
    }
    p.transient.release(p.context.device.nextSerial());
    return now.pass == Refinement::Pass::Final ? &targets.final : nullptr;
}

bool Renderer::recordHighlight(gpu::Commands& commands, const DrawList& list, Extent size,
                               const gpu::Image& canvas, Vec2 corner) {
    Parts& p = *parts_;
    if (!p.last || !(p.last->size == size)) return false;
    const Targets& targets = *p.last;
    const Tile tile = wholeOf(size);
    const VisibleItems visible = findVisible(list, tile, p.meshes, kRestingTolerance);
    if (visible.outlined.empty() || visible.area.width == 0) return false;
    p.recordUniforms(commands, list, tile);
    p.outline.recordMask(commands, targets, p.meshes, visible.outlined);
    commands.beginRendering({{canvas, std::nullopt}}, std::nullopt, gpu::wholeOf(canvas.extent()));
    p.outline.recordHighlight(commands, targets, visible.area, corner);
    commands.endRendering();
    commands.barrier(canvas, Use::ColourWrite, Use::ColourWrite);
    return true;
}

Result<Image> Renderer::drawImage(const DrawList& list, const Overlay& overlay,
                                  const RenderSettings& settings) {
    if (Status fits = checkSize(settings.size); !fits) return fits.error();
    Parts& p = *parts_;
    gpu::Device& device = p.context.device;
    const float tolerance = settings.quality == Quality::Moving ? kMovingTolerance : 0;
    Image image(settings.size.width, settings.size.height);
    for (const TileJob& job : tilesOf(settings.size)) {
        gpu::Commands commands = p.pool.begin();
        const gpu::Image& final =
            p.record(commands, list, overlay, job.tile, settings.quality, tolerance);
        const gpu::Rect wanted{int32_t(job.x - job.tile.x), int32_t(job.y - job.tile.y),
                               job.wanted.width, job.wanted.height};
        p.readback.record(device, commands, final, wanted);
        commands.end();
        device.wait(device.submit(commands));
        copyInto(image, job, p.readback.pixels());
    }
    if (list.background.a < 1) makeStraight(image);
    return image;
}

PickHit Renderer::pick(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin) {
    const float reach = markRadius(size) * 1.1f;
    float best = reach;
    PickHit hit;
    const Mat4 clipFromWorld = list.camera.clipFromWorld(size.aspect());
    for (size_t i = 0; i < list.marks.size(); ++i) {
        const Projected at = project(clipFromWorld, size, list.marks[i].position);
        if (!at.isInFront || glm::distance(at.pixel, pixel) > best) continue;
        best = glm::distance(at.pixel, pixel);
        hit = {true, {PickKind::Point, uint32_t(i)}, list.marks[i].position};
    }
    return hit.hit ? hit : parts_->picker.pick(list, size, pixel, skin, parts_->meshes);
}

float Renderer::markRadius(Extent size) {
    return std::clamp(0.0095f * float(size.height), 6.0f, 56.0f);
}

bool Renderer::isSimplified() const {
    return parts_->meshes.isSimplified();
}

uint64_t Renderer::memory() const {
    return parts_->context.device.memoryInUse();
}

std::vector<PassTime> Renderer::passTimes() {
    return parts_->timer.times();
}

uint64_t Renderer::trianglesDrawn() const {
    return parts_->triangles;
}

} // namespace myo
