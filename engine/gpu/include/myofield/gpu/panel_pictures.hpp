#pragma once

#include <myofield/core/image.hpp>
#include <myofield/core/maths.hpp>
#include <myofield/gpu/commands.hpp>

#include <map>

namespace myo::gpu {

/// Small pictures that panels show: thumbnails, previews. (Dear ImGui 1.86 draws its glyph sheet
/// whatever picture it is given, so these are drawn in between, in its pass.) Belongs to the device's
/// thread.
class PanelPictures {
public:
    /// Names a picture; never used again once that is dropped.
    enum class Id : uint64_t { None = 0 };

    /// Where a picture is drawn; pixels of the canvas, from its top left.
    struct Place {
        Vec2 corner{0};
        Vec2 size{0};    ///< that the picture is stretched to
        Rect clip;       ///< nothing is drawn outside
        float alpha = 1; ///< 0..1, of all of it
    };

    /// Both must outlive this.
    PanelPictures(Device& device, const LegacyPass& pass);

    /// Takes up a picture, copied: sRGB, straight alpha, at least a pixel. It is not scaled well to
    /// less than half its size. Costs its bytes on the device, and one allocation there: meant for
    /// hundreds, not thousands.
    Id add(const myo::Image& picture);
    /// The same for a picture that is there, of any size.
    void replace(Id id, const myo::Image& picture);
    /// The id must be that of a picture, or None. Frames in flight still show it.
    void drop(Id id);
    gpu::Device& device() const { return *device_; }
    size_t count() const { return pictures_.size(); }

    /// Records the way to the device for what is new. Before the pass begins in every frame.
    void send(Commands& commands);
    /// Records one picture over a canvas of `extent` pixels, within the pass. Nothing is drawn of a
    /// picture that has been dropped since its place was chosen. Viewport, scissor, pipeline and its
    /// set are others afterwards.
    void draw(Commands& commands, VkExtent2D extent, Id id, const Place& place) const;

private:
    struct Picture {
        Image image;
        DescriptorSet input;
        Buffer unsent; ///< what `image` is to hold; empty once it does
    };
    Picture make(const myo::Image& picture);

    Device* device_;
    ShaderModule vertex_, fragment_;
    DescriptorLayout layout_;
    Sampler sampler_;
    Pipeline pipeline_;
    std::map<Id, Picture> pictures_;
    uint64_t lastId_ = 0;
};

} // namespace myo::gpu
