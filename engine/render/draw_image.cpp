#include "renderer_parts.hpp"

#include <algorithm>
#include <cstring>

namespace myo {

namespace {

/// Premultiplied to straight alpha, as files want it.
void makeStraight(Image& image) {
    for (size_t i = 0; i < image.rgba.size(); i += 4) {
        const unsigned alpha = image.rgba[i + 3];
        if (alpha == 255 || alpha == 0) continue;
        for (size_t k = 0; k < 3; ++k)
            image.rgba[i + k] =
                uint8_t(std::min(255u, (image.rgba[i + k] * 255u + alpha / 2) / alpha));
    }
}

void copyInto(Image& image, const TileJob& job, std::span<const std::byte> pixels) {
    const size_t row = size_t{job.wanted.width} * 4;
    for (uint32_t y = 0; y < job.wanted.height; ++y)
        std::memcpy(image.rgba.data() + (size_t{job.y + y} * image.width + job.x) * 4,
                    pixels.data() + y * row, row);
}

} // namespace

Result<Image> Renderer::drawImage(const DrawList& list, const Overlay& overlay,
                                  const RenderSettings& settings) {
    if (Status fits = checkSize(settings.size); !fits) return fits.error();
    Parts& p = *parts_;
    const float tolerance = settings.quality == Quality::Moving ? kMovingTolerance : 0;
    Image image(settings.size.width, settings.size.height);
    for (const TileJob& job : tilesOf(settings.size)) {
        gpu::Commands commands = p.pool.begin();
        const gpu::Image& final =
            p.record(commands, list, overlay, job.tile, settings.quality, tolerance);
        const gpu::Rect wanted{int32_t(job.x - job.tile.x), int32_t(job.y - job.tile.y),
                               job.wanted.width, job.wanted.height};
        p.readback.record(p.device(), commands, final, wanted);
        commands.end();
        p.device().wait(p.device().submit(commands));
        copyInto(image, job, p.readback.pixels());
    }
    if (list.background.a < 1) makeStraight(image);
    return image;
}

} // namespace myo
