#include "gpu_fixture.hpp"

#include <myofield/gpu/readback.hpp>
#include <myofield/gpu/sync.hpp>

#include <array>
#include <cstring>
#include <type_traits>

namespace myo {
namespace {

using namespace gpu;
using GpuHandles = GpuTest;

template <class T>
void expectMoves(T made) {
    static_assert(!std::is_copy_constructible_v<T> && !std::is_copy_assignable_v<T>);
    EXPECT_TRUE(bool(made));
    T taken(std::move(made));
    EXPECT_TRUE(bool(taken));
    EXPECT_FALSE(bool(made)); // NOLINT: a moved-from handle is empty, that is the contract
    T empty;
    EXPECT_FALSE(bool(empty));
    empty = std::move(taken);
    EXPECT_TRUE(bool(empty));
    EXPECT_FALSE(bool(taken)); // NOLINT
    T cleared;
    empty = std::move(cleared);
    EXPECT_FALSE(bool(empty));
}

Buffer smallBuffer(Device& device, Placement placement) {
    return {device, 64, VK_BUFFER_USAGE_TRANSFER_DST_BIT | VK_BUFFER_USAGE_TRANSFER_SRC_BIT,
            placement, "small"};
}

ImageInfo smallImage() {
    return {.extent = {4, 3},
            .format = VK_FORMAT_R8G8B8A8_UNORM,
            .usage = VK_IMAGE_USAGE_TRANSFER_DST_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT |
                     VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT};
}

TEST_F(GpuHandles, AllMoveAndLeaveTheirSourceEmpty) {
    Device& d = *device();
    expectMoves(smallBuffer(d, Placement::Upload));
    expectMoves(gpu::Image(d, smallImage(), "small"));
    expectMoves(Sampler(d, Filter::Linear, "sampler"));
    expectMoves(DescriptorLayout(d, {Binding::Uniform, Binding::Texture}, "layout"));
    expectMoves(CommandPool(d, "pool"));
    expectMoves(Semaphore(d, "semaphore"));
    expectMoves(Fence(d, "fence"));
    expectMoves(QueryPool(d, 4, "times"));
    const DescriptorLayout layout(d, {Binding::Texture}, "layout");
    expectMoves(DescriptorSet(d, layout, "set"));
    static_assert(std::is_nothrow_move_constructible_v<Pipeline>);
    static_assert(std::is_nothrow_move_constructible_v<ShaderModule>);
    static_assert(!std::is_copy_constructible_v<Pipeline>);
    EXPECT_FALSE(bool(Pipeline()));
    EXPECT_FALSE(bool(ShaderModule()));
}

TEST_F(GpuHandles, MemoryIsCountedAndGivenBack) {
    const uint64_t before = device()->memoryInUse();
    {
        Buffer buffer(*device(), 1 << 20, VK_BUFFER_USAGE_TRANSFER_DST_BIT, Placement::Device,
                      "1M");
        EXPECT_GE(device()->memoryInUse(), before + (1 << 20));
        Buffer moved(std::move(buffer));
        EXPECT_GE(device()->memoryInUse(), before + (1 << 20));
    }
    EXPECT_EQ(device()->memoryInUse(), before);
}

TEST_F(GpuHandles, BytesGoUpAndComeBack) {
    Device& d = *device();
    std::array<std::byte, 64> bytes;
    for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = std::byte(i * 3 + 1);
    Buffer far = smallBuffer(d, Placement::Device);
    upload(d, far, 0, bytes);
    Buffer near = smallBuffer(d, Placement::Readback);
    CommandPool pool(d, "copy");
    Commands commands = pool.begin();
    commands.copy(far, 0, near, 0, bytes.size());
    commands.barrier(near, Use::TransferWrite, Use::HostRead);
    commands.end();
    d.wait(d.submit(commands));
    EXPECT_EQ(std::memcmp(near.mapped(), bytes.data(), bytes.size()), 0);
}

TEST_F(GpuHandles, ABufferIsFilledWhole) {
    Device& d = *device();
    Buffer far = smallBuffer(d, Placement::Device);
    size_t given = 0;
    fill(d, far, [&](std::span<std::byte> bytes) {
        given = bytes.size();
        for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = std::byte(i + 5);
    });
    EXPECT_EQ(given, far.size());
    Buffer near = smallBuffer(d, Placement::Readback);
    CommandPool pool(d, "copy");
    Commands commands = pool.begin();
    commands.copy(far, 0, near, 0, given);
    commands.barrier(near, Use::TransferWrite, Use::HostRead);
    commands.end();
    d.wait(d.submit(commands));
    for (size_t i = 0; i < given; ++i) ASSERT_EQ(near.mapped()[i], std::byte(i + 5)) << i;
}

TEST_F(GpuHandles, PixelsGoUpAndAnAreaComesBack) {
    Device& d = *device();
    std::vector<uint32_t> pixels(12);
    for (uint32_t i = 0; i < 12; ++i) pixels[i] = 0x01000000u * i + 7;
    gpu::Image image(d, smallImage(), "image");
    upload(d, image, std::as_bytes(std::span(pixels)));
    CommandPool pool(d, "read");
    Commands commands = pool.begin();
    commands.barrier(image, Use::ShaderRead, Use::TransferRead);
    Readback readback;
    readback.record(d, commands, image, {1, 1, 2, 2});
    commands.end();
    d.wait(d.submit(commands));
    std::array<uint32_t, 4> got;
    ASSERT_EQ(readback.pixels().size(), sizeof got);
    std::memcpy(got.data(), readback.pixels().data(), sizeof got);
    EXPECT_EQ(got, (std::array{pixels[5], pixels[6], pixels[9], pixels[10]}));
}

TEST_F(GpuHandles, ABlitFillsItsAreaAlone) {
    const auto cleared = [&](VkExtent2D extent, gpu::Commands& commands, VkClearColorValue colour) {
        ImageInfo info = smallImage();
        info.extent = extent;
        gpu::Image image(*device(), info, "image");
        commands.barrier(image, Use::Discard, Use::TransferWrite);
        commands.clear(image, colour);
        return image;
    };
    gpu::Image from, to;
    const myo::Image drawn = *run([&](Commands& commands) {
        from = cleared({2, 2}, commands, {{1, 0, 0, 1}});
        to = cleared({9, 7}, commands, {{0, 0, 1, 1}});
        commands.barrier(from, Use::TransferWrite, Use::TransferRead);
        commands.barrier(to, Use::TransferWrite, Use::TransferWrite);
        commands.blit(from, to, common({-3, 2, 8, 20}, wholeOf(to.extent())));
        commands.barrier(to, Use::TransferWrite, Use::TransferRead);
        return &to;
    });
    for (uint32_t y = 0; y < 7; ++y)
        for (uint32_t x = 0; x < 9; ++x)
            EXPECT_EQ(drawn.at(x, y)[0], x < 5 && y >= 2 ? 255 : 0) << x << ", " << y;
    EXPECT_EQ(common({0, 0, 4, 4}, {4, 0, 4, 4}), Rect());
}

TEST_F(GpuHandles, WhatASubmissionUsesOutlivesItsOwner) {
    Device& d = *device();
    CommandPool pool(d, "late");
    Buffer near = smallBuffer(d, Placement::Readback);
    Commands commands = pool.begin();
    {
        Buffer gone = smallBuffer(d, Placement::Upload);
        std::memset(gone.mapped(), 0x5a, 64);
        commands.copy(gone, 0, near, 0, 64);
    } // destroyed while only recorded
    commands.barrier(near, Use::TransferWrite, Use::HostRead);
    commands.end();
    d.wait(d.submit(commands));
    EXPECT_EQ(near.mapped()[63], std::byte{0x5a});
}

TEST_F(GpuHandles, TimesRunForward) {
    Device& d = *device();
    QueryPool times(d, 3, "times");
    CommandPool pool(d, "times");
    Commands commands = pool.begin();
    commands.resetTimes(times);
    for (uint32_t i = 0; i < 3; ++i) commands.stampTime(times, i);
    commands.end();
    d.wait(d.submit(commands));
    const std::vector<double> got = times.milliseconds(3);
    EXPECT_EQ(got[0], 0);
    EXPECT_GE(got[1], 0);
    EXPECT_GE(got[2], got[1]);
}

TEST_F(GpuHandles, EachDeviceIsLostInItsOwnWay) {
    auto other = Device::create({.preferSoftware = true});
    ASSERT_TRUE(other);
    device()->onLost([] { throw 1; }); // a way out of a call that does not return
    (*other)->onLost([] { throw 2; });
    const auto lose = [](Device& lost) {
        try {
            VK_CHECK(lost, VK_ERROR_DEVICE_LOST);
        } catch (int which) {
            return which;
        }
        return 0;
    };
    EXPECT_EQ(lose(*device()), 1);
    EXPECT_EQ(lose(**other), 2);
    device()->onLost({});
}

TEST_F(GpuHandles, SerialsSayWhatIsDone) {
    Device& d = *device();
    CommandPool pool(d, "empty");
    Commands commands = pool.begin();
    commands.end();
    const uint64_t next = d.nextSerial();
    EXPECT_FALSE(d.isDone(next));
    EXPECT_EQ(d.submit(commands), next);
    d.wait(next);
    EXPECT_TRUE(d.isDone(next));
    EXPECT_EQ(d.nextSerial(), next + 1);
}

} // namespace
} // namespace myo
