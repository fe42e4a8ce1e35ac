#pragma once

#include <myofield/gpu/device.hpp>

#include <span>

namespace myo::gpu {

/// A shader in SPIR-V that pipelines can use. Moves, never copies.
class ShaderModule {
public:
    ShaderModule() = default; ///< empty
    ShaderModule(Device& device, std::span<const uint32_t> words, const char* name);
    explicit operator bool() const { return bool(module_); }
    VkShaderModule handle() const { return *module_; }

private:
    Handle<VkShaderModule, VK_OBJECT_TYPE_SHADER_MODULE> module_;
};

} // namespace myo::gpu
