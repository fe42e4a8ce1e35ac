#include "window/style.hpp"

#include "window/icons.hpp"

#include <imgui_freetype.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <string>

namespace myo {
namespace {

// Dear ImGui counts from ascent to descent: Inter's letters are a quarter smaller than that.
constexpr float kTextPixels = 18;
constexpr float kSmallPixels = 15;
constexpr float kHeadingPixels = 21;
constexpr float kLargePixels = 30;
constexpr float kTitlePixels = 42;
constexpr float kIconPixels = 24;
constexpr float kIconShare = 1.1f; ///< icons beside words, of the words' size
constexpr float kAscent = 0.8f;    ///< of Inter's size lies above the baseline
// The smallest window at scale 1 that takes the top bar and a panel, units.
constexpr float kNarrowestWindow = 400;
constexpr float kLowestWindow = 300;

// Latin with its accents, Greek, dashes and quotes, arrows, signs that texts use.
constexpr std::array<ImWchar, 17> kGlyphs{0x20,   0x17f,  0x370,  0x3ff,  0x2010, 0x205e,
                                          0x20ac, 0x20ac, 0x2122, 0x2122, 0x2190, 0x2199,
                                          0x2212, 0x2265, 0x25a0, 0x25cf, 0};

std::string fontFile(const char* weight) {
    namespace fs = std::filesystem;
    const std::string inter = std::string("Inter-") + weight;
    const std::string dejavu =
        weight == std::string("Regular") ? "DejaVuSans.ttf" : "DejaVuSans-Bold.ttf";
    for (const std::string& path :
         {"/usr/share/fonts/opentype/inter/" + inter + ".otf",
          "/usr/share/fonts/truetype/inter/" + inter + ".ttf",
          "/usr/share/fonts/inter/" + inter + ".otf", "/usr/share/fonts/truetype/dejavu/" + dejavu,
          "/usr/share/fonts/TTF/" + dejavu}) {
        std::error_code ignored;
        if (fs::is_regular_file(path, ignored)) return path;
    }
    return {};
}

/// Adds the icons to the font that was added last, centred on its lines of `pixels`.
void mergeIcons(float pixels, float iconPixels) {
    const std::string file = iconFontFile();
    if (file.empty()) return;
    ImFontConfig config;
    config.MergeMode = true;
    config.OversampleH = config.OversampleV = 1;
    config.GlyphOffset.y = std::round(pixels / 2 - (kAscent * pixels - iconPixels / 2));
    ImGui::GetIO().Fonts->AddFontFromFileTTF(file.c_str(), iconPixels, &config, iconGlyphs());
}

ImFont* addFont(const std::string& file, float pixels) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.OversampleH = config.OversampleV = 1;
    ImFont* font = nullptr;
    if (!file.empty())
        font = atlas.AddFontFromFileTTF(file.c_str(), pixels, &config, kGlyphs.data());
    if (!font) {
        config.SizePixels = pixels;
        font = atlas.AddFontDefault(&config);
    }
    mergeIcons(pixels, std::round(kIconShare * pixels));
    return font;
}

ImFont* addIcons(float pixels, ImFont* otherwise) {
    const std::string file = iconFontFile();
    if (file.empty()) return otherwise;
    ImFontConfig config;
    config.OversampleH = config.OversampleV = 1;
    return ImGui::GetIO().Fonts->AddFontFromFileTTF(file.c_str(), pixels, &config, iconGlyphs());
}

void set(ImGuiCol which, ImU32 colour) {
    ImGui::GetStyle().Colors[which] = ImGui::ColorConvertU32ToFloat4(colour);
}

void setColours() {
    const Theme& t = tone();
    constexpr ImU32 kNone = 0;
    ImGui::StyleColorsLight();
    set(ImGuiCol_Text, t.ink);
    set(ImGuiCol_TextDisabled, t.quiet);
    set(ImGuiCol_WindowBg, t.panel);
    set(ImGuiCol_ChildBg, kNone);
    set(ImGuiCol_PopupBg, t.raised);
    set(ImGuiCol_Border, t.controlEdge);
    set(ImGuiCol_FrameBg, t.field);
    set(ImGuiCol_FrameBgHovered, t.hover);
    set(ImGuiCol_FrameBgActive, t.hover);
    set(ImGuiCol_Button, t.raised);
    set(ImGuiCol_ButtonHovered, t.hover);
    set(ImGuiCol_ButtonActive, t.pressed);
    set(ImGuiCol_Header, t.on);
    set(ImGuiCol_HeaderHovered, t.hover);
    set(ImGuiCol_HeaderActive, t.pressed);
    set(ImGuiCol_CheckMark, t.accent);
    set(ImGuiCol_SliderGrab, t.accent);
    set(ImGuiCol_SliderGrabActive, t.accentPressed);
    set(ImGuiCol_Separator, t.edge);
    set(ImGuiCol_ScrollbarBg, kNone);
    set(ImGuiCol_ScrollbarGrab, t.controlEdge);
    set(ImGuiCol_ScrollbarGrabHovered, t.quiet);
    set(ImGuiCol_ScrollbarGrabActive, t.accent);
    set(ImGuiCol_NavHighlight, t.accent);
    set(ImGuiCol_ModalWindowDimBg, t.shade);
    set(ImGuiCol_TextSelectedBg, withAlpha(t.accent, 90));
}

} // namespace

float interfaceScale(float contentScale, float windowWidth, float windowHeight, float textScale) {
    const float display = std::max({1.0f, contentScale, windowHeight / 1080});
    const float room = std::min(windowWidth / kNarrowestWindow, windowHeight / kLowestWindow);
    const float scale = std::clamp(display * textScale, 0.6f, 6.0f);
    // Text sizes in whole halves of a pixel keep the number of font sheets small.
    return std::round(std::min(scale, std::max(room, 0.75f)) * 2 * kTextPixels) / (2 * kTextPixels);
}

void applyStyle(float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    setColours();
    style.WindowPadding = {16, 12};
    style.FramePadding = {10, 7}; // with 18 for the text: controls are 32 high
    style.ItemSpacing = {8, 8};
    style.ItemInnerSpacing = {8, 4};
    style.IndentSpacing = 16;
    style.ScrollbarSize = 12;
    style.GrabMinSize = 14;
    style.WindowRounding = 0;
    style.ChildRounding = style.PopupRounding = 8;
    style.FrameRounding = style.GrabRounding = style.TabRounding = 6;
    style.ScrollbarRounding = 6;
    style.WindowBorderSize = 0;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 1;
    style.TabBorderSize = 0;
    style.DisabledAlpha = 0.5f;
    style.ScaleAllSizes(scale);
    style.WindowMinSize = {1, 1};
    style.PopupBorderSize = style.FrameBorderSize = std::max(1.0f, std::round(scale));
}

Fonts loadFonts(float scale) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.Flags |= ImFontAtlasFlags_NoBakedLines;
    const std::string regular = fontFile("Regular");
    const std::string strong = fontFile("SemiBold");
    Fonts fonts;
    fonts.regular = addFont(regular, std::round(kTextPixels * scale));
    fonts.strong = addFont(strong, std::round(kTextPixels * scale));
    fonts.heading = addFont(strong, std::round(kHeadingPixels * scale));
    fonts.large = addFont(strong, std::round(kLargePixels * scale));
    fonts.title = addFont(strong, std::round(kTitlePixels * scale));
    fonts.small = addFont(regular, std::round(kSmallPixels * scale));
    fonts.icons = addIcons(std::round(kIconPixels * scale), fonts.regular);
    return fonts;
}

} // namespace myo
