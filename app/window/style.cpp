#include "window/style.hpp"

#include <imgui_freetype.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <string>

namespace myo {
namespace {

// Dear ImGui counts from ascent to descent: Inter's letters are a quarter smaller than that.
constexpr float kTextPixels = 17;
constexpr float kSmallPixels = 15;
constexpr float kHeadingPixels = 23;
constexpr float kTitlePixels = 42;
constexpr float kNarrowestWindow = 760; ///< at scale 1, before panels crowd the picture out

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

ImFont* addFont(const std::string& file, float pixels) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.OversampleH = config.OversampleV = 1;
    if (!file.empty())
        if (ImFont* font = atlas.AddFontFromFileTTF(file.c_str(), pixels, &config, kGlyphs.data()))
            return font;
    config.SizePixels = pixels;
    return atlas.AddFontDefault(&config);
}

void set(ImGuiCol which, ImU32 colour) {
    ImGui::GetStyle().Colors[which] = ImGui::ColorConvertU32ToFloat4(colour);
}

void setColours() {
    using namespace tone;
    ImGui::StyleColorsLight();
    set(ImGuiCol_Text, kInk);
    set(ImGuiCol_TextDisabled, rgb(150, 144, 136));
    set(ImGuiCol_WindowBg, kPanel);
    set(ImGuiCol_ChildBg, rgb(0, 0, 0, 0));
    set(ImGuiCol_PopupBg, rgb(255, 254, 252));
    set(ImGuiCol_Border, kEdge);
    set(ImGuiCol_FrameBg, kField);
    set(ImGuiCol_FrameBgHovered, kFieldHover);
    set(ImGuiCol_FrameBgActive, kFieldHover);
    set(ImGuiCol_Button, kField);
    set(ImGuiCol_ButtonHovered, kFieldHover);
    set(ImGuiCol_ButtonActive, rgb(222, 217, 208));
    set(ImGuiCol_Header, kAccentSoft);
    set(ImGuiCol_HeaderHovered, kAccentSofter);
    set(ImGuiCol_HeaderActive, kAccentSoft);
    set(ImGuiCol_CheckMark, kAccent);
    set(ImGuiCol_SliderGrab, rgb(158, 190, 201));
    set(ImGuiCol_SliderGrabActive, rgb(120, 165, 180));
    set(ImGuiCol_Separator, kEdge);
    set(ImGuiCol_ScrollbarBg, rgb(0, 0, 0, 0));
    set(ImGuiCol_ScrollbarGrab, rgb(206, 200, 190));
    set(ImGuiCol_ScrollbarGrabHovered, rgb(180, 173, 162));
    set(ImGuiCol_ScrollbarGrabActive, rgb(160, 152, 140));
    set(ImGuiCol_Tab, rgb(0, 0, 0, 0));
    set(ImGuiCol_TabHovered, kAccentSofter);
    set(ImGuiCol_TabActive, kAccentSoft);
    set(ImGuiCol_NavHighlight, kAccent);
    set(ImGuiCol_ModalWindowDimBg, rgb(60, 56, 50, 90));
    set(ImGuiCol_TextSelectedBg, rgb(38, 92, 112, 70));
}

} // namespace

float interfaceScale(float contentScale, float windowWidth, float windowHeight, float textScale) {
    const float display = std::max({1.0f, contentScale, windowHeight / 1080});
    const float room = std::max(windowWidth / kNarrowestWindow, 0.75f);
    const float scale = std::clamp(display * textScale, 0.6f, 6.0f);
    // Text sizes in whole halves of a pixel keep the number of font sheets small.
    return std::round(std::min(scale, std::max(room, 0.75f)) * 2 * kTextPixels) / (2 * kTextPixels);
}

void applyStyle(float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    setColours();
    style.WindowPadding = {14, 12};
    style.FramePadding = {9, 5};
    style.ItemSpacing = {8, 7};
    style.ItemInnerSpacing = {7, 5};
    style.IndentSpacing = 14;
    style.ScrollbarSize = 11;
    style.GrabMinSize = 12;
    style.WindowRounding = 0;
    style.ChildRounding = style.PopupRounding = 8;
    style.FrameRounding = style.GrabRounding = style.TabRounding = 6;
    style.ScrollbarRounding = 6;
    style.WindowBorderSize = 0;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 0;
    style.TabBorderSize = 0;
    style.DisabledAlpha = 0.45f;
    style.ScaleAllSizes(scale);
    style.WindowMinSize = {1, 1};
    style.PopupBorderSize = std::max(1.0f, std::round(scale));
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
    fonts.title = addFont(strong, std::round(kTitlePixels * scale));
    fonts.small = addFont(regular, std::round(kSmallPixels * scale));
    return fonts;
}

} // namespace myo
