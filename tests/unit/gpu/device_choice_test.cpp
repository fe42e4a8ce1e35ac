#include <myofield/gpu/device_choice.hpp>

#include <gtest/gtest.h>
#include <vulkan/vulkan.h>

namespace myo::gpu {
namespace {

DeviceFacts good(const char* name, DeviceClass kind) {
    return {.name = name,
            .kind = kind,
            .apiVersion = VK_API_VERSION_1_3,
            .hasGraphicsQueue = true,
            .canPresent = true,
            .missing = {}};
}

TEST(DeviceChoice, PrefersACardAndSoftwareOnlyWhenAskedOrAlone) {
    const std::vector<DeviceFacts> devices{good("processor", DeviceClass::Software),
                                           good("built in", DeviceClass::Integrated),
                                           good("card", DeviceClass::Discrete)};
    EXPECT_EQ(*chooseDevice(devices, {}), 2u);
    EXPECT_EQ(*chooseDevice(devices, {.preferSoftware = true}), 0u);
    EXPECT_EQ(*chooseDevice(std::span(devices).first(1), {}), 0u);
}

TEST(DeviceChoice, TakesALesserDeviceWhenTheBetterOneLacksSomething) {
    std::vector<DeviceFacts> devices{good("card", DeviceClass::Discrete),
                                     good("processor", DeviceClass::Software)};
    devices[0].missing = {"dynamic rendering"};
    EXPECT_EQ(*chooseDevice(devices, {}), 1u);
}

TEST(DeviceChoice, RefusalNamesEveryDeviceItsReasonsAndAPackage) {
    std::vector<DeviceFacts> devices{good("old card", DeviceClass::Discrete),
                                     good("blind card", DeviceClass::Discrete)};
    devices[0].apiVersion = VK_MAKE_API_VERSION(0, 1, 1, 0);
    devices[1].canPresent = false;
    devices[1].missing = {"synchronization2", "four samples a pixel"};
    const Result<size_t> chosen = chooseDevice(devices, {.needsPresent = true});
    ASSERT_FALSE(chosen);
    const std::string text = chosen.error().text();
    for (const char* words : {"old card", "1.1", "1.3 is needed", "blind card", "cannot show",
                              "synchronization2", "four samples", "mesa-vulkan-drivers"})
        EXPECT_NE(text.find(words), std::string::npos) << words << " in:\n" << text;
    EXPECT_EQ(chosen.error().reasons.size(), 3u);
}

TEST(DeviceChoice, PresentingMattersOnlyToAWindow) {
    DeviceFacts device = good("headless", DeviceClass::Discrete);
    device.canPresent = false;
    EXPECT_TRUE(reasonsAgainst(device, {}).empty());
    EXPECT_EQ(reasonsAgainst(device, {.needsPresent = true}).size(), 1u);
}

TEST(DeviceChoice, NoDeviceAtAllSaysSo) {
    const Result<size_t> chosen = chooseDevice({}, {});
    ASSERT_FALSE(chosen);
    EXPECT_NE(chosen.error().text().find("no Vulkan device"), std::string::npos);
    EXPECT_NE(chosen.error().text().find("mesa-vulkan-drivers"), std::string::npos);
}

} // namespace
} // namespace myo::gpu
