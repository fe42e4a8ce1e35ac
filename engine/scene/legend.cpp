#include "overlay_drawing.hpp"
#include "overlay_style.hpp"

#include <myofield/core/text.hpp>
#include <myofield/scene/heat_colours.hpp>

#include <shared/heat_shade.glsl.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {
namespace {

enum class Swatch : uint8_t { Essential, Spillover, Local, Mark, MarkBehind };

struct Row {
    Swatch swatch;
    const char* words;
};

constexpr std::array<Row, 5> kRows{{
    {Swatch::Essential, mark("Essential zone: typical of this point")},
    {Swatch::Spillover, mark("Spillover zone: felt by some")},
    {Swatch::Local, mark("Tender area on the muscle")},
    {Swatch::Mark, mark("Trigger point")},
    {Swatch::MarkBehind, mark("Trigger point, hidden from here")},
}};
constexpr const char* kFootnote = mark("Shade: how characteristic, not how strong.");
constexpr float kSwatchWidth = 3.2f; ///< times the text size
constexpr float kRowHeight = 1.65f;
constexpr float kPadding = 0.8f;

Colour opaque(const Vec3& rgb) {
    return {rgb.x, rgb.y, rgb.z, 1};
}

void drawRamp(Overlay& overlay, Palette palette, Vec2 low, Vec2 high) {
    constexpr int kSteps = 16;
    const float step = (high.x - low.x) / kSteps;
    for (int i = 0; i < kSteps; ++i)
        overlay.box({low.x + step * float(i), low.y}, {low.x + step * float(i + 1), high.y},
                    opaque(heatColour(palette, true, (float(i) + 0.5f) / kSteps)));
}

/// Dots in rows, every other row shifted; they thin out to the left as in the picture.
void drawStipple(Overlay& overlay, Palette palette, Vec2 low, Vec2 high) {
    const float radius = (high.y - low.y) / 9;
    int row = 0;
    for (float y = low.y + radius; y <= high.y - radius / 2; y += radius * 2.6f, ++row) {
        int column = 0;
        for (float x = low.x + radius * (row % 2 ? 2.6f : 1.3f); x < high.x;
             x += radius * 2.6f, ++column) {
            const float shade = (x - low.x) / (high.x - low.x);
            const float chance = float((5 * row + 3 * column) % 8) / 8;
            const float grown = heat::dotGrowth(heat::dotStart(chance), shade);
            if (grown < 0.1f) continue;
            overlay.disc({x, y}, radius * grown,
                         opaque(heatColour(palette, false, heat::spilloverIntensity(shade))));
        }
    }
}

void drawCross(Overlay& overlay, Vec2 centre, float reach, bool isDashed, Colour ink) {
    if (isDashed) ink.a = 0.6f;
    for (const Vec2 way : {Vec2(1, 1), Vec2(1, -1)})
        for (const float sign : {-1.0f, 1.0f}) {
            const Vec2 tip = centre + sign * reach * way;
            const Vec2 root = centre + (isDashed ? 0.5f * sign * reach * way : Vec2(0));
            overlay.line(root, tip, reach * 0.42f, ink);
        }
}

void drawSwatch(Overlay& overlay, const Row& row, const ViewState& state, Vec2 low, Vec2 high) {
    const Palette palette = state.palette;
    const Vec2 centre = (low + high) / 2.0f;
    const float reach = (high.y - low.y) * 0.42f;
    switch (row.swatch) {
    case Swatch::Essential: return drawRamp(overlay, palette, low, high);
    case Swatch::Spillover: return drawStipple(overlay, palette, low, high);
    case Swatch::Local:
        overlay.disc(centre, reach * 1.15f,
                     opaque(glm::mix(localPainColour(palette), Vec3(1), 0.55f)));
        return overlay.disc(centre, reach * 0.7f, opaque(localPainColour(palette)));
    case Swatch::Mark: return drawCross(overlay, centre, reach, false, ink::text(state));
    case Swatch::MarkBehind: return drawCross(overlay, centre, reach, true, ink::text(state));
    }
}

} // namespace

Vec2 legendSize(const Font& font, float textSize) {
    float width = font.widthOf(tr(kFootnote), textSize * 0.9f);
    for (const Row& row : kRows)
        width = std::max(width,
                         (kSwatchWidth + 0.7f) * textSize + font.widthOf(tr(row.words), textSize));
    return {width + 2 * kPadding * textSize, (float(kRows.size()) + 1) * kRowHeight * textSize +
                                                 2 * kPadding * textSize - 0.4f * textSize};
}

void drawLegend(OverlayDrawing& drawing) {
    const float textSize = drawing.layout.legendText;
    const Vec2 size = legendSize(drawing.font, textSize);
    const float margin = textSize * 0.8f;
    const Vec2 low{drawing.layout.whole.low.x + margin,
                   drawing.layout.whole.high.y - margin - size.y};
    Colour paper = ink::paper(drawing.state);
    paper.a = 0.86f;
    drawing.out.box(low, low + size, paper, textSize * 0.4f);
    Vec2 pen = low + Vec2(kPadding * textSize);
    for (const Row& row : kRows) {
        drawSwatch(drawing.out, row, drawing.state, pen + Vec2(0, 0.12f * textSize),
                   pen + Vec2(kSwatchWidth * textSize, 1.12f * textSize));
        drawing.out.text(drawing.font, pen + Vec2((kSwatchWidth + 0.7f) * textSize, textSize),
                         textSize, tr(row.words), ink::text(drawing.state));
        pen.y += kRowHeight * textSize;
    }
    drawing.out.text(drawing.font, pen + Vec2(0, textSize), textSize * 0.9f, tr(kFootnote),
                     ink::quiet(drawing.state));
}

} // namespace myo
