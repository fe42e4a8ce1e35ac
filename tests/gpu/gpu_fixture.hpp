#pragma once

#include <myofield/core/image.hpp>
#include <myofield/gpu/device.hpp>
#include <myofield/gpu/readback.hpp>

#include <gtest/gtest.h>

#include <cstring>
#include <optional>

namespace myo {

/// Gives every test a software device with validation. A message of validation fails the test that
/// caused it; on a machine without a device the tests are skipped.
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

    /// One device for all tests of a program: starting it takes longer than any of them.
    static gpu::Device* device() { return shared().device.get(); }
    static const std::string& reason() { return shared().reason; }

    /// Submits what `record` records, waits, and brings back the image that it returns: RGBA8, in
    /// Use::TransferRead. Empty for nullptr.
    template <class Record>
    std::optional<Image> run(Record record) {
        gpu::CommandPool pool(*device(), "test");
        gpu::Commands commands = pool.begin();
        gpu::Readback readback;
        const gpu::Image* const drawn = record(commands);
        if (drawn) readback.record(*device(), commands, *drawn, gpu::wholeOf(drawn->extent()));
        commands.end();
        device()->wait(device()->submit(commands));
        if (!drawn) return std::nullopt;
        Image image(drawn->extent().width, drawn->extent().height);
        std::memcpy(image.rgba.data(), readback.pixels().data(), image.rgba.size());
        return image;
    }

    static size_t differences(const Image& a, const Image& b) {
        size_t count = 0;
        for (size_t i = 0; i < a.rgba.size(); ++i) count += a.rgba[i] != b.rgba[i];
        return count;
    }

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
