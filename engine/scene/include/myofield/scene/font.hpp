#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace myo {

/// One font's glyphs as a sheet of signed distances, so that one sheet serves every size.
/// Covers Latin, Latin-1 and a few signs; others show as '?'.
class Font {
public:
    /// Rasterises with FreeType. Cost: some tens of milliseconds, once.
    static Result<Font> load(const std::filesystem::path& file);
    /// Inter as Debian ships it, else the first sans-serif font found in the usual folders.
    static Result<Font> loadDefault();

    struct Glyph {
        Vec2 low{0}, high{0}; ///< box relative to the pen, in units of the text size, y down
        Vec2 sheetLow{0}, sheetHigh{0}; ///< texels
        float advance = 0;              ///< in units of the text size
    };
    const Glyph& glyph(char32_t codepoint) const;
    float widthOf(std::string_view utf8, float size) const;

    /// Distances to outlines, rising inwards: `kGlyphOutline` on the outline, and `kGlyphSpread`
    /// texels from there to 0 and to 255 (shared/figures.glsl.h).
    uint32_t sheetWidth() const { return sheetWidth_; }
    uint32_t sheetHeight() const { return sheetHeight_; }
    const std::vector<uint8_t>& sheet() const { return sheet_; }
    static constexpr float kGlyphPixels = 40; ///< size the sheet was drawn at

private:
    std::unordered_map<char32_t, Glyph> glyphs_;
    uint32_t sheetWidth_ = 0;
    uint32_t sheetHeight_ = 0;
    std::vector<uint8_t> sheet_;
};

/// Reads one code point of UTF-8 and advances; malformed bytes give U+FFFD.
char32_t nextCodepoint(std::string_view utf8, size_t& at);

} // namespace myo
