#pragma once

#include "render_context.hpp"
#include "window_frame.hpp"

#include <array>

namespace myo {

/// The images of a window's map, and the descriptor sets that read them. One map per view and
/// quality, for pictures of any size; 2.5 MB.
struct WindowMap {
    static constexpr uint32_t kSide = 384; ///< texels

    /// openness, distances   what the passes read that draw with the window
    WindowMap(RenderContext& context, const gpu::Image& openness, const gpu::Image& distances,
              bool hasFloor);

    WindowKey key; ///< of what it holds
    gpu::Image depth;
    std::array<gpu::Image, 2> seeds; ///< the flood goes from one to the other
    gpu::Image map;                  ///< pixels to the muscle; metres beyond the target
    gpu::Image floor;                ///< empty without one

    gpu::DescriptorSet frame;      ///< as `Targets::frame`, with the map and the floor
    gpu::DescriptorSet whileFloor; ///< the same without the floor, while that is being drawn
    gpu::DescriptorSet seedInput;
    std::array<gpu::DescriptorSet, 2> floodInput; ///< of either image of seeds, with the depth
};

} // namespace myo
