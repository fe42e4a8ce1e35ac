#pragma once

#include <myofield/scene/view_state.hpp>

namespace myo {

enum class FilmKind : uint8_t { Turntable, Growth };

/// What a film shows, frame by frame.
struct Film {
    FilmKind kind = FilmKind::Turntable;
    size_t frames = 1; ///< at least 1

    /// The state of a frame, 0 .. frames - 1. A turntable turns once at a steady pace, from the
    /// state's own view, so that the film loops without a frame shown twice. A growing pattern is
    /// nothing in its first frame and the still picture in its last.
    ViewState at(const ViewState& state, size_t frame) const;
};

} // namespace myo
