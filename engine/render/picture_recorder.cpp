#include "picture_recorder.hpp"

#include <myofield/field/growth.hpp>
#include <myofield/render/renderer.hpp>

#include "frame_input.hpp"

namespace myo {

using gpu::Use;
using Pass = Refinement::Pass;

SurfacePass::Input PictureRecorder::surfaceInput() const {
    const Targets& targets = in_.targets;
    const bool hasWindow = in_.window.isOpen && targets.window;
    return {hasWindow ? targets.window->frame : targets.frame,
            in_.meshes,
            in_.heat,
            in_.paint,
            in_.veils,
            in_.quality,
            in_.visible.isGrowing};
}

void PictureRecorder::recordWindow(const VisibleItems* floor) {
    const float simplified = in_.quality == Quality::Moving ? kMovingTolerance : 0;
    if (!in_.window.isOpen)
        return recordUniforms(commands_, in_.passes.context, in_.list, in_.tile, {}, simplified);
    recordMapUniforms(commands_, in_.passes.context, in_.list, in_.window);
    WindowPass& pass = in_.passes.window;
    const WindowPass::Input input{*in_.targets.window, in_.window, in_.meshes};
    pass.recordMap(commands_, input);
    if (floor) pass.recordFloor(commands_, input, floor->opaque);
    recordUniforms(commands_, in_.passes.context, in_.list, in_.tile, in_.window, simplified);
}

void PictureRecorder::recordDepth(const Refinement::Step& step, gpu::Rect part) {
    const Targets& targets = in_.targets;
    commands_.barrier(targets.depth, step.isFirst ? Use::Discard : Use::DepthWrite,
                      Use::DepthWrite);
    if (part.width == 0) return;
    commands_.beginRendering({}, gpu::DepthTarget{targets.depth}, part);
    in_.passes.surfaces.recordDepth(commands_, surfaceInput(), within(in_.visible.opaque, part));
    commands_.endRendering();
}

void PictureRecorder::recordSurfaces(const Refinement::Step& step, gpu::Rect part) {
    const Targets& targets = in_.targets;
    commands_.barrier(targets.depth, step.isFirst ? Use::ShaderRead : Use::DepthWrite,
                      Use::DepthWrite);
    commands_.barrier(targets.colour, step.isFirst ? Use::Discard : Use::ColourWrite,
                      Use::ColourWrite);
    if (part.width == 0) return;
    commands_.beginRendering({{targets.colour, VkClearColorValue{}}},
                             gpu::DepthTarget{targets.depth, false}, part);
    in_.passes.surfaces.recordOpaque(commands_, surfaceInput(), within(in_.visible.opaque, part));
    recordTranslucent(part);
    commands_.endRendering();
}

/// From the inside of the person outwards, and then what stands before it.
void PictureRecorder::recordTranslucent(gpu::Rect part) {
    SurfacePass& surfaces = in_.passes.surfaces;
    const VisibleItems& visible = in_.visible;
    surfaces.recordTranslucent(commands_, surfaceInput(), within(visible.ghosts, part));
    surfaces.recordTranslucent(commands_, surfaceInput(), within(visible.skin, part));
    surfaces.recordVeils(commands_, surfaceInput(), within(visible.veils, part));
    surfaces.recordVeils(commands_, surfaceInput(), within(visible.skinVeils, part));
}

void PictureRecorder::recordStep(const Refinement::Step& step) {
    const Targets& targets = in_.targets;
    OcclusionPass& occlusion = in_.passes.occlusion;
    const gpu::Rect area = in_.visible.area;
    const gpu::Rect part = common(area, step.strip);
    switch (step.pass) {
    case Pass::Window: return recordWindow(&in_.visible);
    case Pass::Depth: // first: each pixel is then shaded once, and its creases are known
        return recordDepth(step, part);
    case Pass::Distances:
        commands_.barrier(targets.depth, Use::DepthWrite, Use::ShaderRead);
        return occlusion.recordDistances(commands_, targets, Quality::Still, area);
    case Pass::Openness:
        return occlusion.recordOpenness(commands_, targets, area, step.strip, step.isFirst);
    case Pass::Smoothing: return occlusion.recordSmoothing(commands_, targets, area);
    case Pass::Surfaces: return recordSurfaces(step, part);
    case Pass::Final: return; // as in moving pictures
    }
}

void PictureRecorder::recordMoving(bool needsDistances) {
    const Targets& targets = in_.targets;
    const VisibleItems& visible = in_.visible;
    SurfacePass& surfaces = in_.passes.surfaces;
    commands_.barrier(targets.depth, Use::Discard, Use::DepthWrite);
    commands_.barrier(targets.colour, Use::Discard, Use::ColourWrite);
    commands_.beginRendering({{targets.colour, VkClearColorValue{}}},
                             gpu::DepthTarget{targets.depth, true}, visible.area);
    surfaces.recordOpaque(commands_, surfaceInput(), visible.opaque);
    if (needsDistances) {
        commands_.endRendering();
        in_.timer.mark(commands_, "opaque");
        commands_.barrier(targets.depth, Use::DepthWrite, Use::ShaderRead);
        in_.passes.occlusion.recordDistances(commands_, targets, Quality::Moving, visible.area);
        commands_.barrier(targets.depth, Use::ShaderRead, Use::DepthWrite);
        in_.timer.mark(commands_, "distances");
        if (visible.ghosts.empty() && visible.skin.empty() && visible.veils.empty() &&
            visible.skinVeils.empty())
            return;
        commands_.barrier(targets.colour, Use::ColourWrite, Use::ColourWrite);
        commands_.beginRendering({{targets.colour, std::nullopt}},
                                 gpu::DepthTarget{targets.depth, false}, visible.area);
    }
    recordTranslucent(visible.area);
    commands_.endRendering();
    in_.timer.mark(commands_, needsDistances ? "translucent" : "surfaces");
}

void PictureRecorder::recordScene(bool needsDistances) {
    if (in_.quality == Quality::Moving) return recordMoving(needsDistances);
    const gpu::Rect whole = gpu::wholeOf(in_.targets.depth.extent());
    const auto record = [&](Pass pass) { recordStep({pass, whole, true}); };
    record(Pass::Depth);
    in_.timer.mark(commands_, "depth");
    for (const Pass pass : {Pass::Distances, Pass::Openness, Pass::Smoothing}) record(pass);
    in_.timer.mark(commands_, "occlusion");
    record(Pass::Surfaces);
    in_.timer.mark(commands_, "surfaces");
}

void PictureRecorder::recordFinal(const Overlay& words) {
    RenderPasses::Parts& passes = in_.passes;
    const Targets& targets = in_.targets;
    const VisibleItems& visible = in_.visible;
    const bool hasOutline = !visible.outlined.empty();
    if (hasOutline) passes.outline.recordMask(commands_, targets, in_.meshes, visible.outlined);
    commands_.barrier(targets.colour, Use::ColourWrite, Use::ShaderRead);
    commands_.barrier(targets.final, Use::Discard, Use::ColourWrite);
    commands_.beginRendering({{targets.final, clearValue(in_.list.background)}}, std::nullopt,
                             gpu::wholeOf(targets.final.extent()));
    passes.composite.record(commands_, targets, in_.quality, visible.area, in_.list.background);
    if (hasOutline)
        passes.outline.record(commands_, targets, visible.area, in_.tile.picture.height);
    passes.marks.record(commands_, targets, in_.list.marks,
                        markRadius(in_.tile.picture) * markScale(in_.list.growth));
    passes.overlay.record(commands_, targets, in_.tile, words, passes.transient);
    commands_.endRendering();
    commands_.barrier(targets.final, Use::ColourWrite, Use::TransferRead);
    in_.timer.mark(commands_, "final");
}

} // namespace myo
