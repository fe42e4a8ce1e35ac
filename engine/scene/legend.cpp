#include "overlay_drawing.hpp"

#include <myofield/core/text.hpp>
#include <myofield/scene/heat_colours.hpp>
#include <myofield/scene/ink.hpp>

#include <shared/heat_shade.glsl.h>

#include <algorithm>
#include <array>
#include <vector>

namespace myo {
namespace {

enum class Swatch : uint8_t { Essential, Spillover, Local, Mark, MarkBehind };

struct Row {
    Swatch swatch;
    const char* words;
};

constexpr std::array<Row, 5> kRows{{
    {Swatch::Essential, mark("Essential zone: typical of this point")},
    {Swatch::Spillover, mark("Spillover zone: less common")},
    {Swatch::Local, mark("Tender area on the muscle")},
    {Swatch::Mark, mark("Trigger point")},
    {Swatch::MarkBehind, mark("Trigger point, hidden from here")},
}};
constexpr const char* kFootnote = mark("Darker: more typical, not more painful.");
constexpr float kSwatchWidth = 3.2f; ///< times the text size
constexpr float kRowHeight = 1.65f;
constexpr float kPadding = 0.8f;
constexpr float kFootnoteSize = 0.9f; ///< of the footnote, times the text size
constexpr float kSmallestLegend = 9;  ///< pixels
constexpr float kForbidden = 1000;    ///< more than any place costs
constexpr float kSmaller = 0.07f;     ///< what a step smaller costs, beside a share of the body
constexpr int kSteps = 24;            ///< places that are tried along an edge

Colour opaque(const Vec3& rgb) {
    return {rgb.x, rgb.y, rgb.z, 1};
}

void drawRamp(Overlay& overlay, Palette palette, Vec2 low, Vec2 high) {
    constexpr int kBands = 16;
    const float step = (high.x - low.x) / kBands;
    for (int i = 0; i < kBands; ++i)
        overlay.box({low.x + step * float(i), low.y}, {low.x + step * float(i + 1), high.y},
                    opaque(heatColour(palette, true, (float(i) + 0.5f) / kBands)));
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

/// The rows that say something about this picture.
std::vector<Row> rowsOf(const OverlayDrawing& drawing) {
    bool hasEssential = false, hasSpillover = false;
    const Atlas& atlas = drawing.stage.atlas();
    const std::vector<PointOnSide> points = pointsOn(atlas, drawing.state);
    for (const PointOnSide& point : points)
        for (const Zone& zone : atlas[point.muscle].points[point.point].zones)
            (zone.kind == ZoneKind::Essential ? hasEssential : hasSpillover) |=
                !zone.strokes.empty();
    std::vector<Row> rows;
    for (const Row& row : kRows) {
        const bool isOfMarks = row.swatch == Swatch::Mark || row.swatch == Swatch::MarkBehind;
        if (row.swatch == Swatch::Essential && !hasEssential) continue;
        if (row.swatch == Swatch::Spillover && !hasSpillover) continue;
        if (row.swatch == Swatch::Local && points.empty()) continue;
        const bool hasMarks = !drawing.words.marks.empty() || drawing.options.hasMarksElsewhere;
        if (isOfMarks && !hasMarks) continue;
        if (row.swatch == Swatch::MarkBehind && !drawing.options.hasHiddenMarks) continue;
        rows.push_back(row);
    }
    return rows;
}

/// Rows, a size for their words, and whether the footnote is among them.
struct Legend {
    std::vector<Row> rows;
    float textSize = 0;
    bool hasFootnote = true;
    float leastText = 0;

    float footnoteSize() const { return std::max(kFootnoteSize * textSize, leastText); }

    Vec2 size(const Font& font) const {
        float width = hasFootnote ? font.widthOf(tr(kFootnote), footnoteSize()) : 0;
        for (const Row& row : rows)
            width = std::max(width, (kSwatchWidth + 0.7f) * textSize +
                                        font.widthOf(tr(row.words), textSize));
        const float lines = float(rows.size()) + (hasFootnote ? 1 : 0);
        return {width + 2 * kPadding * textSize,
                lines * kRowHeight * textSize + 2 * kPadding * textSize - 0.4f * textSize};
    }
};

/// What it costs to cover an area: what is lit and other words must not be, the muscle should not
/// be, the body need not be.
float costOf(const PictureGround& ground, const PictureArea& area) {
    if (ground.share(area, PictureGround::Lit | PictureGround::Taken) > 0) return kForbidden;
    return 6 * ground.share(area, PictureGround::Muscle) +
           3 * ground.share(area, PictureGround::Body);
}

/// A place for the legend; empty: none.
struct LegendPlace {
    PictureArea area;
    float cost = kForbidden;
};

/// The best place along the edges of an area for something of that size, the lower left first.
LegendPlace placeAlongEdges(const PictureGround& ground, const PictureArea& free, Vec2 size) {
    const Vec2 room = free.size() - size;
    if (room.x < 0 || room.y < 0) return {};
    LegendPlace best;
    const auto offer = [&](Vec2 share, float reluctance) {
        const Vec2 low = free.low + share * room;
        const PictureArea area{low, low + size};
        const float cost = costOf(ground, area);
        if (cost < kForbidden && cost + reluctance < best.cost) best = {area, cost + reluctance};
    };
    for (int step = 0; step <= kSteps; ++step) {
        const float t = float(step) / kSteps;
        offer({t, 1}, 0.10f * t);
        offer({0, 1 - t}, 0.12f * t);
        offer({1, 1 - t}, 0.14f + 0.1f * t);
        offer({t, 0}, 0.3f + 0.1f * t);
    }
    return best;
}

void drawRows(OverlayDrawing& drawing, const Legend& legend, const PictureArea& area) {
    const float textSize = legend.textSize;
    Colour paper = ink::paper(drawing.state);
    paper.a = 0.86f;
    drawing.out.box(area.low, area.high, paper, textSize * 0.4f);
    Vec2 pen = area.low + Vec2(kPadding * textSize);
    for (const Row& row : legend.rows) {
        drawSwatch(drawing.out, row, drawing.state, pen + Vec2(0, 0.12f * textSize),
                   pen + Vec2(kSwatchWidth * textSize, 1.12f * textSize));
        drawing.out.text(drawing.font, pen + Vec2((kSwatchWidth + 0.7f) * textSize, textSize),
                         textSize, tr(row.words), ink::text(drawing.state));
        pen.y += kRowHeight * textSize;
    }
    if (legend.hasFootnote)
        drawing.out.text(drawing.font, pen + Vec2(0, textSize), legend.footnoteSize(),
                         tr(kFootnote), ink::quiet(drawing.state));
}

/// A legend and where it stands; an empty place: it fits nowhere in the area.
struct PlacedLegend {
    Legend legend;
    LegendPlace place;
};

/// In the best place of an area, smaller or shorter where that helps.
PlacedLegend placedIn(const OverlayDrawing& drawing, Legend legend, const PictureArea& area) {
    const PictureArea free = area.grownBy(-0.8f * drawing.textSize);
    PlacedLegend best{legend, {}};
    float reluctance = 0; // to make it smaller or shorter
    for (const float share : {0.9f, 0.75f, 0.65f})
        for (const bool hasFootnote : {true, false}) {
            legend.textSize =
                std::max({share * drawing.textSize, kSmallestLegend, drawing.options.leastText});
            legend.hasFootnote = hasFootnote;
            LegendPlace offer = placeAlongEdges(drawing.ground, free, legend.size(drawing.font));
            offer.cost += reluctance;
            reluctance += kSmaller;
            if (offer.area.isEmpty() || offer.cost >= best.place.cost) continue;
            best = {legend, offer};
        }
    return best;
}

} // namespace

void drawLegend(OverlayDrawing& drawing) {
    const Legend legend{rowsOf(drawing), 0, true, drawing.options.leastText};
    if (legend.rows.empty()) return;
    PlacedLegend placed;
    if (!drawing.options.legend.isEmpty())
        placed = placedIn(drawing, legend, drawing.options.legend);
    if (placed.place.area.isEmpty()) placed = placedIn(drawing, legend, drawing.free);
    const auto& [best, place] = placed;
    if (place.area.isEmpty()) return;
    drawRows(drawing, best, place.area);
    drawing.words.legend = place.area;
    drawing.words.legendOnBody = drawing.ground.share(place.area, PictureGround::Body);
    drawing.ground.take(place.area);
}

} // namespace myo
