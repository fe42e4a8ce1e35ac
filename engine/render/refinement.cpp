#include "refinement.hpp"

#include <algorithm>

namespace myo {

namespace {

/// Pixels per strip: some 50 ms of work for two slow processors, in passes that shade much and in
/// the others.
constexpr uint32_t kShadedPixels = 60'000, kOtherPixels = 120'000;
/// Strips are whole rows of the software device's tiles. At a scissor's edge within a tile it would
/// blend the samples of the last row twice.
constexpr uint32_t kTileRows = 64;

} // namespace

Refinement::Refinement(Extent size, bool hasWindow) {
    const auto add = [&](Pass pass, uint32_t pixels) {
        const uint32_t tiles = pixels / std::max(size.width, 1u) / kTileRows;
        const uint32_t height = std::clamp(tiles, 1u, size.height / kTileRows + 1) * kTileRows;
        for (uint32_t y = 0; y < size.height; y += height)
            steps_.push_back(
                {pass, {0, int32_t(y), size.width, std::min(height, size.height - y)}, y == 0});
    };
    constexpr uint32_t kWhole = UINT32_MAX;
    if (hasWindow) add(Pass::Window, kWhole);
    add(Pass::Depth, kOtherPixels);
    add(Pass::Distances, kWhole);
    add(Pass::Openness, kOtherPixels);
    add(Pass::Smoothing, kWhole);
    add(Pass::Surfaces, kShadedPixels);
    add(Pass::Final, kWhole);
}

std::vector<VisibleItem> within(const std::vector<VisibleItem>& items, gpu::Rect strip) {
    std::vector<VisibleItem> found;
    std::ranges::copy_if(items, std::back_inserter(found), [&](const VisibleItem& item) {
        return item.bottom >= float(strip.y) && item.top <= float(strip.y) + float(strip.height);
    });
    return found;
}

} // namespace myo
