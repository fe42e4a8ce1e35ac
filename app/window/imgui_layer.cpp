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

/// The backend's own calls: their device is that of the layer, whose context is the current one.
void checkResult(VkResult result) {
    VK_CHECK(*static_cast<gpu::Device*>(ImGui::GetIO().UserData), result);
}

} // namespace

ImGuiLayer::ImGuiLayer(gpu::Device& device, GLFWwindow* window) : device_(device), window_(window) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.UserData = &device_;
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false; // a blinking cursor would keep an idle window drawing
    ImGui_ImplGlfw_InitForVulkan(window, false);

    const VkDescriptorPoolSize size{VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, 4};
    const VkDescriptorPoolCreateInfo info{VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO,
                                          nullptr,
                                          VK_DESCRIPTOR_POOL_CREATE_FREE_DESCRIPTOR_SET_BIT,
                                          4,
                                          1,
                                          &size};
    VK_CHECK(device_, vkCreateDescriptorPool(device.handle(), &info, nullptr, &pool_));
    makeRenderPass();
}

ImGuiLayer::~ImGuiLayer() {
    device_.waitIdle();
    if (scale_ > 0) ImGui_ImplVulkan_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    dropFramebuffer();
    vkDestroyRenderPass(device_.handle(), pass_, nullptr);
    vkDestroyDescriptorPool(device_.handle(), pool_, nullptr);
}

void ImGuiLayer::makeRenderPass() {
    VkAttachmentDescription canvas{};
    canvas.format = kCanvasFormat;
    canvas.samples = VK_SAMPLE_COUNT_1_BIT;
    canvas.loadOp = VK_ATTACHMENT_LOAD_OP_LOAD;
    canvas.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
    canvas.stencilLoadOp = VK_ATTACHMENT_LOAD_OP_DONT_CARE;
    canvas.stencilStoreOp = VK_ATTACHMENT_STORE_OP_DONT_CARE;
    canvas.initialLayout = canvas.finalLayout = gpu::masksOf(gpu::Use::ColourWrite).layout;
    const VkAttachmentReference reference{0, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL};
    VkSubpassDescription subpass{};
    subpass.pipelineBindPoint = VK_PIPELINE_BIND_POINT_GRAPHICS;
    subpass.colorAttachmentCount = 1;
    subpass.pColorAttachments = &reference;
    VkRenderPassCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_RENDER_PASS_CREATE_INFO;
    info.attachmentCount = 1;
    info.pAttachments = &canvas;
    info.subpassCount = 1;
    info.pSubpasses = &subpass;
    VK_CHECK(device_, vkCreateRenderPass(device_.handle(), &info, nullptr, &pass_));
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
    ImGui_ImplVulkan_InitInfo info{};
    info.Instance = device_.instance().handle();
    info.PhysicalDevice = device_.physical();
    info.Device = device_.handle();
    info.QueueFamily = device_.queueFamily();
    info.Queue = device_.queue();
    info.DescriptorPool = pool_;
    info.MinImageCount = kFramesInFlight;
    info.ImageCount = kFramesInFlight;
    info.MSAASamples = VK_SAMPLE_COUNT_1_BIT;
    info.CheckVkResultFn = checkResult;
    ImGui_ImplVulkan_Init(&info, pass_);
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
    if (raw[0] == GLFW_KEY_ENTER || raw[0] == GLFW_KEY_KP_ENTER)
        isReturnPressing_ =
            raw[2] != GLFW_RELEASE && (isReturnPressing_ || !ImGui::GetIO().WantTextInput);
    ImGui_ImplGlfw_KeyCallback(window_, raw[0], raw[1], raw[2], raw[3]);
}

void ImGuiLayer::feed(const WindowInput& input) {
    using What = WindowInput::What;
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
    case What::Wheel: return ImGui_ImplGlfw_ScrollCallback(window_, 0, double(input.wheel));
    case What::Focus: return ImGui_ImplGlfw_WindowFocusCallback(window_, raw[0]);
    case What::Other: return;
    }
}

void ImGuiLayer::startFrame(VkExtent2D size) {
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

VkFramebuffer ImGuiLayer::framebufferFor(const gpu::Image& canvas) {
    if (framebufferView_ == canvas.view()) return framebuffer_;
    device_.waitIdle();
    dropFramebuffer();
    framebufferView_ = canvas.view();
    VkFramebufferCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO;
    info.renderPass = pass_;
    info.attachmentCount = 1;
    info.pAttachments = &framebufferView_;
    info.width = canvas.extent().width;
    info.height = canvas.extent().height;
    info.layers = 1;
    VK_CHECK(device_, vkCreateFramebuffer(device_.handle(), &info, nullptr, &framebuffer_));
    return framebuffer_;
}

void ImGuiLayer::dropFramebuffer() {
    if (framebuffer_) vkDestroyFramebuffer(device_.handle(), framebuffer_, nullptr);
    framebuffer_ = VK_NULL_HANDLE;
    framebufferView_ = VK_NULL_HANDLE;
}

void ImGuiLayer::record(gpu::Commands& commands, const gpu::Image& canvas) {
    ImGui::Render();
    VkRenderPassBeginInfo begin{};
    begin.sType = VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO;
    begin.renderPass = pass_;
    begin.framebuffer = framebufferFor(canvas);
    begin.renderArea.extent = canvas.extent();
    vkCmdBeginRenderPass(commands.handle(), &begin, VK_SUBPASS_CONTENTS_INLINE);
    ImGui_ImplVulkan_RenderDrawData(ImGui::GetDrawData(), commands.handle());
    vkCmdEndRenderPass(commands.handle());
    commands.barrier(canvas, gpu::Use::ColourWrite, gpu::Use::TransferRead);
}

} // namespace myo
