#include <myofield/gpu/commands.hpp>

#include <myofield/gpu/check.hpp>

#include <algorithm>
#include <array>

namespace myo::gpu {

namespace {

constexpr VkShaderStageFlags kStages = VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT;

VkCompareOp compareOf(DrawState::Depth depth) {
    switch (depth) {
    case DrawState::Depth::Off: return VK_COMPARE_OP_ALWAYS;
    case DrawState::Depth::Nearer: return VK_COMPARE_OP_GREATER;
    case DrawState::Depth::NearerOrEqual: return VK_COMPARE_OP_GREATER_OR_EQUAL;
    case DrawState::Depth::Equal: return VK_COMPARE_OP_EQUAL;
    }
    return VK_COMPARE_OP_ALWAYS;
}

VkBufferImageCopy regionOf(const Image& image, Rect area) {
    return {.imageSubresource = {.aspectMask = image.aspect(), .layerCount = 1},
            .imageOffset = {area.x, area.y, 0},
            .imageExtent = {area.width, area.height, 1}};
}

} // namespace

Rect common(Rect a, Rect b) {
    const int32_t left = std::max(a.x, b.x), top = std::max(a.y, b.y);
    const int32_t right = std::min(a.x + int32_t(a.width), b.x + int32_t(b.width));
    const int32_t bottom = std::min(a.y + int32_t(a.height), b.y + int32_t(b.height));
    if (right <= left || bottom <= top) return {};
    return {left, top, uint32_t(right - left), uint32_t(bottom - top)};
}

void Commands::end() {
    VK_CHECK(*device_, vkEndCommandBuffer(buffer_));
}

void Commands::barrier(const Image& image, Use from, Use to) {
    barrier(image.handle(), image.aspect(), from, to);
}

void Commands::barrier(VkImage image, VkImageAspectFlags aspect, Use from, Use to) {
    const UseMasks before = masksOf(from), after = masksOf(to);
    const VkImageMemoryBarrier2 barrier{
        .sType = VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER_2,
        .srcStageMask = before.stages,
        .srcAccessMask = before.access,
        .dstStageMask = after.stages,
        .dstAccessMask = after.access,
        .oldLayout = before.layout,
        .newLayout = after.layout,
        .srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
        .dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
        .image = image,
        .subresourceRange = {.aspectMask = aspect, .levelCount = 1, .layerCount = 1}};
    const VkDependencyInfo info{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO,
                                .imageMemoryBarrierCount = 1,
                                .pImageMemoryBarriers = &barrier};
    vkCmdPipelineBarrier2(buffer_, &info);
}

void Commands::barrier(const Buffer& buffer, Use from, Use to) {
    const UseMasks before = masksOf(from), after = masksOf(to);
    const VkBufferMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_BUFFER_MEMORY_BARRIER_2,
                                         .srcStageMask = before.stages,
                                         .srcAccessMask = before.access,
                                         .dstStageMask = after.stages,
                                         .dstAccessMask = after.access,
                                         .srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
                                         .dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
                                         .buffer = buffer.handle(),
                                         .size = VK_WHOLE_SIZE};
    const VkDependencyInfo info{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO,
                                .bufferMemoryBarrierCount = 1,
                                .pBufferMemoryBarriers = &barrier};
    vkCmdPipelineBarrier2(buffer_, &info);
}

void Commands::copy(const Buffer& from, VkDeviceSize fromOffset, const Buffer& to,
                    VkDeviceSize toOffset, VkDeviceSize bytes) {
    const VkBufferCopy region{fromOffset, toOffset, bytes};
    vkCmdCopyBuffer(buffer_, from.handle(), to.handle(), 1, &region);
}

void Commands::copy(const Buffer& from, const Image& to) {
    const VkBufferImageCopy region = regionOf(to, wholeOf(to.extent()));
    vkCmdCopyBufferToImage(buffer_, from.handle(), to.handle(),
                           VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
}

void Commands::copy(const Image& from, Rect area, const Buffer& to) {
    const VkBufferImageCopy region = regionOf(from, area);
    vkCmdCopyImageToBuffer(buffer_, from.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL,
                           to.handle(), 1, &region);
}

void Commands::clear(const Image& image, VkClearColorValue colour) {
    const VkImageSubresourceRange whole{
        .aspectMask = image.aspect(), .levelCount = 1, .layerCount = 1};
    vkCmdClearColorImage(buffer_, image.handle(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, &colour, 1,
                         &whole);
}

void Commands::blit(const Image& from, VkImage to, Rect area) {
    const VkExtent2D extent = from.extent();
    const VkImageSubresourceLayers layers{.aspectMask = VK_IMAGE_ASPECT_COLOR_BIT, .layerCount = 1};
    const int32_t right = area.x + int32_t(area.width), bottom = area.y + int32_t(area.height);
    const VkImageBlit region{.srcSubresource = layers,
                             .srcOffsets = {{}, {int32_t(extent.width), int32_t(extent.height), 1}},
                             .dstSubresource = layers,
                             .dstOffsets = {{area.x, area.y, 0}, {right, bottom, 1}}};
    vkCmdBlitImage(buffer_, from.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, to,
                   VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region, VK_FILTER_LINEAR);
}

void Commands::update(const Buffer& buffer, std::span<const std::byte> bytes) {
    vkCmdUpdateBuffer(buffer_, buffer.handle(), 0, bytes.size(), bytes.data());
}

void Commands::beginRendering(std::initializer_list<ColourTarget> colours,
                              std::optional<DepthTarget> depth, Rect area) {
    std::array<VkRenderingAttachmentInfo, 4> attachments{};
    assert(colours.size() <= attachments.size());
    size_t count = 0;
    for (const ColourTarget& colour : colours)
        attachments[count++] = {.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
                                .imageView = colour.image.view(),
                                .imageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL,
                                .loadOp = colour.clear ? VK_ATTACHMENT_LOAD_OP_CLEAR
                                                       : VK_ATTACHMENT_LOAD_OP_LOAD,
                                .storeOp = VK_ATTACHMENT_STORE_OP_STORE,
                                .clearValue = {colour.clear.value_or(VkClearColorValue{})}};
    VkRenderingAttachmentInfo depthInfo{.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO};
    if (depth) {
        depthInfo.imageView = depth->image.view();
        depthInfo.imageLayout = VK_IMAGE_LAYOUT_DEPTH_ATTACHMENT_OPTIMAL;
        depthInfo.loadOp = depth->clears ? VK_ATTACHMENT_LOAD_OP_CLEAR : VK_ATTACHMENT_LOAD_OP_LOAD;
        depthInfo.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
    }
    const VkExtent2D extent =
        colours.size() > 0 ? colours.begin()->image.extent() : depth->image.extent();
    const VkRenderingInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_INFO,
                               .renderArea = {{area.x, area.y}, {area.width, area.height}},
                               .layerCount = 1,
                               .colorAttachmentCount = uint32_t(count),
                               .pColorAttachments = attachments.data(),
                               .pDepthAttachment = depth ? &depthInfo : nullptr};
    vkCmdBeginRendering(buffer_, &info);
    viewport(0, 0, extent);
    scissor(area);
}

void Commands::endRendering() {
    vkCmdEndRendering(buffer_);
}

void Commands::viewport(float x, float y, VkExtent2D extent) {
    const float height = float(extent.height);
    // The one place where Vulkan's y-down clip space is turned y-up.
    const VkViewport flipped{x, y + height, float(extent.width), -height, 0, 1};
    vkCmdSetViewport(buffer_, 0, 1, &flipped);
}

void Commands::scissor(Rect area) {
    const VkRect2D rect{{area.x, area.y}, {area.width, area.height}};
    vkCmdSetScissor(buffer_, 0, 1, &rect);
}

void Commands::state(const DrawState& state) {
    vkCmdSetCullMode(buffer_, state.cullsBack ? VK_CULL_MODE_BACK_BIT : VK_CULL_MODE_NONE);
    vkCmdSetDepthTestEnable(buffer_, state.depth != DrawState::Depth::Off);
    vkCmdSetDepthWriteEnable(buffer_, state.writesDepth);
    vkCmdSetDepthCompareOp(buffer_, compareOf(state.depth));
}

void Commands::bind(const Pipeline& pipeline) {
    vkCmdBindPipeline(buffer_, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline.handle());
}

void Commands::bind(const Pipeline& pipeline, const DescriptorSet& set) {
    bind(pipeline);
    const VkDescriptorSet handle = set.handle();
    vkCmdBindDescriptorSets(buffer_, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline.layout(), 0, 1,
                            &handle, 0, nullptr);
}

void Commands::pushBytes(const Pipeline& pipeline, const void* value, uint32_t bytes) {
    vkCmdPushConstants(buffer_, pipeline.layout(), kStages, 0, bytes, value);
}

void Commands::vertices(uint32_t stream, const Buffer& buffer, VkDeviceSize offset) {
    const VkBuffer handle = buffer.handle();
    vkCmdBindVertexBuffers(buffer_, stream, 1, &handle, &offset);
}

void Commands::indices(const Buffer& buffer, VkDeviceSize offset) {
    vkCmdBindIndexBuffer(buffer_, buffer.handle(), offset, VK_INDEX_TYPE_UINT32);
}

void Commands::draw(uint32_t vertexCount) {
    vkCmdDraw(buffer_, vertexCount, 1, 0, 0);
}

void Commands::drawIndexed(uint32_t indexCount, uint32_t firstIndex, int32_t vertexOffset) {
    vkCmdDrawIndexed(buffer_, indexCount, 1, firstIndex, vertexOffset, 0);
}

void Commands::resetTimes(const QueryPool& pool) {
    vkCmdResetQueryPool(buffer_, pool.handle(), 0, pool.count());
}

void Commands::stampTime(const QueryPool& pool, uint32_t index) {
    vkCmdWriteTimestamp2(buffer_, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, pool.handle(), index);
}

CommandPool::CommandPool(Device& device, const char* name) : device_(&device) {
    const VkCommandPoolCreateInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO,
                                       .flags = VK_COMMAND_POOL_CREATE_TRANSIENT_BIT,
                                       .queueFamilyIndex = device.queueFamily()};
    VkCommandPool pool = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateCommandPool(device.handle(), &info, nullptr, &pool));
    pool_ = {device, pool, name};
    const VkCommandBufferAllocateInfo allocate{.sType =
                                                   VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
                                               .commandPool = pool,
                                               .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
                                               .commandBufferCount = 1};
    VK_CHECK(device, vkAllocateCommandBuffers(device.handle(), &allocate, &buffer_));
}

Commands CommandPool::begin() {
    VK_CHECK(*device_, vkResetCommandPool(device_->handle(), *pool_, 0));
    const VkCommandBufferBeginInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO,
                                        .flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT};
    VK_CHECK(*device_, vkBeginCommandBuffer(buffer_, &info));
    return {*device_, buffer_};
}

} // namespace myo::gpu
