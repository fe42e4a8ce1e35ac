#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/core/image.hpp>
#include <myofield/core/result.hpp>
#include <myofield/field/body_heat.hpp>
#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/overlay.hpp>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace myo {

namespace gpu {
class Commands;
class Device;
class Image;
} // namespace gpu

/// Moving: one sample, no ambient occlusion, meshes simplified by up to a pixel.
/// Still: four samples, ambient occlusion, every triangle (in a window: simplified by up to a third
/// of a pixel once the simplified meshes are there). Heat, marks, outline and words are the
/// same in both.
enum class Quality : uint8_t { Moving, Still };

struct RenderSettings {
    Extent size; ///< pixels of the picture; both > 0
    Quality quality = Quality::Still;
};

/// What lies under a pixel.
struct PickHit {
    bool hit = false;
    PickId id;
    Vec3 position{0}; ///< world, on the surface that was hit; a mark's own position for a mark
};

/// Whether the skin can be picked or is looked through.
enum class PickSkin : uint8_t { Hit, Ignored };

/// How long one pass took on the device, the last time it was measured.
struct PassTime {
    std::string name;
    double milliseconds = 0;
};

/// Draws one body. Geometry is uploaded once; a change of the selection uploads one stream of heat.
/// Draws only when asked. Belongs to one thread.
class Renderer {
public:
    /// Without a body yet. `font` is read during the call; the device must outlive the renderer.
    Renderer(gpu::Device& device, const Font& font);
    /// With one, as by `setBody`.
    static Result<std::unique_ptr<Renderer>> create(gpu::Device& device, const Body& body,
                                                    const Font& font);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// Makes what pictures of muscles and bones need but the body: some 30 ms that else the first
    /// picture waits for.
    void prepare(Quality quality);
    /// Once, before anything is drawn; the body must outlive the renderer. Fails when it does not
    /// fit on the device. Cost: one copy of the body.
    Status setBody(const Body& body);

    /// One entry a vertex in body order (`vertexOffsets`), or none for no heat. Taken over by the
    /// next picture.
    void setHeat(std::span<const HeatVertex> heat);

    /// Pixels a side that a picture may have at most.
    static constexpr uint32_t kMostPixels = 16384;
    /// Why a picture of that size cannot be drawn on this device; nothing when it can.
    Status checkSize(Extent size) const;

    /// Draws a picture and waits for it; one of more than 9 million pixels piece by piece, so that
    /// the device needs some 600 MB at most. Straight alpha; fails as `checkSize` does.
    Result<Image> drawImage(const DrawList& list, const Overlay& overlay,
                            const RenderSettings& settings);

    /// Records a picture for a window. The result is RGBA8 with sRGB-encoded, premultiplied values,
    /// in `gpu::Use::TransferRead`; it stays valid until the next record of another size. The
    /// picture is drawn in one piece, as large as it is.
    const gpu::Image& record(gpu::Commands& commands, const DrawList& list, const Overlay& overlay,
                             const RenderSettings& settings);

    /// The same at its best in steps, each to be submitted for itself, so that a window answers
    /// between them: from 0 on, until it returns the picture. `list`, as an object, and `size` stay
    /// the same until then; a step 0 begins anew at any time. Other pictures may be recorded
    /// between two steps, but after one of Still quality the next step has to be 0.
    const gpu::Image* recordStep(gpu::Commands& commands, const DrawList& list,
                                 const Overlay& overlay, Extent size, size_t step);

    /// Records a light line round the outlined items of `list` over a copy of the last recorded
    /// picture, whose top left pixel lies at `corner` of `canvas` (RGBA8, in Use::ColourWrite
    /// before and after). The camera is the picture's. False, and nothing is recorded, where there
    /// is nothing to see, the picture was not of that `size`, or it was a moving one without marks
    /// and outlines. Cost: the items' meshes and some milliseconds.
    bool recordHighlight(gpu::Commands& commands, const DrawList& list, Extent size,
                         const gpu::Image& canvas, Vec2 corner);

    /// What is under a pixel (centre coordinates, from the top left) of a picture of `size`. Marks
    /// come before surfaces. Blocks for the few structures under the pixel: some milliseconds.
    PickHit pick(const DrawList& list, Extent size, Vec2 pixel, PickSkin skin = PickSkin::Hit);

    /// Half the size of an X mark in pixels, in a picture of that size.
    static float markRadius(Extent size);

    /// Whether moving pictures are made of simplified meshes by now.
    bool isSimplified() const;
    /// Bytes on the device for the body and the pictures.
    uint64_t memory() const;
    /// Times of the last `drawImage`, or of the last `record` whose work is known to be done.
    std::vector<PassTime> passTimes();
    /// Triangles sent by the last picture, after culling and simplification.
    uint64_t trianglesDrawn() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace myo
