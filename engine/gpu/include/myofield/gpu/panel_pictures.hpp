#pragma once

#include <myofield/core/image.hpp>
#include <myofield/core/maths.hpp>
#include <myofield/gpu/commands.hpp>

#include <map>

namespace myo::gpu {

/// Small pictures that panels show: thumbnails, previews. Dear ImGui 1.86 cannot draw them: its
/// backend draws its glyph sheet whatever picture it is given. So they are drawn here, in the
/// backend's render pass, between its own draws. Belongs to the device's thread.
class PanelPictures {
public:
    /// Names a picture. After that is dropped, no other gets the same.
    enum class Id : uint64_t { None = 0 };

    /// Where a picture is drawn; pixels of the canvas, from its top left.
    struct Place {
        Vec2 corner{0};
        Vec2 size{0};    ///< the picture is stretched to it
        Rect clip;       ///< nothing is drawn outside
        float alpha = 1; ///< 0..1, of the whole picture
    };

    /// `device` and `pass` must outlive this.
    PanelPictures(Device& device, const LegacyPass& pass);

    /// Takes up a copy of a picture: sRGB, straight alpha, at least one pixel. At less than half
    /// its size it looks rough. Costs its bytes and one allocation on the device: meant for
    /// hundreds of pictures, not for thousands.
    Id add(const myo::Image& picture);
    /// Takes up another picture, of any size, in place of one that is there.
    void replace(Id id, const myo::Image& picture);
    /// Forgets a picture; nothing happens for None. Frames in flight still show it.
    void drop(Id id);
    gpu::Device& device() const { return *device_; }
    size_t count() const { return pictures_.size(); }

    /// Records that new pictures are sent to the device. In every frame, before the pass begins.
    void send(Commands& commands);
    /// Records one picture within the pass, over a canvas of `extent` pixels. One that has been
    /// dropped meanwhile is left out. Changes viewport, scissor, pipeline and descriptor set.
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
