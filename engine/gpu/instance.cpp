#include <myofield/gpu/instance.hpp>

#include <myofield/core/log.hpp>
#include <myofield/gpu/check.hpp>

#include <cstdlib>
#include <cstring>

namespace myo::gpu {

namespace {

constexpr const char* kValidationLayer = "VK_LAYER_KHRONOS_validation";

bool wantsValidation(const DeviceRequest& request) {
    const char* setting = std::getenv("MYOFIELD_VALIDATION");
    return request.validation || (setting && std::strcmp(setting, "1") == 0);
}

bool hasValidationLayer() {
    uint32_t count = 0;
    vkEnumerateInstanceLayerProperties(&count, nullptr);
    std::vector<VkLayerProperties> layers(count);
    vkEnumerateInstanceLayerProperties(&count, layers.data());
    for (const VkLayerProperties& layer : layers)
        if (std::strcmp(layer.layerName, kValidationLayer) == 0) return true;
    return false;
}

Error explain(VkResult result) {
    Error error;
    if (result == VK_ERROR_INCOMPATIBLE_DRIVER)
        error.reasons.push_back("There is no Vulkan driver on this machine.");
    else if (result == VK_ERROR_EXTENSION_NOT_PRESENT)
        error.reasons.push_back("The Vulkan drivers of this machine cannot show pictures in a "
                                "window of this desktop.");
    else
        error.reasons.push_back("Vulkan could not be started: " + resultName(result));
    error.reasons.push_back(noDeviceAdvice());
    return error;
}

} // namespace

VkBool32 VKAPI_CALL Instance::report(VkDebugUtilsMessageSeverityFlagBitsEXT,
                                     VkDebugUtilsMessageTypeFlagsEXT,
                                     const VkDebugUtilsMessengerCallbackDataEXT* data, void* self) {
    ++static_cast<Instance*>(self)->messages_;
    log::error("Vulkan validation: {}", data->pMessage);
    return VK_FALSE;
}

Result<std::shared_ptr<Instance>> Instance::create(const DeviceRequest& request) {
    std::shared_ptr<Instance> made(new Instance);
    const bool validates = wantsValidation(request) && hasValidationLayer();
    if (wantsValidation(request) && !validates)
        log::warn("Vulkan validation was asked for, but its layer is not installed (Debian "
                  "package vulkan-validationlayers)");

    std::vector<const char*> extensions;
    for (const std::string& name : request.instanceExtensions) extensions.push_back(name.c_str());
    if (validates) extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
    const VkApplicationInfo application{.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO,
                                        .pApplicationName = "myofield",
                                        .apiVersion = VK_API_VERSION_1_3};
    // Core validation alone misses hazards between passes.
    const VkValidationFeatureEnableEXT synchronization =
        VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT;
    const VkValidationFeaturesEXT features{.sType = VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT,
                                           .enabledValidationFeatureCount = 1,
                                           .pEnabledValidationFeatures = &synchronization};
    const VkInstanceCreateInfo info{.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO,
                                    .pNext = validates ? &features : nullptr,
                                    .pApplicationInfo = &application,
                                    .enabledLayerCount = validates ? 1u : 0u,
                                    .ppEnabledLayerNames = &kValidationLayer,
                                    .enabledExtensionCount = uint32_t(extensions.size()),
                                    .ppEnabledExtensionNames = extensions.data()};
    VkResult result = vkCreateInstance(&info, nullptr, &made->instance_);
    if (result == VK_SUCCESS && validates) result = made->listen();
    if (result != VK_SUCCESS) return explain(result);
    return made;
}

VkResult Instance::listen() {
    const VkDebugUtilsMessengerCreateInfoEXT messenger{
        .sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT,
        .messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT |
                           VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT,
        .messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT |
                       VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT,
        .pfnUserCallback = &Instance::report,
        .pUserData = this};
    const auto make = reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(instance_, "vkCreateDebugUtilsMessengerEXT"));
    return make(instance_, &messenger, nullptr, &messenger_);
}

Instance::~Instance() {
    if (messenger_) {
        const auto destroy = reinterpret_cast<PFN_vkDestroyDebugUtilsMessengerEXT>(
            vkGetInstanceProcAddr(instance_, "vkDestroyDebugUtilsMessengerEXT"));
        destroy(instance_, messenger_, nullptr);
    }
    if (instance_) vkDestroyInstance(instance_, nullptr);
}

Surface::Surface(std::shared_ptr<Instance> instance, VkSurfaceKHR surface)
    : instance_(std::move(instance)), surface_(surface) {}

Surface::~Surface() {
    if (surface_) vkDestroySurfaceKHR(instance_->handle(), surface_, nullptr);
}

void Surface::swap(Surface& other) noexcept {
    std::swap(instance_, other.instance_);
    std::swap(surface_, other.surface_);
}

} // namespace myo::gpu
