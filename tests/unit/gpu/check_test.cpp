#include <myofield/core/log.hpp>
#include <myofield/gpu/check.hpp>

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

namespace myo::gpu {
namespace {

const WhenLost kLeave = [] { std::_Exit(3); };

TEST(CheckDeathTest, ALostDeviceLeavesAsWasAskedFor) {
    EXPECT_EXIT(
        {
            log::start(false);
            failCall(kLeave, "vkQueueSubmit2", VK_ERROR_DEVICE_LOST, "file.cpp", 7);
        },
        ::testing::ExitedWithCode(3), "file.cpp:7: vkQueueSubmit2 gave ErrorDeviceLost");
}

TEST(CheckDeathTest, OtherFailuresAbort) {
    EXPECT_EXIT(
        {
            log::start(false);
            failCall(kLeave, "vkCreateImage", VK_ERROR_OUT_OF_DEVICE_MEMORY, "file.cpp", 7);
        },
        ::testing::KilledBySignal(SIGABRT), "ErrorOutOfDeviceMemory");
}

TEST(CheckDeathTest, WithoutAWishALostDeviceAborts) {
    EXPECT_EXIT(
        {
            log::start(false);
            failCall({}, "vkQueueSubmit2", VK_ERROR_DEVICE_LOST, "file.cpp", 7);
        },
        ::testing::KilledBySignal(SIGABRT), "ErrorDeviceLost");
}

TEST(Check, ResultsHaveNames) {
    EXPECT_EQ(resultName(VK_SUCCESS), "Success");
    EXPECT_EQ(resultName(VK_ERROR_SURFACE_LOST_KHR), "ErrorSurfaceLostKHR");
    EXPECT_NE(resultName(VkResult(-123456)).find("invalid"), std::string::npos);
}

} // namespace
} // namespace myo::gpu
