#include <myofield/gpu/device_choice.hpp>

#include <fmt/format.h>
#include <vulkan/vulkan.h>

#include <algorithm>

namespace myo::gpu {

namespace {

int rank(DeviceClass kind, bool preferSoftware) {
    if (kind == DeviceClass::Software) return preferSoftware ? 0 : 5;
    switch (kind) {
    case DeviceClass::Discrete: return 1;
    case DeviceClass::Integrated: return 2;
    case DeviceClass::Virtual: return 3;
    default: return 4;
    }
}

} // namespace

std::string noDeviceAdvice() {
    return "The Debian package mesa-vulkan-drivers brings drivers for Intel and AMD cards and a "
           "device that runs on the processor alone: sudo apt install mesa-vulkan-drivers";
}

std::vector<std::string> reasonsAgainst(const DeviceFacts& device, const DeviceRequest& request) {
    std::vector<std::string> reasons;
    if (device.apiVersion < VK_API_VERSION_1_3)
        reasons.push_back(fmt::format("it has Vulkan {}.{}, 1.3 is needed",
                                      VK_API_VERSION_MAJOR(device.apiVersion),
                                      VK_API_VERSION_MINOR(device.apiVersion)));
    if (!device.hasGraphicsQueue) reasons.push_back("it has no graphics queue");
    if (request.needsPresent && !device.canPresent)
        reasons.push_back("it cannot show pictures in this window");
    for (const std::string& feature : device.missing) reasons.push_back("it lacks " + feature);
    return reasons;
}

Result<size_t> chooseDevice(std::span<const DeviceFacts> devices, const DeviceRequest& request) {
    Error refusal;
    size_t best = devices.size();
    for (size_t i = 0; i < devices.size(); ++i) {
        const std::vector<std::string> reasons = reasonsAgainst(devices[i], request);
        if (!reasons.empty()) {
            refusal.reasons.push_back(fmt::format("Vulkan device \"{}\" cannot be used: {}.",
                                                  devices[i].name, fmt::join(reasons, "; ")));
            continue;
        }
        if (best == devices.size() || rank(devices[i].kind, request.preferSoftware) <
                                          rank(devices[best].kind, request.preferSoftware))
            best = i;
    }
    if (best < devices.size()) return best;
    if (devices.empty()) refusal.reasons.push_back("There is no Vulkan device on this machine.");
    refusal.reasons.push_back(noDeviceAdvice());
    return refusal;
}

} // namespace myo::gpu
