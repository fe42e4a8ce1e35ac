#pragma once

#include <cstdint>
#include <span>

namespace myo {

/// A colour as Dear ImGui packs it: 0xAABBGGRR, sRGB.
constexpr uint32_t rgb(uint32_t r, uint32_t g, uint32_t b, uint32_t a = 255) {
    return a << 24 | b << 16 | g << 8 | r;
}
/// The same colour, more or less opaque; `alpha` 0..255.
constexpr uint32_t withAlpha(uint32_t colour, uint32_t alpha) {
    return (colour & 0x00ffffff) | alpha << 24;
}

/// The colours of the window: ink on paper, one accent for what is on and for the one main action,
/// one warm tone for warnings.
struct Theme {
    uint32_t panel;       ///< side panels and the top bar
    uint32_t raised;      ///< what floats: tools, menus, cards, pages
    uint32_t edge;        ///< hairlines between areas: decoration
    uint32_t controlEdge; ///< round fields, checkboxes, buttons; scroll bars and grips
    uint32_t ink;         ///< texts
    uint32_t quiet;       ///< lesser texts, and what stands in an empty field
    uint32_t field;       ///< within text fields, checkboxes, sliders
    uint32_t hover;       ///< behind what the pointer rests on
    uint32_t pressed;     ///< behind what is being pressed
    uint32_t accent;      ///< the main action; bars, rings and ticks that say "on"
    uint32_t onAccent;    ///< text on it
    uint32_t accentHover, accentPressed;
    uint32_t on;    ///< behind what is on or chosen
    uint32_t onInk; ///< text on that
    uint32_t warnPaper, warnEdge, warnInk;
    uint32_t shade; ///< over everything behind a page
};

const Theme& theme(bool isDark);

/// The theme in use. Like Dear ImGui's own style, there is one.
const Theme& tone();
void useTheme(bool isDark);

/// Two colours of a theme that must be told apart: texts by 4.5 to 1, controls by 3 to 1
/// (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
struct ContrastRule {
    const char* what;
    uint32_t Theme::*front;
    uint32_t Theme::*back;
    float least;
};
std::span<const ContrastRule> contrastRules();

/// The contrast of two opaque colours, 1..21, as WCAG 2.2 defines it.
float contrast(uint32_t a, uint32_t b);

} // namespace myo
