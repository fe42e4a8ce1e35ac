#pragma once

#include <myofield/gpu/descriptors.hpp>
#include <myofield/gpu/legacy_pass.hpp>
#include <myofield/gpu/shader_module.hpp>

#include <span>
#include <vector>

namespace myo::gpu {

enum class Blend : uint8_t {
    None,
    Premultiplied, ///< source + (1 - source alpha) * target
    NoColour,      ///< depth only: colour is not written
};

struct VertexAttribute {
    uint32_t location;
    uint32_t stream; ///< vertex buffer binding
    VkFormat format;
    uint32_t offset;
};

/// What a graphics pipeline is made of. Viewport, scissor, culling and depth are set when it draws.
struct PipelineInfo {
    const ShaderModule* vertex = nullptr;
    const ShaderModule* fragment = nullptr; ///< null: depth only
    std::vector<uint32_t> constants;        ///< specialization constants 0, 1, ... of both stages
    const DescriptorLayout* set = nullptr;  ///< set 0; null: none
    uint32_t pushBytes = 0;                 ///< at most 128
    std::vector<uint32_t> strides;          ///< of the vertex streams
    std::vector<VertexAttribute> attributes;
    const LegacyPass* legacyPass = nullptr; ///< it draws in; null: in dynamic rendering
    VkFormat colour = VK_FORMAT_UNDEFINED;  ///< undefined: no colour attachment
    VkFormat depth = VK_FORMAT_UNDEFINED;
    Blend blend = Blend::None;
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
};

/// A graphics pipeline and its layout. Moves, never copies.
class Pipeline {
public:
    Pipeline() = default; ///< empty
    Pipeline(Device& device, const PipelineInfo& info, const char* name);
    explicit operator bool() const { return bool(pipeline_); }
    VkPipeline handle() const { return *pipeline_; }
    VkPipelineLayout layout() const { return *layout_; }
    uint32_t pushBytes() const { return pushBytes_; }

private:
    Handle<VkPipelineLayout, VK_OBJECT_TYPE_PIPELINE_LAYOUT> layout_;
    Handle<VkPipeline, VK_OBJECT_TYPE_PIPELINE> pipeline_;
    uint32_t pushBytes_ = 0;
};

} // namespace myo::gpu
