#pragma once

#include <myofield/gpu/readback.hpp>
#include <myofield/render/renderer.hpp>

#include "picture_recorder.hpp"

namespace myo {

/// What belongs to one view.
struct Renderer::Parts {
    Parts(std::shared_ptr<RenderPasses> passes, std::shared_ptr<BodyOnDevice> body);

    gpu::Device& device() { return shared.context.device; }
    MeshStore& meshes() { return body->meshes(); }
    /// Records a picture, or a tile of one, with this view's newest heat.
    const gpu::Image& record(gpu::Commands& commands, const DrawList& list, const Overlay& words,
                             const Tile& tile, Quality quality, float tolerance);
    Targets& targetsFor(Extent size, Quality quality);
    /// What a tile shows, with this view's heat, drawing and veil.
    VisibleItems visibleIn(const DrawList& list, const Tile& tile, float tolerance,
                           const WindowFrame& window = {});
    void recordWindow(PictureRecorder& picture, const VisibleItems& visible,
                      const WindowFrame& window, const DrawList& list, const Tile& tile,
                      Quality quality, float tolerance);
    /// The window of a picture. Where it is open, `targets` have images for its map.
    WindowFrame openWindow(const DrawList& list, Extent picture, Targets& targets, Quality quality,
                           float tolerance);
    /// The map of the last picture where that is still right for `list`, else one that is drawn now.
    const WindowMap& mapFor(const DrawList& list, const WindowFrame& window);

    std::shared_ptr<RenderPasses> passes;
    std::shared_ptr<BodyOnDevice> body;
    RenderPasses::Parts& shared; ///< of `passes`
    HeatStream heat;
    PaintStream paint;
    VeiledMeshes veils; ///< of the last picture
    PassTimer timer;
    Targets moving, still;
    std::unique_ptr<WindowMap> pickMap; ///< once something is picked that no picture shows
    Refinement refinement;              ///< of the picture that is drawn in steps
    VisibleItems refinedVisible;        ///< the same in all its steps
    WindowFrame refinedWindow;          ///< the same in all its steps
    const Targets* last = nullptr;      ///< of the last picture; null where it has no distances
    uint64_t triangles = 0;
    gpu::CommandPool pool; ///< for pictures that are waited for
    gpu::Readback readback;
};

} // namespace myo
