#include <myofield/scene/overlay.hpp>

#include <myofield/scene/font.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace myo {
namespace {

constexpr float kFeather = 0.75f; ///< pixels over which an edge fades, to either side

uint32_t channel(float value) {
    return uint32_t(std::lround(std::clamp(value, 0.0f, 1.0f) * 255));
}

Colour transparent(Colour colour) {
    colour.a = 0;
    return colour;
}

/// A convex polygon with a soft rim: an inner fan and a ring that fades out.
void softPolygon(Overlay& overlay, std::span<const Vec2> corners, Colour colour) {
    Vec2 centre{0};
    for (const Vec2& corner : corners) centre += corner / float(corners.size());
    const auto base = uint32_t(overlay.vertices.size());
    for (const Vec2& corner : corners) {
        const Vec2 outward = corner - centre;
        const float length = std::max(glm::length(outward), 1e-3f);
        const float inner = std::max(0.0f, 1 - kFeather / length);
        overlay.vertices.push_back({centre + outward * inner, {0, 0}, packed(colour)});
        overlay.vertices.push_back(
            {corner + outward * (kFeather / length), {0, 0}, packed(transparent(colour))});
    }
    const auto count = uint32_t(corners.size());
    for (uint32_t i = 0; i < count; ++i) {
        const uint32_t in = base + 2 * i;
        const uint32_t next = base + 2 * ((i + 1) % count);
        if (i >= 1 && i + 1 < count)
            overlay.indices.insert(overlay.indices.end(), {base, in, next});
        overlay.indices.insert(overlay.indices.end(), {in, in + 1, next + 1, in, next + 1, next});
    }
}

} // namespace

uint32_t packed(Colour colour) {
    return channel(colour.r) | channel(colour.g) << 8 | channel(colour.b) << 16 |
           channel(colour.a) << 24;
}

void Overlay::triangle(Vec2 a, Vec2 b, Vec2 c, Colour colour) {
    const auto base = uint32_t(vertices.size());
    for (const Vec2& corner : {a, b, c}) vertices.push_back({corner, {0, 0}, packed(colour)});
    indices.insert(indices.end(), {base, base + 1, base + 2});
}

void Overlay::quad(Vec2 a, Vec2 b, Vec2 c, Vec2 d, Colour colour) {
    const Vec2 corners[]{a, b, c, d};
    softPolygon(*this, corners, colour);
}

void Overlay::box(Vec2 low, Vec2 high, Colour colour, float radius) {
    if (radius <= 0) {
        triangle(low, {high.x, low.y}, high, colour);
        triangle(low, high, {low.x, high.y}, colour);
        return;
    }
    std::vector<Vec2> corners;
    const Vec2 centres[]{{high.x - radius, low.y + radius},
                         {high.x - radius, high.y - radius},
                         {low.x + radius, high.y - radius},
                         {low.x + radius, low.y + radius}};
    for (int corner = 0; corner < 4; ++corner)
        for (int step = 0; step <= 5; ++step) {
            const float angle = kPi / 2 * (float(corner) - 1 + float(step) / 5);
            corners.push_back(centres[corner] + radius * Vec2(std::cos(angle), std::sin(angle)));
        }
    softPolygon(*this, corners, colour);
}

void Overlay::line(Vec2 a, Vec2 b, float width, Colour colour) {
    const Vec2 along = b - a;
    const float length = glm::length(along);
    if (length <= 0) return;
    const Vec2 across = Vec2(-along.y, along.x) / length;
    const float inner = std::max(0.0f, width / 2 - kFeather);
    const float outer = width / 2 + kFeather;
    const auto base = uint32_t(vertices.size());
    for (const Vec2& end : {a, b})
        for (const float offset : {-outer, -inner, inner, outer})
            vertices.push_back({end + across * offset,
                                {0, 0},
                                packed(std::abs(offset) == outer ? transparent(colour) : colour)});
    for (uint32_t strip = 0; strip < 3; ++strip) {
        const uint32_t i = base + strip;
        indices.insert(indices.end(), {i, i + 1, i + 5, i, i + 5, i + 4});
    }
}

void Overlay::disc(Vec2 centre, float radius, Colour colour) {
    const int count = std::clamp(int(radius * 2), 10, 48);
    std::vector<Vec2> corners;
    for (int i = 0; i < count; ++i) {
        const float angle = 2 * kPi * float(i) / float(count);
        corners.push_back(centre + radius * Vec2(std::cos(angle), std::sin(angle)));
    }
    softPolygon(*this, corners, colour);
}

float Overlay::text(const Font& font, Vec2 baseline, float size, std::string_view words,
                    Colour colour) {
    Vec2 pen = baseline;
    for (size_t at = 0; at < words.size();) {
        const Font::Glyph& glyph = font.glyph(nextCodepoint(words, at));
        if (glyph.sheetHigh.x > glyph.sheetLow.x) {
            const auto base = uint32_t(vertices.size());
            const Vec2 low = pen + size * glyph.low;
            const Vec2 high = pen + size * glyph.high;
            const uint32_t ink = packed(colour);
            vertices.push_back({low, glyph.sheetLow, ink});
            vertices.push_back({{high.x, low.y}, {glyph.sheetHigh.x, glyph.sheetLow.y}, ink});
            vertices.push_back({high, glyph.sheetHigh, ink});
            vertices.push_back({{low.x, high.y}, {glyph.sheetLow.x, glyph.sheetHigh.y}, ink});
            indices.insert(indices.end(), {base, base + 1, base + 2, base, base + 2, base + 3});
        }
        pen.x += size * glyph.advance;
    }
    return pen.x - baseline.x;
}

float Overlay::boldText(const Font& font, Vec2 baseline, float size, std::string_view words,
                        Colour colour) {
    const float half = size / 60;
    text(font, baseline - Vec2(half, 0), size, words, colour);
    return text(font, baseline + Vec2(half, 0), size, words, colour);
}

float Overlay::textWithHalo(const Font& font, Vec2 baseline, float size, std::string_view words,
                            Colour colour, Colour halo) {
    const float reach = std::max(1.0f, size / 11);
    halo.a *= 0.5f;
    for (int i = 0; i < 8; ++i) {
        const float angle = kPi / 4 * float(i);
        text(font, baseline + reach * Vec2(std::cos(angle), std::sin(angle)), size, words, halo);
    }
    return text(font, baseline, size, words, colour);
}

} // namespace myo
