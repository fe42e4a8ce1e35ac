#pragma once

#include "window/theme.hpp"

#include <imgui.h>

namespace myo {

/// Sizes of Inter that panels use, each with the icons.
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* strong = nullptr; ///< semi-bold, same size
    ImFont* small = nullptr;
    ImFont* heading = nullptr; ///< semi-bold, larger
    ImFont* large = nullptr;   ///< semi-bold, of the first page
    ImFont* title = nullptr;   ///< semi-bold, to be read from the last row
    ImFont* icons = nullptr;   ///< icons alone, larger
};

/// The size of everything: 1 on an ordinary screen. Grows with the display's own scale and with the
/// window's height (2 at 2160 rows), times the person's choice (0.5..3), so far as a panel and the
/// picture still fit into a window of that size.
float interfaceScale(float contentScale, float windowWidth, float windowHeight, float textScale);

/// Sets Dear ImGui's look for a scale, in the colours of the theme in use.
void applyStyle(float scale);
/// Fills the font atlas at a scale; the sheet has to be uploaded afterwards.
Fonts loadFonts(float scale);

} // namespace myo
