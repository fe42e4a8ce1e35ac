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
        const MeshStore& meshes;
        const HeatStream& heat;
        const Targets& targets; ///< of `quality`
        const VisibleItems& visible;
        PassTimer& timer;
        Quality quality;
    };
    PictureRecorder(gpu::Commands& commands, const Input& in) : commands_(commands), in_(in) {}

    /// Everything up to `targets.colour`. `needsDistances`: marks or outlines follow; Still quality
    /// has distances anyway.
    void recordScene(bool needsDistances);
    /// One step of the same, in Still quality; of the last step, Pass::Final, nothing.
    void recordStep(const Refinement::Step& step);
    /// From `targets.colour` to `targets.final`, with outlines, marks and words.
    void recordFinal(const DrawList& list, const Overlay& words, const Tile& tile);

private:
    void recordMoving(bool needsDistances);
    void recordDepth(const Refinement::Step& step, gpu::Rect part);
    void recordSurfaces(const Refinement::Step& step, gpu::Rect part);
    SurfacePass::Input surfaceInput() const;

    gpu::Commands& commands_;
    Input in_;
};

} // namespace myo
