#include "window/speaker_window.hpp"

#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/words.hpp>

#include <myofield/gpu/check.hpp>

#define GLFW_INCLUDE_VULKAN
#include <GLFW/glfw3.h>

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace myo {
namespace {

constexpr Extent kSpeakerSize{1100, 700};
constexpr Extent kCurrentPicture{768, 432}, kNextPicture{448, 252};
constexpr int kSettling = 3;          ///< frames after an input
constexpr float kCurrentShare = 0.6f; ///< of the width
constexpr float kSmallestNotes = 0.7f, kLargestNotes = 2.5f;

std::string clockWords() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:02}:{:02}", local.tm_hour, local.tm_min);
}

std::string durationWords(double seconds) {
    const long whole = std::max(0L, long(seconds));
    return whole >= 3600 ? fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60)
                         : fmt::format("{}:{:02}", whole / 60, whole % 60);
}

/// A picture as wide as there is room, in its own shape.
void show(gpu::PanelPictures::Id id, float width, float most) {
    const float height = std::min(width * 9 / 16, most);
    if (id != gpu::PanelPictures::Id::None)
        picture(id, {height * 16 / 9, height});
    else
        ImGui::Dummy({height * 16 / 9, height});
}

void caption(const Fonts& fonts, const char* words) {
    ImGui::PushFont(fonts.small);
    ImGui::PushStyleColor(ImGuiCol_Text, tone().quiet);
    ImGui::TextUnformatted(words);
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

} // namespace

Result<std::unique_ptr<SpeakerWindow>> SpeakerWindow::open(const GlfwWindow& audience,
                                                           Presenter& presenter) {
    std::unique_ptr<SpeakerWindow> made(new SpeakerWindow);
    Result<std::unique_ptr<GlfwWindow>> window =
        GlfwWindow::openBeside(audience, kSpeakerSize, say("myofield: presenter's view"));
    if (!window) return window.error();
    made->window_ = std::move(*window);
    made->device_ = &presenter.device();
    VkSurfaceKHR surface = VK_NULL_HANDLE;
    const VkResult created = glfwCreateWindowSurface(presenter.device().instance().handle(),
                                                     made->window_->handle(), nullptr, &surface);
    if (created != VK_SUCCESS)
        return Error(say("Vulkan cannot draw on this window: {}", gpu::resultName(created)));
    made->surface_ = gpu::Surface(presenter.device().sharedInstance(), surface);
    Result<gpu::Swapchain> swapchain = gpu::Swapchain::create(presenter.device(), surface);
    if (!swapchain) return swapchain.error();
    made->swapchain_ = std::move(*swapchain);
    made->layer_ = std::make_unique<ImGuiLayer>(presenter.device(), made->window_->handle());
    return made;
}

SpeakerWindow::~SpeakerWindow() {
    if (!device_) return;
    device_->waitIdle();
    layer_.reset();
    canvas_ = {};
    swapchain_ = {};
}

std::vector<Input> SpeakerWindow::takeInputs() {
    std::vector<Input> keys;
    const WithLayer in(*layer_);
    std::deque<Input>& inputs = window_->inputs();
    for (const Input& input : inputs) {
        framesDue_ = kSettling;
        const bool isKey = input.what == Input::What::Key || input.what == Input::What::Character;
        if (isKey)
            keys.push_back(input);
        else
            layer_->feed(input);
    }
    inputs.clear();
    return keys;
}

bool SpeakerWindow::isDue(const Explorer& explorer, double now) const {
    const Lecturing* const lecture = lecturing(explorer);
    const bool isOld = lecture ? !current_.isOn || current_.moment != lecture->at : current_.isOn;
    return framesDue_ > 0 || isOld || shownSecond_ != long(now) ||
           current_.lecture != explorer.lectures().shared();
}

double SpeakerWindow::waitUntilDue(double now) const {
    return framesDue_ > 0 ? 0 : std::floor(now) + 1 - now;
}

void SpeakerWindow::bring(Shown& shown, const Explorer& explorer, std::optional<Moment> moment,
                          StepPictures& pictures) {
    const std::shared_ptr<const Lecture> before = shown.lecture;
    shown.isOn = moment.has_value();
    shown.lecture = explorer.lectures().shared();
    if (!moment || (before == shown.lecture && shown.moment == *moment)) return;
    shown.moment = *moment;
    const Extent extent = &shown == &current_ ? kCurrentPicture : kNextPicture;
    const Result<Image> image = pictures.draw(explorer, *moment, extent);
    if (!image) return;
    if (shown.id == gpu::PanelPictures::Id::None)
        shown.id = panelPictures().add(*image);
    else
        panelPictures().replace(shown.id, *image);
}

void SpeakerWindow::times(const Explorer& explorer, double now) {
    const Lecturing* const lecture = lecturing(explorer);
    const Fonts& fonts = layer_->fonts();
    ImGui::PushFont(fonts.title);
    ImGui::TextUnformatted(clockWords().c_str());
    const double since = began_ >= 0 ? began_ : lecture ? lecture->began : now;
    ImGui::SameLine(0, ImGui::GetFontSize());
    ImGui::TextUnformatted(durationWords(now - since).c_str());
    if (lecture) {
        const std::string place =
            say("{} of {}", lecture->at.step + 1, explorer.lectures().lecture().steps.size());
        ImGui::SameLine(0, ImGui::GetFontSize());
        ImGui::TextUnformatted(place.c_str());
    }
    ImGui::PopFont();
}

void SpeakerWindow::buttons(Explorer& explorer) {
    const double now = explorer.view().now();
    if (ImGui::Button(tr("Previous"))) stepLecture(explorer, -1);
    ImGui::SameLine();
    if (ImGui::Button(tr("Next"))) stepLecture(explorer, 1);
    ImGui::SameLine();
    if (ImGui::Button(tr("Time from 0"))) began_ = now;
    ImGui::SameLine();
    if (ImGui::Button(tr("Smaller notes")))
        notesScale_ = std::max(kSmallestNotes, notesScale_ / 1.15f);
    ImGui::SameLine();
    if (ImGui::Button(tr("Larger notes")))
        notesScale_ = std::min(kLargestNotes, notesScale_ * 1.15f);
}

void SpeakerWindow::nextAndNotes(Explorer& explorer, float width) {
    const Fonts& fonts = layer_->fonts();
    const Lecturing* const lecture = lecturing(explorer);
    caption(fonts, next_.isOn ? tr("Next") : tr("This was the last step"));
    if (next_.isOn) show(next_.id, width, ImGui::GetContentRegionAvail().y * 0.4f);
    caption(fonts, tr("Notes"));
    ImGui::BeginChild("notes", {0, 0}, true);
    ImGui::SetWindowFontScale(notesScale_);
    ImGui::PushTextWrapPos(0);
    if (lecture) {
        const LectureStep& step = explorer.lectures().lecture().steps[lecture->at.step];
        ImGui::TextUnformatted(step.notes.empty() ? tr("No notes to this step.")
                                                  : step.notes.c_str());
    }
    ImGui::PopTextWrapPos();
    ImGui::EndChild();
}

void SpeakerWindow::build(Explorer& explorer, Extent size, double now) {
    const Fonts& fonts = layer_->fonts();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({float(size.width), float(size.height)});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, tone().panel);
    ImGui::Begin("speaker", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
    times(explorer, now);
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::BeginChild("left", {kCurrentShare * width, 0}, false);
    caption(fonts, lecturing(explorer) ? tr("Shown now") : tr("Nothing is presented"));
    show(current_.id, ImGui::GetContentRegionAvail().x,
         ImGui::GetContentRegionAvail().y - 2 * ImGui::GetFrameHeightWithSpacing() -
             fonts.heading->FontSize);
    if (const Lecturing* const lecture = lecturing(explorer)) {
        ImGui::PushFont(fonts.heading);
        ImGui::TextUnformatted(explorer.lectures().lecture().steps[lecture->at.step].title.c_str());
        ImGui::PopFont();
    }
    buttons(explorer);
    ImGui::EndChild();
    ImGui::SameLine();
    ImGui::BeginChild("right", {0, 0}, false);
    nextAndNotes(explorer, ImGui::GetContentRegionAvail().x);
    ImGui::EndChild();
    ImGui::End();
    ImGui::PopStyleColor();
}

void SpeakerWindow::draw(Explorer& explorer, StepPictures& pictures, double now) {
    const Extent size = window_->framebufferSize();
    if (size.width == 0 || size.height == 0) return;
    const WithLayer in(*layer_);
    framesDue_ = std::max(0, framesDue_ - 1);
    shownSecond_ = long(now);
    const Lecturing* const lecture = lecturing(explorer);
    const std::optional<Moment> at = lecture ? std::optional(lecture->at) : std::nullopt;
    bring(current_, explorer, at, pictures);
    bring(next_, explorer,
          at ? momentAfter(explorer.atlas(), explorer.lectures().lecture(), *at) : std::nullopt,
          pictures);
    if (!at) began_ = -1;
    layer_->setScale(interfaceScale(window_->contentScale(), float(size.width), float(size.height),
                                    explorer.state().textScale));
    layer_->startFrame({size.width, size.height});
    build(explorer, size, now);
    std::optional<gpu::Commands> commands = swapchain_.begin({size.width, size.height});
    if (!commands) return layer_->dropFrame();
    const VkExtent2D extent = swapchain_.extent();
    if (!canvas_ || canvas_.extent().width != extent.width ||
        canvas_.extent().height != extent.height)
        canvas_ =
            gpu::Image(*device_,
                       {extent, VK_FORMAT_R8G8B8A8_UNORM,
                        VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT |
                            VK_IMAGE_USAGE_TRANSFER_SRC_BIT},
                       "speaker");
    commands->barrier(canvas_, gpu::Use::Discard, gpu::Use::TransferWrite);
    commands->clear(canvas_, {{0, 0, 0, 1}});
    commands->barrier(canvas_, gpu::Use::TransferWrite, gpu::Use::ColourWrite);
    layer_->record(*commands, canvas_);
    swapchain_.present(*commands, canvas_);
}

} // namespace myo
