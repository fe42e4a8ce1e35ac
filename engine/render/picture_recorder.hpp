#pragma once

#include "pass_timer.hpp"
#include "refinement.hpp"
#include "render_parts.hpp"

namespace myo {

/// Records the passes of one picture in their order, with the barriers between them.
class PictureRecorder {
public:
    struct Input {
        RenderPasses::Parts& passes;
        MeshStore& meshes;
        const HeatStream& heat;
        const PaintStream& paint;
        const VeiledMeshes& veils;
        const Targets& targets; ///< of `quality`
        const VisibleItems& visible;
        const WindowFrame& window;
        const DrawList& list;
        const Tile& tile;
        PassTimer& timer;
        Quality quality;
    };
    PictureRecorder(gpu::Commands& commands, const Input& in) : commands_(commands), in_(in) {}

    /// Records everything up to `targets.colour`. `needsDistances`: marks or outlines follow. (In
    /// Still quality there are distances anyway.)
    void recordScene(bool needsDistances);
    /// Records one step of the same, in Still quality; nothing for the last one, Pass::Final.
    void recordStep(const Refinement::Step& step);
    /// Records the way from `targets.colour` to `targets.final`, with outlines, marks and words.
    void recordFinal(const Overlay& words);
    /// Records the map of the window, where there is one, and the uniforms of what follows. `floor`:
    /// all items of the picture, where what would be left behind the cut is looked at.
    void recordWindow(const VisibleItems* floor);

private:
    void recordMoving(bool needsDistances);
    void recordTranslucent(gpu::Rect part);
    void recordDepth(const Refinement::Step& step, gpu::Rect part);
    void recordSurfaces(const Refinement::Step& step, gpu::Rect part);
    SurfacePass::Input surfaceInput() const;

    gpu::Commands& commands_;
    Input in_;
};

} // namespace myo
