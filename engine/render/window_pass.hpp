#pragma once

#include "surface_pass.hpp"
#include "window_map.hpp"

namespace myo {

/// Draws the map of a window: where in the picture the muscle is, how far away each pixel is from
/// it, and where something would be left behind the cut. The map belongs to the whole picture, so
/// that tiles and strips meet without a seam. At a quarter of the size or so.
class WindowPass {
public:
    explicit WindowPass(RenderContext& context);

    struct Input {
        const WindowMap& map;
        const WindowFrame& window; ///< open
        MeshStore& meshes;
    };
    /// Leaves `map.map` in Use::ShaderRead. The context's uniforms are those of the map
    /// (`recordMapUniforms`).
    void recordMap(gpu::Commands& commands, const Input& in);
    /// After `recordMap`; leaves `map.floor` in Use::ShaderRead.
    ///
    /// items   all that is opaque in the picture
    void recordFloor(gpu::Commands& commands, const Input& in, std::span<const VisibleItem> items);

private:
    void recordMuscle(gpu::Commands& commands, const Input& in);
    /// Returns which of the images of seeds holds the result.
    size_t recordFlood(gpu::Commands& commands, const Input& in);
    void recordDistances(gpu::Commands& commands, const Input& in, size_t seeds);
    void fill(gpu::Commands& commands, const Input& in, const gpu::Image& image,
              const gpu::Pipeline& pipeline, const gpu::DescriptorSet& set, int reach);

    RenderContext& context_;
    gpu::ShaderModule depthVertex_, placeVertex_, whole_, seed_, flood_, map_, floor_;
    gpu::Pipeline toDepth_, toSeeds_, toFlooded_, toMap_;
    std::array<gpu::Pipeline, 2> toFloor_; ///< of what is not cut, and of what is
};

} // namespace myo
