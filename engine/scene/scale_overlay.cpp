#include "scale_overlay.hpp"

#include "overlay_style.hpp"
#include "scale_style.hpp"

#include <algorithm>

namespace myo {

void drawScale(Overlay& overlay, const Font& font, const OverlayInput& input,
               const ScalePlace& place, float textSize) {
    const ScaleBar bar = scaleBarFor(input.drawList.camera, input.extent, place.mostPixels);
    const std::string words = bar.words();
    const float wordsWidth = font.widthOf(words, textSize);
    const float padding = scale::kPadding * textSize;
    const Vec2 size{std::max(bar.pixels, wordsWidth) + 2 * padding, scaleHeight(textSize)};
    Colour paper = ink::paper(input.state);
    paper.a = 0.86f;
    overlay.box(place.low, place.low + size, paper, textSize * 0.4f);
    const float middle = place.low.x + size.x / 2;
    overlay.text(font, {middle - wordsWidth / 2, place.low.y + padding + 0.9f * textSize}, textSize,
                 words, ink::text(input.state));

    const float tick = scale::kTick / 2 * textSize;
    const float thick = std::max(1.5f, 0.11f * textSize);
    const float y = place.low.y + size.y - padding - tick;
    const float left = middle - bar.pixels / 2;
    const float right = middle + bar.pixels / 2;
    overlay.line({left, y}, {right, y}, thick, ink::text(input.state));
    for (const float end : {left + thick / 2, right - thick / 2})
        overlay.line({end, y - tick}, {end, y + tick}, thick, ink::text(input.state));
}

} // namespace myo
