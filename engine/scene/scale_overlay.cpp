#include "overlay_drawing.hpp"
#include "scale_style.hpp"

#include <myofield/scene/ink.hpp>

#include <algorithm>
#include <optional>

namespace myo {
namespace {

// Text sizes.
constexpr float kScaleGap = 0.8f; ///< to the picture's edges and to the legend
constexpr float kShortest = 5, kLongest = 16;

/// Beside the legend, else in the first corner where nothing is lit.
std::optional<PictureArea> placeOf(const OverlayDrawing& drawing, Vec2 size) {
    const PictureArea free = drawing.free.grownBy(-kScaleGap * drawing.textSize);
    const Vec2 low = free.low, high = free.high - size;
    const PictureArea& legend = drawing.words.legend;
    const float beside = legend.high.x + kScaleGap * drawing.textSize;
    const float over = legend.low.y - size.y - kScaleGap * drawing.textSize;
    constexpr uint8_t kAvoided = PictureGround::Lit | PictureGround::Taken;
    for (const Vec2 corner : {Vec2(beside, legend.high.y - size.y), Vec2(legend.low.x, over),
                              Vec2(low.x, high.y), high, Vec2(high.x, low.y), low}) {
        const PictureArea area{corner, corner + size};
        if (free.contains(area) && drawing.ground.isFree(area, kAvoided)) return area;
    }
    return std::nullopt;
}

} // namespace

void drawScale(OverlayDrawing& drawing) {
    const float textSize = 0.9f * drawing.textSize;
    const float padding = scale::kPadding * textSize;
    for (float most = kLongest; most >= kShortest; most /= 2) {
        const ScaleBar bar = scaleBarFor(drawing.list.camera, drawing.extent, most * textSize);
        const std::string words = bar.words();
        const float wordsWidth = drawing.font.widthOf(words, textSize);
        const Vec2 size{std::max(bar.pixels, wordsWidth) + 2 * padding, scaleHeight(textSize)};
        const std::optional<PictureArea> area = placeOf(drawing, size);
        if (!area) continue;
        drawing.ground.take(*area);
        Colour paper = ink::paper(drawing.state);
        paper.a = 0.86f;
        drawing.out.box(area->low, area->high, paper, textSize * 0.4f);
        const float middle = area->low.x + size.x / 2;
        drawing.out.text(drawing.font,
                         {middle - wordsWidth / 2, area->low.y + padding + 0.9f * textSize},
                         textSize, words, ink::text(drawing.state));
        const float tick = scale::kTick / 2 * textSize;
        const float thick = std::max(1.5f, 0.11f * textSize);
        const float y = area->high.y - padding - tick;
        const float left = middle - bar.pixels / 2, right = middle + bar.pixels / 2;
        drawing.out.line({left, y}, {right, y}, thick, ink::text(drawing.state));
        for (const float end : {left + thick / 2, right - thick / 2})
            drawing.out.line({end, y - tick}, {end, y + tick}, thick, ink::text(drawing.state));
        return;
    }
}

} // namespace myo
