#include <myofield/scene/font.hpp>
#include <myofield/scene/heat_colours.hpp>
#include <myofield/scene/overlay.hpp>

#include "temporary_folder.hpp"
#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(Font, LoadsAndMeasures) {
    const Result<Font> font = Font::loadDefault();
    ASSERT_TRUE(font) << font.error().text();
    EXPECT_GT(font->widthOf("mm", 20), 2 * font->widthOf("i", 20));
    EXPECT_FLOAT_EQ(font->widthOf("abc", 40), 2 * font->widthOf("abc", 20));
    EXPECT_EQ(font->sheet()[0], 255); // the solid texel
    EXPECT_EQ(font->sheet().size(), size_t{font->sheetWidth()} * font->sheetHeight());
}

TEST(Font, GlyphsAreDistanceFieldsWithInsideAndOutside) {
    const Result<Font> font = Font::loadDefault();
    ASSERT_TRUE(font);
    const Font::Glyph& glyph = font->glyph(U'l');
    const Vec2 middle = (glyph.sheetLow + glyph.sheetHigh) / 2.0f;
    const auto at = [&](float x, float y) {
        return font->sheet()[size_t(y) * font->sheetWidth() + size_t(x)];
    };
    EXPECT_GT(at(middle.x, middle.y), 128);
    EXPECT_LT(at(glyph.sheetLow.x, glyph.sheetLow.y), 64);
}

TEST(Font, UnknownAndMalformedTextIsDrawnAsQuestionMarks) {
    const Result<Font> font = Font::loadDefault();
    ASSERT_TRUE(font);
    EXPECT_FLOAT_EQ(font->widthOf("\xF0\x9F\x98\x80", 20), font->widthOf("?", 20));
    EXPECT_FLOAT_EQ(font->widthOf("\xff", 20), font->widthOf("?", 20));
    EXPECT_FLOAT_EQ(font->widthOf("\xc3", 20), font->widthOf("?", 20)); // cut off
    EXPECT_FLOAT_EQ(font->widthOf("é", 20), font->widthOf("e", 20));    // known, and as wide as e
    EXPECT_NE(font->widthOf("é", 20), font->widthOf("?", 20));
}

TEST(Font, AFileThatIsNoFontIsNamed) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "no.otf", "text"));
    EXPECT_NE(Font::load(folder / "no.otf").error().text().find("no.otf"), std::string::npos);
}

TEST(Overlay, TextMakesOneQuadALetter) {
    const Result<Font> font = Font::loadDefault();
    ASSERT_TRUE(font);
    Overlay overlay;
    const float width = overlay.text(*font, {10, 20}, 16, "ab c", {});
    EXPECT_EQ(overlay.indices.size(), 3u * 6);
    EXPECT_FLOAT_EQ(width, font->widthOf("ab c", 16));
}

TEST(HeatColours, DarkerIsMoreInEveryPalette) {
    const auto lightness = [](const Vec3& c) {
        return glm::dot(c, Vec3(0.2126f, 0.7152f, 0.0722f));
    };
    for (const Palette palette : {Palette::Classic, Palette::Cividis, Palette::PrintHatch})
        for (const bool isEssential : {true, false}) {
            const float top = isEssential ? 1.0f : 0.45f;
            for (float t = 0.1f; t <= 1.0f; t += 0.1f)
                EXPECT_LT(lightness(heatColour(palette, isEssential, t * top)),
                          lightness(heatColour(palette, isEssential, (t - 0.1f) * top)));
        }
}

} // namespace
} // namespace myo
