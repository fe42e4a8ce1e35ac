#pragma once

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
        const gpu::DescriptorSet& frame;
        const MeshStore& meshes;
        const HeatStream& heat;
        Quality quality;
        bool isGrowing = false; ///< heat is that of a pattern that is not whole yet
    };
    /// Makes the pipelines of opaque muscles and bones without heat, which else are made when they
    /// are first drawn.
    void prepare(Quality quality);
    /// Depth alone.
    void recordDepth(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items);
    /// Colour; depth is tested, and written in Moving quality (in Still it was drawn before).
    void recordOpaque(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items);
    /// The nearest layer of all items together, blended: depth first, then colour where it is
    /// equal, so that the order of triangles and items does not matter.
    void recordTranslucent(gpu::Commands& commands, const Input& in,
                           std::span<const VisibleItem> items);

private:
    struct Variant {
        bool isSkin = false, isFibrous = false, hasHeat = false, isGhost = false, isGrowing = false;
        Quality quality = Quality::Still;
        size_t index() const;
    };
    const gpu::Pipeline& pipelineFor(const Variant& variant);
    const gpu::Pipeline& depthPipeline(Quality quality, bool hasColour);
    void draw(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items,
              bool isGhost);
    void drawDepth(gpu::Commands& commands, const gpu::Pipeline& pipeline, const Input& in,
                   std::span<const VisibleItem> items);

    RenderContext& context_;
    gpu::ShaderModule depthVertex_, vertex_, skinVertex_, surface_, skin_;
    std::array<gpu::Pipeline, 64> pipelines_;     ///< made at first use
    std::array<gpu::Pipeline, 4> depthPipelines_; ///< quality, with or without colour beside
};

/// The vertex stream of MeshStore with positions alone.
void addPositions(gpu::PipelineInfo& info);

} // namespace myo
