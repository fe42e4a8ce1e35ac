#pragma once

#include <myofield/core/image.hpp>
#include <myofield/core/result.hpp>
#include <myofield/field/body_heat.hpp>
#include <myofield/field/painted_skin.hpp>
#include <myofield/render/body_on_device.hpp>
#include <myofield/render/pick_hit.hpp>
#include <myofield/render/render_passes.hpp>
#include <myofield/scene/overlay.hpp>

#include <span>
#include <string>
#include <vector>

namespace myo {

namespace gpu {
class Commands;
class Image;
} // namespace gpu

/// How long one pass took on the device, the last time it was measured.
struct PassTime {
    std::string name;
    double milliseconds = 0;
};

/// Draws one view of a body: it has the heat of that view, its images and its refinement. Meshes and
/// pipelines are shared, so a second view costs its images and 12 bytes of heat per vertex. Draws
/// only when asked. Belongs to the device's thread.
///
/// Two views of one body in one frame:
///
///     const auto passes = std::make_shared<RenderPasses>(device, font);
///     const auto body = BodyOnDevice::create(device, person);
///     Renderer left(passes, *body), right(passes, *body);
///     left.setHeat(before);
///     right.setHeat(after);
///     const gpu::Image& first = left.record(commands, leftList, leftWords, settings);
///     const gpu::Image& second = right.record(commands, rightList, rightWords, settings);
///     // Both pictures can be read by what is recorded next.
class Renderer {
public:
    Renderer(std::shared_ptr<RenderPasses> passes, std::shared_ptr<BodyOnDevice> body);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// The heat of the next picture and those that follow: per vertex in body order
    /// (`vertexOffsets`), or empty for none.
    void setHeat(std::span<const HeatVertex> heat);

    /// The pain drawing on the skin of the next picture and those that follow: one entry per vertex
    /// of that structure, or empty for none.
    void setDrawing(StructureId skin, std::span<const PaintVertex> drawing);

    /// Pixels that a picture may have per side.
    static constexpr uint32_t kMostPixels = 16384;
    /// The error says why a picture of that size cannot be drawn on this device.
    Status checkSize(Extent size) const;

    /// Draws a picture and waits for it. Straight alpha. One of more than 9 million pixels is drawn
    /// piece by piece, so that the device needs 600 MB at most. Fails as `checkSize` does.
    Result<Image> drawImage(const DrawList& list, const Overlay& overlay,
                            const RenderSettings& settings);

    /// Records a picture for a window, in one piece. Returns RGBA8 with sRGB-encoded, premultiplied
    /// values, in `gpu::Use::TransferRead`; it stays valid until this renderer records a picture of
    /// another size.
    const gpu::Image& record(gpu::Commands& commands, const DrawList& list, const Overlay& overlay,
                             const RenderSettings& settings);

    /// Records one step of a picture of Still quality, so that a window can answer between the
    /// steps; each step is submitted on its own.
    ///
    /// list, size   the same in all steps of a picture, the list even the same object
    /// step         0, 1, ...; 0 starts a picture at any time
    /// returns      the picture after the last step, nullptr before
    ///
    /// Between two steps this renderer may record pictures of Moving quality; after one of Still
    /// quality the next step must be 0. Other renderers are free to record anything.
    const gpu::Image* recordStep(gpu::Commands& commands, const DrawList& list,
                                 const Overlay& overlay, Extent size, size_t step);

    /// Records a light line round the outlined items of `list`, over a copy of the last recorded
    /// picture.
    ///
    /// list      with the camera of that picture
    /// size      of that picture
    /// canvas    RGBA8, in Use::ColourWrite before and after
    /// corner    where the top left pixel of the picture lies on the canvas
    /// returns   false where nothing was recorded: no item is in view, the picture had another size,
    ///           or it was of Moving quality without marks and outlines
    ///
    /// Cost: draws the meshes of the items; some milliseconds.
    bool recordHighlight(gpu::Commands& commands, const DrawList& list, Extent size,
                         const gpu::Image& canvas, Vec2 corner);

    /// What is under a pixel of a picture of `size`: marks first, then surfaces. Waits for the
    /// device to draw the few structures under the pixel: some milliseconds.
    ///
    /// pixel   from the top left corner of the picture: the first pixel is [0, 1) x [0, 1)
    PickHit pick(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin = PickSkin::Hit);

    /// Times of the last `drawImage`, or of the last `record` whose work is known to be done.
    std::vector<PassTime> passTimes();
    /// Triangles that the last picture sent, after culling and simplification.
    uint64_t trianglesDrawn() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace myo
