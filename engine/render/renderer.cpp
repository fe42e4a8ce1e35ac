#include "renderer_parts.hpp"

#include "frame_input.hpp"
#include "picture_size.hpp"

#include <algorithm>
#include <cassert>

namespace myo {

using gpu::Use;

namespace {

/// The area is at least a pixel: Vulkan does not allow an empty one where nothing is in view.
VisibleItems withSomeArea(VisibleItems visible) {
    if (visible.area.width == 0) visible.area = {0, 0, 1, 1};
    return visible;
}

} // namespace

Renderer::Parts::Parts(std::shared_ptr<RenderPasses> p, std::shared_ptr<BodyOnDevice> b)
    : passes(std::move(p)), body(std::move(b)), shared(passes->parts()),
      heat(device(), body->meshes()), paint(device(), body->meshes()),
      veils(device(), body->meshes()), timer(device()), pool(device(), "picture") {}

Targets& Renderer::Parts::targetsFor(Extent size, Quality quality) {
    Targets& targets = quality == Quality::Still ? still : moving;
    if (!(targets.size == size)) targets = Targets(shared.context, size, quality);
    return targets;
}

VisibleItems Renderer::Parts::visibleIn(const DrawList& list, const Tile& tile, float tolerance,
                                        const WindowFrame& window) {
    return findVisible(list, tile, meshes(), heat, paint, veils, tolerance, window);
}

WindowFrame Renderer::Parts::openWindow(const DrawList& list, Extent picture, Targets& targets,
                                        Quality quality, float tolerance) {
    WindowFrame window = windowFrameOf(list, picture, meshes(), tolerance > 0);
    if (!window.isOpen) return window;
    targets.openWindow(shared.context, quality);
    targets.window->key = windowKeyOf(list, picture);
    return window;
}

const WindowMap& Renderer::Parts::mapFor(const DrawList& list, const WindowFrame& window) {
    const WindowKey key = windowKeyOf(list, window.picture);
    for (const Targets* targets : {&still, &moving})
        if (targets->window && targets->window->key == key) return *targets->window;
    const gpu::Image& white = shared.context.white;
    if (!pickMap) pickMap = std::make_unique<WindowMap>(shared.context, white, white, false);
    if (pickMap->key == key) return *pickMap;
    pickMap->key = key;
    gpu::Commands commands = pool.begin();
    recordMapUniforms(commands, shared.context, list, window);
    shared.window.recordMap(commands, {*pickMap, window, meshes()});
    commands.end();
    device().wait(device().submit(commands));
    return *pickMap;
}

/// Moving pictures leave out the floor: it costs as much as the rest of the window.
void Renderer::Parts::recordWindow(PictureRecorder& picture, const VisibleItems& visible,
                                   const WindowFrame& window, const DrawList& list,
                                   const Tile& tile, Quality quality, float tolerance) {
    if (!window.isOpen || quality == Quality::Moving || tile.isWhole())
        return picture.recordWindow(quality == Quality::Moving ? nullptr : &visible);
    const VisibleItems all = visibleIn(list, wholeOf(tile.picture), tolerance, window);
    picture.recordWindow(&all);
}

const gpu::Image& Renderer::Parts::record(gpu::Commands& commands, const DrawList& list,
                                          const Overlay& words, const Tile& tile, Quality quality,
                                          float tolerance) {
    Targets& targets = targetsFor(tile.size, quality);
    const WindowFrame window = openWindow(list, tile.picture, targets, quality, tolerance);
    veils.set(list.veil);
    const VisibleItems visible = withSomeArea(visibleIn(list, tile, tolerance, window));
    triangles = visible.triangles;
    timer.begin(commands);
    heat.flush(commands);
    paint.flush(commands);
    PictureRecorder picture(commands, {shared, meshes(), heat, paint, veils, targets, visible,
                                       window, list, tile, timer, quality});
    recordWindow(picture, visible, window, list, tile, quality, tolerance);
    if (window.isOpen) timer.mark(commands, "window");
    const bool needsDistances = !list.marks.empty() || !visible.outlined.empty();
    picture.recordScene(needsDistances);
    picture.recordFinal(words);
    last = quality == Quality::Still || needsDistances ? &targets : nullptr;
    return targets.final;
}

Renderer::Renderer(std::shared_ptr<RenderPasses> passes, std::shared_ptr<BodyOnDevice> body)
    : parts_(std::make_unique<Parts>(std::move(passes), std::move(body))) {}

Renderer::~Renderer() = default;

void Renderer::setHeat(std::span<const HeatVertex> heat) {
    parts_->heat.set(heat);
}

void Renderer::setDrawing(StructureId skin, std::span<const PaintVertex> drawing) {
    parts_->paint.set(skin.index, drawing);
}

Status Renderer::checkSize(Extent size) const {
    return checkPictureSize(parts_->device(), size);
}

const gpu::Image& Renderer::record(gpu::Commands& commands, const DrawList& list,
                                   const Overlay& overlay, const RenderSettings& settings) {
    assert(settings.size.width > 0 && settings.size.height > 0);
    const bool isMoving = settings.quality == Quality::Moving;
    return parts_->record(commands, list, overlay, wholeOf(settings.size), settings.quality,
                          isMoving ? kMovingTolerance : kRestingTolerance);
}

const gpu::Image* Renderer::recordStep(gpu::Commands& commands, const DrawList& list,
                                       const Overlay& overlay, Extent size, size_t step) {
    Parts& p = *parts_;
    const Tile tile = wholeOf(size);
    Targets& targets = p.targetsFor(size, Quality::Still);
    if (step == 0) {
        p.heat.flush(commands);
        p.paint.flush(commands);
        p.veils.set(list.veil);
        p.refinedWindow = p.openWindow(list, size, targets, Quality::Still, kRestingTolerance);
        p.refinement = Refinement(size, p.refinedWindow.isOpen);
        p.refinedVisible =
            withSomeArea(p.visibleIn(list, tile, kRestingTolerance, p.refinedWindow));
        p.triangles = p.refinedVisible.triangles;
        p.last = nullptr; // its images are being drawn again
    }
    recordUniforms(commands, p.shared.context, list, tile, p.refinedWindow);
    PictureRecorder picture(commands, {p.shared, p.meshes(), p.heat, p.paint, p.veils, targets,
                                       p.refinedVisible, p.refinedWindow, list, tile, p.timer,
                                       Quality::Still});
    const Refinement::Step& now = p.refinement[step];
    picture.recordStep(now);
    if (now.pass != Refinement::Pass::Final) return nullptr;
    p.timer.begin(commands);
    picture.recordFinal(overlay);
    p.last = &targets;
    return &targets.final;
}

bool Renderer::recordHighlight(gpu::Commands& commands, const DrawList& list, Extent size,
                               const gpu::Image& canvas, Vec2 corner) {
    Parts& p = *parts_;
    if (!p.last || !(p.last->size == size)) return false;
    const Targets& targets = *p.last;
    const Tile tile = wholeOf(size);
    const VisibleItems visible = p.visibleIn(list, tile, kRestingTolerance);
    if (visible.outlined.empty() || visible.area.width == 0) return false;
    OutlinePass& outline = p.shared.outline;
    recordUniforms(commands, p.shared.context, list, tile);
    outline.recordMask(commands, targets, p.meshes(), visible.outlined);
    commands.beginRendering({{canvas, std::nullopt}}, std::nullopt, gpu::wholeOf(canvas.extent()));
    outline.recordHighlight(commands, targets, visible.area, corner);
    commands.endRendering();
    commands.barrier(canvas, Use::ColourWrite, Use::ColourWrite);
    return true;
}

PickHit Renderer::pick(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin) {
    float best = markRadius(size) * 1.1f;
    PickHit hit;
    const Mat4 clipFromWorld = list.camera.clipFromWorld(size.aspect());
    for (size_t i = 0; i < list.marks.size(); ++i) {
        const Projected at = project(clipFromWorld, size, list.marks[i].position);
        if (!at.isInFront || glm::distance(at.pixel, pixel) > best) continue;
        best = glm::distance(at.pixel, pixel);
        hit = {true, {PickKind::Point, uint32_t(i)}, list.marks[i].position};
    }
    if (hit.hit) return hit;
    const WindowFrame window = windowFrameOf(list, size, parts_->meshes(), true);
    const WindowMap* const map = window.isOpen ? &parts_->mapFor(list, window) : nullptr;
    return parts_->shared.picker.pick(list, size, pixel, skin, parts_->meshes(), window, map);
}

std::vector<PassTime> Renderer::passTimes() {
    return parts_->timer.times();
}

uint64_t Renderer::trianglesDrawn() const {
    return parts_->triangles;
}

} // namespace myo
