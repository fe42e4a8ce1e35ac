#pragma once

#include <imgui.h>

namespace myo {

/// Sizes of Inter that panels use.
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* strong = nullptr;  ///< semi-bold, same size
    ImFont* heading = nullptr; ///< semi-bold, larger
    ImFont* small = nullptr;
    ImFont* title = nullptr; ///< semi-bold, to be read from the last row
};

/// Colours of panels: ink on paper, one accent, one warm tone for warnings.
namespace tone {
constexpr ImU32 rgb(unsigned r, unsigned g, unsigned b, unsigned a = 255) {
    return IM_COL32(r, g, b, a);
}
constexpr ImU32 kPaper = rgb(244, 242, 238); ///< the picture's own background
constexpr ImU32 kPanel = rgb(252, 251, 248);
constexpr ImU32 kEdge = rgb(222, 217, 208);
constexpr ImU32 kInk = rgb(38, 35, 32);
constexpr ImU32 kQuiet = rgb(101, 95, 88);
constexpr ImU32 kAccent = rgb(38, 92, 112);
constexpr ImU32 kAccentSoft = rgb(221, 233, 237);
constexpr ImU32 kAccentSofter = rgb(236, 241, 242);
constexpr ImU32 kField = rgb(240, 237, 231);
constexpr ImU32 kFieldHover = rgb(232, 228, 220);
constexpr ImU32 kWarnPaper = rgb(252, 240, 226);
constexpr ImU32 kWarnEdge = rgb(205, 140, 62);
constexpr ImU32 kWarnInk = rgb(110, 62, 10);
} // namespace tone

/// The size of everything: 1 on an ordinary screen. Grows with the display's own scale and with the
/// window's height (2 at 2160 rows), times the person's choice (0.5..3), so far as two side panels
/// still leave room for the picture in a window of that width.
float interfaceScale(float contentScale, float windowWidth, float windowHeight, float textScale);

/// Sets Dear ImGui's look for a scale.
void applyStyle(float scale);
/// Fills the font atlas with Inter at a scale; the sheet has to be uploaded afterwards.
Fonts loadFonts(float scale);

} // namespace myo
