#include <myofield/scene/font.hpp>

#include <myofield/core/file.hpp>

#include <shared/figures.glsl.h>

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace myo {
namespace {

constexpr uint32_t kSheetWidth = 1024;
constexpr uint32_t kSolidTexels = 4; ///< a block of full coverage at (0, 0) for shapes without text

struct LibraryCloser {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct FaceCloser {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, LibraryCloser>;
using FaceHandle = std::unique_ptr<std::remove_pointer_t<FT_Face>, FaceCloser>;

std::vector<char32_t> codepointsWanted() {
    std::vector<char32_t> wanted;
    for (char32_t c = 0x20; c < 0x7f; ++c) wanted.push_back(c);
    for (char32_t c = 0xa0; c < 0x180; ++c) wanted.push_back(c);
    for (const char32_t c : U"–—‘’“”•…×≤≥←→↑↓−")
        if (c != 0) wanted.push_back(c);
    return wanted;
}

/// Fills rows from the left; a glyph that does not fit starts the next row.
class SheetPacker {
public:
    Vec2 place(uint32_t width, uint32_t height) {
        if (x_ + width > kSheetWidth) {
            x_ = 0;
            y_ += rowHeight_ + 1;
            rowHeight_ = 0;
        }
        const Vec2 at{float(x_), float(y_)};
        x_ += width + 1;
        rowHeight_ = std::max(rowHeight_, height);
        return at;
    }
    uint32_t height() const { return y_ + rowHeight_ + 1; }

private:
    uint32_t x_ = kSolidTexels + 1;
    uint32_t y_ = 0;
    uint32_t rowHeight_ = kSolidTexels;
};

/// A glyph's distances to its outline, texels, positive inside.
struct DistanceGlyph {
    uint32_t width = 0, height = 0;
    std::vector<float> values;
};

constexpr int kReach = int(kGlyphSpread); ///< texels round the bitmap, and looked at

/// Distances to the texels round one, row by row.
std::vector<float> distancesAround() {
    std::vector<float> away;
    for (int y = -kReach; y <= kReach; ++y)
        for (int x = -kReach; x <= kReach; ++x) away.push_back(std::sqrt(float(x * x + y * y)));
    return away;
}

/// From a grey bitmap. Where the grey says that the outline crosses a texel, its share of ink says
/// where; every texel takes the nearest of those, within reach: far less work than distances to
/// the curves themselves. After Gustavson and Strand 2011, "Anti-aliased Euclidean distance
/// transform", without gradients.
DistanceGlyph distancesOf(const FT_Bitmap& bitmap) {
    const int inkWidth = int(bitmap.width), inkHeight = int(bitmap.rows);
    const auto inkAt = [&](int x, int y) {
        const bool isIn = x >= 0 && y >= 0 && x < inkWidth && y < inkHeight;
        return isIn ? float(bitmap.buffer[y * bitmap.pitch + x]) / 255.0f : 0.0f;
    };
    DistanceGlyph glyph{uint32_t(inkWidth + 2 * kReach), uint32_t(inkHeight + 2 * kReach), {}};
    const int width = int(glyph.width), height = int(glyph.height);
    std::vector<float> nearest(size_t(width) * size_t(height), kGlyphSpread);
    std::vector<float> signs; // 1 inside, -1 outside
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            signs.push_back(inkAt(x - kReach, y - kReach) > 0.5f ? 1.0f : -1.0f);
    static const std::vector<float> around = distancesAround();
    const auto spread = [&](int ex, int ey, float ink) {
        const int left = std::max(ex - kReach, 0), right = std::min(ex + kReach, width - 1);
        for (int y = std::max(ey - kReach, 0); y <= std::min(ey + kReach, height - 1); ++y) {
            const float* away = &around[size_t((y - ey + kReach) * (2 * kReach + 1))];
            const size_t row = size_t(y) * size_t(width);
            for (int x = left; x <= right; ++x) {
                const float shift = signs[row + size_t(x)] * (ink - 0.5f);
                const bool isItself = x == ex && y == ey;
                const float d = isItself ? std::abs(shift) : away[x - ex + kReach] + shift;
                nearest[row + size_t(x)] = std::min(nearest[row + size_t(x)], std::max(d, 0.0f));
            }
        }
    };
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const float ink = inkAt(x - kReach, y - kReach);
            const bool touchesPaper =
                ink >= 0.5f &&
                std::min({inkAt(x - kReach - 1, y - kReach), inkAt(x - kReach + 1, y - kReach),
                          inkAt(x - kReach, y - kReach - 1), inkAt(x - kReach, y - kReach + 1)}) <
                    0.5f;
            if (touchesPaper || (ink > 0.02f && ink < 0.98f)) spread(x, y, ink);
        }
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const size_t texel = size_t(y) * size_t(width) + size_t(x);
            glyph.values.push_back(signs[texel] * nearest[texel]);
        }
    return glyph;
}

void copyGlyph(const DistanceGlyph& glyph, Vec2 at, std::vector<uint8_t>& sheet) {
    for (uint32_t y = 0; y < glyph.height; ++y)
        for (uint32_t x = 0; x < glyph.width; ++x) {
            const float d = glyph.values[size_t{y} * glyph.width + x];
            sheet[(size_t(at.y) + y) * kSheetWidth + size_t(at.x) + x] =
                uint8_t(std::clamp(kGlyphOutline + d * 255 / (2 * kGlyphSpread), 0.0f, 255.0f));
        }
}

} // namespace

Result<Font> Font::load(const std::filesystem::path& file) {
    const Result<std::vector<uint8_t>> bytes = readBytes(file, 64u << 20);
    if (!bytes) return bytes.error();
    FT_Library rawLibrary = nullptr;
    if (FT_Init_FreeType(&rawLibrary)) return Error("FreeType could not be started");
    const Library library(rawLibrary);
    FT_Face rawFace = nullptr;
    if (FT_New_Memory_Face(library.get(), bytes->data(), FT_Long(bytes->size()), 0, &rawFace))
        return Error(fmt::format("{}: is not a font that can be read", file.string()));
    const FaceHandle face(rawFace);
    FT_Set_Pixel_Sizes(face.get(), 0, FT_UInt(kGlyphPixels));

    Font font;
    font.sheetWidth_ = kSheetWidth;
    font.sheet_.assign(size_t{kSheetWidth} * 64, 0);
    for (uint32_t y = 0; y < kSolidTexels; ++y)
        std::fill_n(&font.sheet_[size_t{y} * kSheetWidth], kSolidTexels, uint8_t{255});
    SheetPacker packer;
    for (const char32_t codepoint : codepointsWanted()) {
        const FT_UInt index = FT_Get_Char_Index(face.get(), codepoint);
        if (index == 0 || FT_Load_Glyph(face.get(), index, FT_LOAD_NO_HINTING)) continue;
        Glyph glyph;
        glyph.advance = float(face->glyph->advance.x) / 64 / kGlyphPixels;
        if (!FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) && face->glyph->bitmap.width > 0) {
            const DistanceGlyph distances = distancesOf(face->glyph->bitmap);
            const Vec2 size{float(distances.width), float(distances.height)};
            glyph.sheetLow = packer.place(distances.width, distances.height);
            glyph.sheetHigh = glyph.sheetLow + size;
            glyph.low = Vec2(float(face->glyph->bitmap_left - kReach),
                             -float(face->glyph->bitmap_top + kReach)) /
                        kGlyphPixels;
            glyph.high = glyph.low + size / kGlyphPixels;
            font.sheet_.resize(std::max(font.sheet_.size(), size_t{packer.height()} * kSheetWidth),
                               0);
            copyGlyph(distances, glyph.sheetLow, font.sheet_);
        }
        font.glyphs_[codepoint] = glyph;
    }
    font.sheetHeight_ = uint32_t(font.sheet_.size() / kSheetWidth);
    if (!font.glyphs_.contains(U'?'))
        return Error(fmt::format("{}: the font has no Latin letters", file.string()));
    return font;
}

Result<Font> Font::loadDefault() {
    constexpr std::array kCandidates{
        "/usr/share/fonts/opentype/inter/Inter-Medium.otf",
        "/usr/share/fonts/truetype/inter/Inter-Medium.ttf",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"};
    Error reasons;
    for (const char* candidate : kCandidates) {
        Result<Font> font = load(candidate);
        if (font) return font;
        reasons.reasons.push_back(font.error().text());
    }
    reasons.reasons.push_back("no font for labels was found; the package fonts-inter has one");
    return reasons;
}

const Font::Glyph& Font::glyph(char32_t codepoint) const {
    const auto found = glyphs_.find(codepoint);
    return found != glyphs_.end() ? found->second : glyphs_.at(U'?');
}

float Font::widthOf(std::string_view utf8, float size) const {
    float width = 0;
    for (size_t at = 0; at < utf8.size();) width += glyph(nextCodepoint(utf8, at)).advance * size;
    return width;
}

char32_t nextCodepoint(std::string_view utf8, size_t& at) {
    const auto byte = [&](size_t i) { return i < utf8.size() ? uint8_t(utf8[i]) : uint8_t{0}; };
    const uint8_t first = byte(at);
    const size_t length = first < 0x80    ? 1
                          : first >= 0xf0 ? 4
                          : first >= 0xe0 ? 3
                          : first >= 0xc0 ? 2
                                          : 0;
    if (length <= 1) {
        ++at;
        return length == 1 ? char32_t(first) : U'�';
    }
    char32_t codepoint = first & (0x7fu >> length);
    for (size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) {
            at += i;
            return U'�';
        }
        codepoint = (codepoint << 6) | (byte(at + i) & 0x3fu);
    }
    at += length;
    return codepoint;
}

} // namespace myo
