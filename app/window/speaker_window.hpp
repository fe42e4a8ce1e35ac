#pragma once

#include "window/glfw_window.hpp"
#include "window/imgui_layer.hpp"
#include "window/presenter.hpp"
#include "window/step_pictures.hpp"

#include <myofield/gpu/swapchain.hpp>
#include <myofield/study/explorer.hpp>

namespace myo {

/// The window of who speaks, beside that of the audience: the moment that is shown, the next one,
/// notes, the clock and the time taken. Keys that are pressed in it are for the audience's window.
class SpeakerWindow {
public:
    /// On another monitor than `audience` where there is one.
    static Result<std::unique_ptr<SpeakerWindow>> open(const GlfwWindow& audience,
                                                       Presenter& presenter);
    ~SpeakerWindow();
    SpeakerWindow(const SpeakerWindow&) = delete;
    SpeakerWindow& operator=(const SpeakerWindow&) = delete;

    bool shouldClose() const { return window_->shouldClose(); }
    /// Takes what has come; keys are handed on.
    std::vector<Input> takeInputs();
    /// Something in it is old: another moment, another second, an input.
    bool isDue(const Explorer& explorer, double now) const;
    /// Draws it. `pictures`: draws what is not at hand, some tens of milliseconds. What was pressed
    /// in it is done.
    void draw(Explorer& explorer, StepPictures& pictures, double now);
    /// Seconds until the clock moves on.
    double waitUntilDue(double now) const;

private:
    SpeakerWindow() = default;
    struct Shown {
        std::shared_ptr<const Lecture> lecture;
        Moment moment;
        bool isOn = false; ///< there is such a moment
        gpu::PanelPictures::Id id = gpu::PanelPictures::Id::None;
    };
    void bring(Shown& shown, const Explorer& explorer, std::optional<Moment> moment,
               StepPictures& pictures);
    void build(Explorer& explorer, Extent size, double now);
    void times(const Explorer& explorer, double now);
    void nextAndNotes(Explorer& explorer, float width);
    void buttons(Explorer& explorer);

    gpu::Device* device_ = nullptr;
    std::unique_ptr<GlfwWindow> window_;
    gpu::Surface surface_;
    gpu::Swapchain swapchain_;
    gpu::Image canvas_;
    std::unique_ptr<ImGuiLayer> layer_;
    Shown current_, next_;
    float notesScale_ = 1;
    double began_ = -1; ///< since when time is taken; below 0: since the lecture began
    int framesDue_ = 3; ///< Dear ImGui settles over some frames
    long shownSecond_ = -1;
};

} // namespace myo
