#include <myofield/gpu/shader_module.hpp>

#include <myofield/gpu/check.hpp>

namespace myo::gpu {

ShaderModule::ShaderModule(Device& device, std::span<const uint32_t> words, const char* name) {
    const VkShaderModuleCreateInfo info{.sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO,
                                        .codeSize = words.size_bytes(),
                                        .pCode = words.data()};
    VkShaderModule module = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateShaderModule(device.handle(), &info, nullptr, &module));
    module_ = {device, module, name};
}

} // namespace myo::gpu
