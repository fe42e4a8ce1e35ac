#pragma once

#include <myofield/gpu/panel_pictures.hpp>

#include <deque>

struct ImDrawCmd;
struct ImDrawList;

namespace myo {

/// Shows a small picture in a panel, as a widget of `size` pixels, over what was drawn before and
/// under what is drawn after it. Between ImGui::NewFrame and ImGui::Render.
///
/// id      of one of `panelPictures()`
/// alpha   0..1, of all of it; the style's own comes on top
void picture(gpu::PanelPictures::Id id, Vec2 size, float alpha = 1);

/// The pictures that the panels of this window can show.
gpu::PanelPictures& panelPictures();

/// Draws the pictures of a frame in the middle of what Dear ImGui draws. It makes itself the user
/// data of the current context, which has one of these at a time.
class PicturePainter {
public:
    /// Both must outlive this. Pictures are drawn within `pass`.
    PicturePainter(gpu::Device& device, const gpu::LegacyPass& pass);
    ~PicturePainter();
    PicturePainter(const PicturePainter&) = delete;
    PicturePainter& operator=(const PicturePainter&) = delete;

    gpu::PanelPictures& pictures() { return pictures_; }

    void startFrame() { draws_.clear(); }
    /// Adds a picture to the window that is being built.
    void add(gpu::PanelPictures::Id id, const gpu::PanelPictures::Place& place);
    /// Before the pass begins in which the backend records the frame on `canvas`.
    void startRecording(gpu::Commands& commands, const gpu::Image& canvas);

private:
    struct Draw {
        PicturePainter* painter;
        gpu::PanelPictures::Id id;
        gpu::PanelPictures::Place place;
    };
    static void record(const ImDrawList* list, const ImDrawCmd* command);

    gpu::PanelPictures pictures_;
    std::deque<Draw> draws_; ///< of this frame; Dear ImGui's lists point at them
    gpu::Commands commands_; ///< being recorded
    VkExtent2D canvas_{};
};

} // namespace myo
