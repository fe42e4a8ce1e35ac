#pragma once

#include <myofield/gpu/device.hpp>

#include <gtest/gtest.h>

namespace myo {

/// A software device with validation for every test. A validation message fails the test that
/// caused it; a machine without a device skips.
class GpuTest : public ::testing::Test {
protected:
    void SetUp() override {
        if (!device()) GTEST_SKIP() << "no Vulkan device: " << reason();
        messagesBefore_ = device()->validationMessages();
    }
    void TearDown() override {
        if (!device()) return;
        device()->waitIdle();
        EXPECT_EQ(device()->validationMessages(), messagesBefore_) << "see the log above";
    }

    /// One for all tests of a program: starting it takes longer than any of them.
    static gpu::Device* device() { return shared().device.get(); }
    static const std::string& reason() { return shared().reason; }

private:
    struct Shared {
        std::unique_ptr<gpu::Device> device;
        std::string reason;
        Shared() {
            auto made = gpu::Device::create({.preferSoftware = true, .validation = true});
            if (made)
                device = std::move(*made);
            else
                reason = made.error().text();
        }
    };
    static Shared& shared() {
        static Shared one;
        return one;
    }
    uint32_t messagesBefore_ = 0;
};

} // namespace myo
