#include <myofield/gpu/check.hpp>

// The names alone are wanted: without the rest of its classes the header is read in half the time.
#define VULKAN_HPP_DISABLE_ENHANCED_MODE
#define VULKAN_HPP_NO_CONSTRUCTORS
#define VULKAN_HPP_NO_SETTERS
#define VULKAN_HPP_NO_SMART_HANDLE
#define VULKAN_HPP_NO_SPACESHIP_OPERATOR
#include <vulkan/vulkan.hpp>

namespace myo::gpu {

std::string resultName(VkResult result) {
    return vk::to_string(vk::Result(result));
}

} // namespace myo::gpu
