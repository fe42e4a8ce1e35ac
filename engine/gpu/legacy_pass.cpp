#include <myofield/gpu/legacy_pass.hpp>

#include <myofield/gpu/check.hpp>
#include <myofield/gpu/commands.hpp>

namespace myo::gpu {

LegacyPass::LegacyPass(Device& device, VkFormat format, const char* name)
    : device_(&device), format_(format) {
    const VkImageLayout layout = masksOf(Use::ColourWrite).layout;
    const VkAttachmentDescription canvas{.format = format,
                                         .samples = VK_SAMPLE_COUNT_1_BIT,
                                         .loadOp = VK_ATTACHMENT_LOAD_OP_LOAD,
                                         .storeOp = VK_ATTACHMENT_STORE_OP_STORE,
                                         .stencilLoadOp = VK_ATTACHMENT_LOAD_OP_DONT_CARE,
                                         .stencilStoreOp = VK_ATTACHMENT_STORE_OP_DONT_CARE,
                                         .initialLayout = layout,
                                         .finalLayout = layout};
    const VkAttachmentReference reference{0, layout};
    const VkSubpassDescription subpass{.pipelineBindPoint = VK_PIPELINE_BIND_POINT_GRAPHICS,
                                       .colorAttachmentCount = 1,
                                       .pColorAttachments = &reference};
    const VkRenderPassCreateInfo info{.sType = VK_STRUCTURE_TYPE_RENDER_PASS_CREATE_INFO,
                                      .attachmentCount = 1,
                                      .pAttachments = &canvas,
                                      .subpassCount = 1,
                                      .pSubpasses = &subpass};
    VkRenderPass pass = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateRenderPass(device.handle(), &info, nullptr, &pass));
    pass_ = {device, pass, name};
}

void LegacyPass::begin(Commands& commands, const Image& canvas) const {
    assert(canvas.format() == format_);
    const VkExtent2D extent = canvas.extent();
    const VkImageView view = canvas.view();
    const VkFramebufferCreateInfo info{.sType = VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO,
                                       .renderPass = *pass_,
                                       .attachmentCount = 1,
                                       .pAttachments = &view,
                                       .width = extent.width,
                                       .height = extent.height,
                                       .layers = 1};
    VkFramebuffer made = VK_NULL_HANDLE;
    VK_CHECK(*device_, vkCreateFramebuffer(device_->handle(), &info, nullptr, &made));
    // One per use: it costs next to nothing, and none can outlive its canvas. The device frees it
    // once these commands are done.
    const Handle<VkFramebuffer, VK_OBJECT_TYPE_FRAMEBUFFER> framebuffer(*device_, made, "canvas");
    const VkRenderPassBeginInfo start{.sType = VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO,
                                      .renderPass = *pass_,
                                      .framebuffer = *framebuffer,
                                      .renderArea = {.extent = extent}};
    vkCmdBeginRenderPass(commands.handle(), &start, VK_SUBPASS_CONTENTS_INLINE);
}

void LegacyPass::end(Commands& commands) const {
    vkCmdEndRenderPass(commands.handle());
}

} // namespace myo::gpu
