#pragma once

#include <myofield/render/render_passes.hpp>

#include "composite_pass.hpp"
#include "mark_pass.hpp"
#include "occlusion_pass.hpp"
#include "outline_pass.hpp"
#include "overlay_pass.hpp"
#include "pick_pass.hpp"
#include "surface_pass.hpp"
#include "window_pass.hpp"

namespace myo {

/// The passes and what they share.
struct RenderPasses::Parts {
    Parts(gpu::Device& device, const Font& font);

    RenderContext context;
    TransientBuffers transient;
    SurfacePass surfaces;
    OcclusionPass occlusion;
    OutlinePass outline;
    MarkPass marks;
    OverlayPass overlay;
    CompositePass composite;
    PickPass picker;
    WindowPass window;
};

} // namespace myo
