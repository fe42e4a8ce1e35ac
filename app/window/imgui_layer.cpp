#include "window/imgui_layer.hpp"

#include <myofield/gpu/check.hpp>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_vulkan.h>
#include <imgui.h>

namespace myo {
namespace {

constexpr VkFormat kCanvasFormat = VK_FORMAT_R8G8B8A8_UNORM;
constexpr uint32_t kFramesInFlight = 2;
constexpr uint32_t kTextures = 1; ///< that the backend draws: its glyph sheet

/// The backend's own calls: their device is that of the layer, whose context is the current one.
void checkResult(VkResult result) {
    VK_CHECK(panelPictures().device(), result);
}

} // namespace

ImGuiLayer::ImGuiLayer(gpu::Device& device, GLFWwindow* window)
    : device_(device), window_(window), pass_(device, kCanvasFormat, "panels") {
    ImGuiContext* const first = ImGui::GetCurrentContext();
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    pictures_.emplace(device, pass_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigInputTextCursorBlink = false; // a blinking cursor would keep an idle window drawing
    ImGui_ImplGlfw_InitForVulkan(window, false);
    if (first) ImGui::SetCurrentContext(first);
}

WithLayer::WithLayer(const ImGuiLayer& layer) : before_(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(layer.context_);
}

WithLayer::~WithLayer() {
    ImGui::SetCurrentContext(before_);
}

ImGuiLayer::~ImGuiLayer() {
    device_.waitIdle();
    ImGuiContext* const now = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context_);
    if (scale_ > 0) ImGui_ImplVulkan_Shutdown();
    pictures_.reset();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(context_);
    if (now != context_) ImGui::SetCurrentContext(now);
}

void ImGuiLayer::setScale(float scale) {
    if (scale == scale_) return;
    const bool isFirst = scale_ == 0;
    scale_ = scale;
    device_.waitIdle();
    applyStyle(scale);
    fonts_ = loadFonts(scale);
    // Version 1.86 makes its font image only together with its other objects.
    if (!isFirst) ImGui_ImplVulkan_Shutdown();
    startBackend();
    uploadFonts();
}

void ImGuiLayer::startBackend() {
    // Version 1.86 never frees its set: each start has a pool of its own.
    textures_ = gpu::TexturePool(device_, kTextures, "panels");
    ImGui_ImplVulkan_InitInfo info{};
    info.Instance = device_.instance().handle();
    info.PhysicalDevice = device_.physical();
    info.Device = device_.handle();
    info.QueueFamily = device_.queueFamily();
    info.Queue = device_.queue();
    info.DescriptorPool = textures_.handle();
    info.MinImageCount = kFramesInFlight;
    info.ImageCount = kFramesInFlight;
    info.MSAASamples = VK_SAMPLE_COUNT_1_BIT;
    info.CheckVkResultFn = checkResult;
    ImGui_ImplVulkan_Init(&info, pass_.handle());
}

void ImGuiLayer::uploadFonts() {
    gpu::CommandPool pool(device_, "font upload");
    gpu::Commands commands = pool.begin();
    ImGui_ImplVulkan_CreateFontsTexture(commands.handle());
    commands.end();
    device_.wait(device_.submit(commands));
    ImGui_ImplVulkan_DestroyFontUploadObjects();
}

void ImGuiLayer::feedKey(const int* raw) {
    if (raw[0] == GLFW_KEY_TAB) return; // goes through an order of our own: see FocusOrder
    if (raw[0] == GLFW_KEY_ENTER || raw[0] == GLFW_KEY_KP_ENTER)
        isReturnPressing_ =
            raw[2] != GLFW_RELEASE && (isReturnPressing_ || !ImGui::GetIO().WantTextInput);
    ImGui_ImplGlfw_KeyCallback(window_, raw[0], raw[1], raw[2], raw[3]);
}

void ImGuiLayer::feed(const Input& input) {
    using What = Input::What;
    const int* raw = input.raw;
    switch (input.what) {
    case What::Key: return feedKey(raw);
    case What::Character: return ImGui_ImplGlfw_CharCallback(window_, unsigned(raw[0]));
    case What::Press:
    case What::Release:
        pointer_ = input.at;
        return ImGui_ImplGlfw_MouseButtonCallback(window_, raw[0], raw[1], raw[2]);
    case What::Move: pointer_ = input.at; return;
    case What::Enter: return ImGui_ImplGlfw_CursorEnterCallback(window_, 1);
    case What::Leave:
        pointer_ = Vec2(-1e30f);
        return ImGui_ImplGlfw_CursorEnterCallback(window_, 0);
    case What::Wheel:
        return ImGui_ImplGlfw_ScrollCallback(window_, double(input.wheelAcross),
                                             double(input.wheel));
    case What::Focus: return ImGui_ImplGlfw_WindowFocusCallback(window_, raw[0]);
    case What::Other: return;
    }
}

void ImGuiLayer::startFrame(VkExtent2D size) {
    pictures_->startFrame();
    ImGui_ImplVulkan_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    // In pixels of the picture, and where the last input that was fed says: the backend asks for
    // where the pointer is by now.
    io.MousePos = {pointer_.x, pointer_.y};
    io.DisplaySize = {float(size.width), float(size.height)};
    io.DisplayFramebufferScale = {1, 1};
    // Of itself version 1.86 presses controls by Space alone.
    if (isReturnPressing_) io.NavInputs[ImGuiNavInput_Activate] = 1;
    ImGui::NewFrame();
}

void ImGuiLayer::dropFrame() {
    ImGui::EndFrame();
}

void ImGuiLayer::record(gpu::Commands& commands, const gpu::Image& canvas) {
    ImGui::Render();
    pictures_->startRecording(commands, canvas);
    pass_.begin(commands, canvas);
    ImGui_ImplVulkan_RenderDrawData(ImGui::GetDrawData(), commands.handle());
    pass_.end(commands);
    commands.barrier(canvas, gpu::Use::ColourWrite, gpu::Use::TransferRead);
}

} // namespace myo
