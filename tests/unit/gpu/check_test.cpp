#include <myofield/core/log.hpp>
#include <myofield/gpu/check.hpp>

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

namespace myo::gpu {
namespace {

TEST(CheckDeathTest, ALostDeviceLeavesAsWasAskedFor) {
    EXPECT_EXIT(
        {
            log::start(false);
            onDeviceLost([] { std::_Exit(3); });
            failCall("vkQueueSubmit2", VK_ERROR_DEVICE_LOST, "file.cpp", 7);
        },
        ::testing::ExitedWithCode(3), "file.cpp:7: vkQueueSubmit2 gave VK_ERROR_DEVICE_LOST");
}

TEST(CheckDeathTest, OtherFailuresAbort) {
    EXPECT_EXIT(
        {
            log::start(false);
            onDeviceLost([] { std::_Exit(3); });
            failCall("vkCreateImage", VK_ERROR_OUT_OF_DEVICE_MEMORY, "file.cpp", 7);
        },
        ::testing::KilledBySignal(SIGABRT), "VK_ERROR_OUT_OF_DEVICE_MEMORY");
}

TEST(CheckDeathTest, WithoutAWishALostDeviceAborts) {
    EXPECT_EXIT(
        {
            log::start(false);
            failCall("vkQueueSubmit2", VK_ERROR_DEVICE_LOST, "file.cpp", 7);
        },
        ::testing::KilledBySignal(SIGABRT), "VK_ERROR_DEVICE_LOST");
}

} // namespace
} // namespace myo::gpu
