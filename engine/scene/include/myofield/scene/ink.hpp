#pragma once

#include <myofield/scene/view_state.hpp>

/// Colours of the words over a picture.
namespace myo::ink {

inline bool isDark(const Colour& background) {
    return background.a > 0 &&
           0.299f * background.r + 0.587f * background.g + 0.114f * background.b < 0.45f;
}
inline Colour text(const ViewState& state) {
    return isDark(state.background) ? Colour{0.95f, 0.94f, 0.92f, 1}
                                    : Colour{0.13f, 0.12f, 0.11f, 1};
}
inline Colour quiet(const ViewState& state) {
    return isDark(state.background) ? Colour{0.72f, 0.70f, 0.67f, 1}
                                    : Colour{0.38f, 0.36f, 0.34f, 1};
}
/// What lies under words so that they read on anything.
inline Colour paper(const ViewState& state) {
    Colour colour =
        isDark(state.background) ? Colour{0.08f, 0.08f, 0.09f, 1} : Colour{1, 0.995f, 0.985f, 1};
    return colour;
}

/// What lies under words where they stand on the body.
inline Colour thinPaper(const ViewState& state) {
    Colour colour = paper(state);
    colour.a = 0.85f;
    return colour;
}

} // namespace myo::ink
