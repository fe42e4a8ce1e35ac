#include "overlay_drawing.hpp"
#include "overlay_style.hpp"
#include "scale_style.hpp"

#include <algorithm>

namespace myo {

void drawScale(OverlayDrawing& drawing) {
    const ScalePlace& place = drawing.layout.scale;
    const float textSize = drawing.layout.legendText;
    const ScaleBar bar = scaleBarFor(drawing.list.camera, drawing.extent, place.mostPixels);
    const std::string words = bar.words();
    const float wordsWidth = drawing.font.widthOf(words, textSize);
    const float padding = scale::kPadding * textSize;
    const Vec2 size{std::max(bar.pixels, wordsWidth) + 2 * padding, scaleHeight(textSize)};
    Colour paper = ink::paper(drawing.state);
    paper.a = 0.86f;
    drawing.out.box(place.low, place.low + size, paper, textSize * 0.4f);
    const float middle = place.low.x + size.x / 2;
    drawing.out.text(drawing.font,
                     {middle - wordsWidth / 2, place.low.y + padding + 0.9f * textSize}, textSize,
                     words, ink::text(drawing.state));

    const float tick = scale::kTick / 2 * textSize;
    const float thick = std::max(1.5f, 0.11f * textSize);
    const float y = place.low.y + size.y - padding - tick;
    const float left = middle - bar.pixels / 2;
    const float right = middle + bar.pixels / 2;
    drawing.out.line({left, y}, {right, y}, thick, ink::text(drawing.state));
    for (const float end : {left + thick / 2, right - thick / 2})
        drawing.out.line({end, y - tick}, {end, y + tick}, thick, ink::text(drawing.state));
}

} // namespace myo
