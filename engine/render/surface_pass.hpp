#pragma once

#include "paint_stream.hpp"
#include "render_context.hpp"
#include "targets.hpp"
#include "visible_items.hpp"

#include <array>

namespace myo {

/// Draws structures into colour and depth: opaque ones, and the nearest layer of translucent ones.
class SurfacePass {
public:
    explicit SurfacePass(RenderContext& context);

    struct Input {
        const gpu::DescriptorSet& frame; ///< with the window's map where there is one
        const MeshStore& meshes;
        const HeatStream& heat;
        const PaintStream& paint;
        const VeiledMeshes& veils;
        Quality quality;
        bool isGrowing = false; ///< the pattern has not grown to its end yet
    };
    /// Makes the pipelines of opaque muscles and bones without heat now; like the others, they
    /// would otherwise be made when they are first drawn.
    void prepare(Quality quality);
    /// Records depth alone.
    void recordDepth(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items);
    /// Records colour. Depth is tested; in Moving quality it is also written, in Still quality
    /// `recordDepth` has drawn it before, and has left out what a window cuts away.
    void recordOpaque(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items);
    /// Records the nearest layer of all items together, blended. Depth comes first, then colour
    /// where depth is equal, so that the order of triangles and items does not matter.
    void recordTranslucent(gpu::Commands& commands, const Input& in,
                           std::span<const VisibleItem> items);
    /// The same of what a veil lies on.
    void recordVeils(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items);

private:
    struct Variant {
        bool isSkin = false, isFibrous = false, hasHeat = false, isGhost = false, isGrowing = false;
        bool isPainted = false;
        bool isVeiled = false;
        Quality quality = Quality::Still;
        WindowUse window = WindowUse::None;
        size_t index() const;
    };
    const gpu::Pipeline& pipelineFor(const Variant& variant);
    const gpu::Pipeline& depthPipeline(Quality quality, bool hasColour, WindowUse window);
    enum class As : uint8_t { Opaque, Ghosts, Veils };
    void draw(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items, As as);
    void recordNearest(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items,
                       As as);
    void drawDepth(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items,
                   bool isGhost);

    RenderContext& context_;
    gpu::ShaderModule depthVertex_, vertex_, skinVertex_, surface_, skin_, windowVertex_, window_,
        veilVertex_, veil_, veilSkinVertex_, veilSkin_;
    std::array<gpu::Pipeline, 1024> pipelines_; ///< made at first use
    /// Per quality, without and with a colour image, and per use of a window.
    std::array<gpu::Pipeline, 12> depthPipelines_;
};

/// Adds the vertex stream of MeshStore, of which only the positions are read.
void addPositions(gpu::PipelineInfo& info);

} // namespace myo
