#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/scene/view_state.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace myo {

class Font;

/// A corner of a flat 2D triangle, drawn over the picture without depth.
struct OverlayVertex {
    Vec2 pixel{0};       ///< from the top left, pixels of the picture
    Vec2 glyph{0};       ///< texel of the glyph sheet; (0, 0) is a solid texel
    uint32_t colour = 0; ///< sRGB, straight alpha, 0xAABBGGRR
};

/// Lines, boxes and text over the picture: labels, legend, cube. Drawn in order.
struct Overlay {
    std::vector<OverlayVertex> vertices;
    std::vector<uint32_t> indices;

    void triangle(Vec2 a, Vec2 b, Vec2 c, Colour colour);
    void quad(Vec2 a, Vec2 b, Vec2 c, Vec2 d, Colour colour);
    void box(Vec2 low, Vec2 high, Colour colour, float radius = 0);
    /// Edges are soft over a pixel.
    void line(Vec2 a, Vec2 b, float width, Colour colour);
    void disc(Vec2 centre, float radius, Colour colour);
    /// `baseline` is the left end of the baseline. Returns the width.
    float text(const Font& font, Vec2 baseline, float size, std::string_view words, Colour colour);
    /// As `text`, with heavier strokes.
    float boldText(const Font& font, Vec2 baseline, float size, std::string_view words,
                   Colour colour);
    /// As `text`, on a soft edge of `halo` so that it reads on anything.
    float textWithHalo(const Font& font, Vec2 baseline, float size, std::string_view words,
                       Colour colour, Colour halo);
};

/// 0xAABBGGRR
uint32_t packed(Colour colour);

} // namespace myo
