#pragma once

/// Measures of the scale, times the text size.
namespace myo::scale {

constexpr float kPadding = 0.6f;
constexpr float kWords = 1.35f; ///< height of the words and what parts them from the bar
constexpr float kTick = 0.5f;   ///< height of the bar's ends

} // namespace myo::scale
