#pragma once

#include <myofield/render/render_settings.hpp>
#include <myofield/scene/font.hpp>

#include <memory>

namespace myo {

namespace gpu {
class Device;
}

/// What all pictures on a device are drawn with: pipelines, layouts, the colours of heat, the font's
/// glyphs. Made once, shared by all renderers. Belongs to the device's thread.
class RenderPasses {
public:
    /// device   must outlive what is made
    /// font     read during the call
    RenderPasses(gpu::Device& device, const Font& font);
    ~RenderPasses();
    RenderPasses(const RenderPasses&) = delete;
    RenderPasses& operator=(const RenderPasses&) = delete;

    /// Makes the pipelines of muscles and bones now: some 30 ms that the first picture would
    /// otherwise have to wait for. The others are made when they are first used.
    void prepare(Quality quality);

    struct Parts;
    Parts& parts() { return *parts_; } ///< for the renderers

private:
    std::unique_ptr<Parts> parts_;
};

} // namespace myo
