#pragma once

#include <string>
#include <string_view>

using ImWchar = unsigned short;

namespace myo {

/// The picture of an action or a control, by what it shows ("undo", "skin"), as a text for Dear
/// ImGui; empty where there is none, or no font of icons.
std::string icon(std::string_view name);

/// The file of the font of icons (Material Icons, Debian's fonts-material-design-icons-iconfont);
/// empty where it is not installed.
std::string iconFontFile();
/// Which of its glyphs are used, as Dear ImGui wants them: pairs, and a zero.
const ImWchar* iconGlyphs();

} // namespace myo
