#pragma once

#include "gpu_fixture.hpp"

#include <myofield/gpu/panel_pictures.hpp>

#include <array>

namespace myo {

/// A canvas of one colour, and a pass that draws over it.
class PanelCanvasTest : public GpuTest {
protected:
    using Pixel = std::array<int, 4>;
    static constexpr Pixel kClear{51, 102, 153, 255};
    static constexpr VkExtent2D kExtent{60, 40};

    void SetUp() override {
        GpuTest::SetUp();
        if (IsSkipped()) return;
        pass_ = gpu::LegacyPass(*device(), VK_FORMAT_R8G8B8A8_UNORM, "panels");
        canvas_ =
            gpu::Image(*device(),
                       {kExtent, VK_FORMAT_R8G8B8A8_UNORM,
                        VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT |
                            VK_IMAGE_USAGE_TRANSFER_SRC_BIT},
                       "canvas");
    }

    /// Clears the canvas and records `draw` within the pass.
    template <class Draw>
    const gpu::Image* record(gpu::Commands& commands, Draw draw) {
        commands.barrier(canvas_, gpu::Use::Discard, gpu::Use::TransferWrite);
        commands.clear(canvas_, {{0.2f, 0.4f, 0.6f, 1}});
        commands.barrier(canvas_, gpu::Use::TransferWrite, gpu::Use::ColourWrite);
        pass_.begin(commands, canvas_);
        draw();
        pass_.end(commands);
        commands.barrier(canvas_, gpu::Use::ColourWrite, gpu::Use::TransferRead);
        return &canvas_;
    }

    static Image plain(uint32_t width, uint32_t height, Pixel colour) {
        Image image(width, height);
        for (size_t i = 0; i < image.rgba.size(); ++i) image.rgba[i] = uint8_t(colour[i % 4]);
        return image;
    }
    static Pixel at(const Image& image, uint32_t x, uint32_t y) {
        const uint8_t* p = image.at(x, y);
        return {p[0], p[1], p[2], p[3]};
    }

    gpu::LegacyPass pass_;
    gpu::Image canvas_;
};

} // namespace myo
