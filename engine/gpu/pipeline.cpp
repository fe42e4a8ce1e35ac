#include <myofield/gpu/pipeline.hpp>

#include <myofield/gpu/check.hpp>

#include <array>

namespace myo::gpu {

namespace {

constexpr std::array kDynamic = {
    VK_DYNAMIC_STATE_VIEWPORT,           VK_DYNAMIC_STATE_SCISSOR,
    VK_DYNAMIC_STATE_CULL_MODE,          VK_DYNAMIC_STATE_DEPTH_TEST_ENABLE,
    VK_DYNAMIC_STATE_DEPTH_WRITE_ENABLE, VK_DYNAMIC_STATE_DEPTH_COMPARE_OP,
};

VkPipelineColorBlendAttachmentState blendState(Blend blend) {
    VkPipelineColorBlendAttachmentState state{};
    if (blend == Blend::NoColour) return state;
    state.colorWriteMask = VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT |
                           VK_COLOR_COMPONENT_B_BIT | VK_COLOR_COMPONENT_A_BIT;
    if (blend == Blend::None) return state;
    state.blendEnable = VK_TRUE;
    state.srcColorBlendFactor = state.srcAlphaBlendFactor = VK_BLEND_FACTOR_ONE;
    state.dstColorBlendFactor = state.dstAlphaBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA;
    return state;
}

/// Specialization constants as Vulkan wants them.
struct Constants {
    std::vector<VkSpecializationMapEntry> entries;
    VkSpecializationInfo info{};

    explicit Constants(const std::vector<uint32_t>& values) {
        for (uint32_t i = 0; i < values.size(); ++i)
            entries.push_back({.constantID = i, .offset = i * 4, .size = 4});
        info = {uint32_t(entries.size()), entries.data(), values.size() * 4, values.data()};
    }
};

std::vector<VkPipelineShaderStageCreateInfo> stagesOf(const PipelineInfo& info,
                                                      const Constants& constants) {
    std::vector<VkPipelineShaderStageCreateInfo> stages;
    const auto add = [&](VkShaderStageFlagBits stage, const ShaderModule* module) {
        if (module)
            stages.push_back({.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO,
                              .stage = stage,
                              .module = module->handle(),
                              .pName = "main",
                              .pSpecializationInfo = &constants.info});
    };
    add(VK_SHADER_STAGE_VERTEX_BIT, info.vertex);
    add(VK_SHADER_STAGE_FRAGMENT_BIT, info.fragment);
    return stages;
}

VkPipelineLayout makeLayout(Device& device, const PipelineInfo& info) {
    assert(info.pushBytes <= 128); // what every device has
    const VkPushConstantRange push{.stageFlags =
                                       VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT,
                                   .size = info.pushBytes};
    const VkDescriptorSetLayout set = info.set ? info.set->handle() : VK_NULL_HANDLE;
    const VkPipelineLayoutCreateInfo create{.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO,
                                            .setLayoutCount = info.set ? 1u : 0u,
                                            .pSetLayouts = &set,
                                            .pushConstantRangeCount = info.pushBytes ? 1u : 0u,
                                            .pPushConstantRanges = &push};
    VkPipelineLayout layout = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreatePipelineLayout(device.handle(), &create, nullptr, &layout));
    return layout;
}

/// Vertex streams and attributes as Vulkan wants them.
struct VertexInput {
    std::vector<VkVertexInputBindingDescription> streams;
    std::vector<VkVertexInputAttributeDescription> attributes;
    VkPipelineVertexInputStateCreateInfo info{};

    explicit VertexInput(const PipelineInfo& from) {
        for (uint32_t i = 0; i < from.strides.size(); ++i)
            streams.push_back({i, from.strides[i], VK_VERTEX_INPUT_RATE_VERTEX});
        for (const VertexAttribute& a : from.attributes)
            attributes.push_back({a.location, a.stream, a.format, a.offset});
        info = {.sType = VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO,
                .vertexBindingDescriptionCount = uint32_t(streams.size()),
                .pVertexBindingDescriptions = streams.data(),
                .vertexAttributeDescriptionCount = uint32_t(attributes.size()),
                .pVertexAttributeDescriptions = attributes.data()};
    }
};

/// The states that do not change while a pipeline draws, as Vulkan wants them.
struct FixedStates {
    VkPipelineInputAssemblyStateCreateInfo assembly{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO,
        .topology = VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST};
    VkPipelineViewportStateCreateInfo viewport{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO,
        .viewportCount = 1,
        .scissorCount = 1};
    VkPipelineRasterizationStateCreateInfo raster{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO,
        .frontFace = VK_FRONT_FACE_COUNTER_CLOCKWISE,
        .lineWidth = 1};
    VkPipelineMultisampleStateCreateInfo samples{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO};
    VkPipelineDepthStencilStateCreateInfo depth{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO};
    VkPipelineDynamicStateCreateInfo dynamic{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO,
        .dynamicStateCount = uint32_t(kDynamic.size()),
        .pDynamicStates = kDynamic.data()};
    VkPipelineColorBlendAttachmentState target{};
    VkPipelineColorBlendStateCreateInfo blend{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO};
    VkPipelineRenderingCreateInfo rendering{.sType =
                                                VK_STRUCTURE_TYPE_PIPELINE_RENDERING_CREATE_INFO};

    explicit FixedStates(const PipelineInfo& info) {
        const uint32_t colours = info.colour != VK_FORMAT_UNDEFINED ? 1 : 0;
        samples.rasterizationSamples = info.samples;
        target = blendState(info.blend);
        blend.attachmentCount = colours;
        blend.pAttachments = &target;
        rendering.colorAttachmentCount = colours;
        rendering.pColorAttachmentFormats = &info.colour;
        rendering.depthAttachmentFormat = info.depth;
    }
    FixedStates(const FixedStates&) = delete;
    FixedStates& operator=(const FixedStates&) = delete;
};

} // namespace

Pipeline::Pipeline(Device& device, const PipelineInfo& info, const char* name)
    : layout_(device, makeLayout(device, info), name), pushBytes_(info.pushBytes) {
    const Constants constants(info.constants);
    const auto stages = stagesOf(info, constants);
    const VertexInput input(info);
    const FixedStates fixed(info);
    const VkGraphicsPipelineCreateInfo create{
        .sType = VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO,
        .pNext = info.legacyPass ? nullptr : &fixed.rendering,
        .stageCount = uint32_t(stages.size()),
        .pStages = stages.data(),
        .pVertexInputState = &input.info,
        .pInputAssemblyState = &fixed.assembly,
        .pViewportState = &fixed.viewport,
        .pRasterizationState = &fixed.raster,
        .pMultisampleState = &fixed.samples,
        .pDepthStencilState = &fixed.depth,
        .pColorBlendState = &fixed.blend,
        .pDynamicState = &fixed.dynamic,
        .layout = *layout_,
        .renderPass = info.legacyPass ? info.legacyPass->handle() : VK_NULL_HANDLE};
    VkPipeline pipeline = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateGraphicsPipelines(device.handle(), VK_NULL_HANDLE, 1, &create, nullptr,
                                               &pipeline));
    pipeline_ = {device, pipeline, name};
}

} // namespace myo::gpu
