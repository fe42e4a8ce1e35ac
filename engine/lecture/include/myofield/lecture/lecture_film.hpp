#pragma once

#include <myofield/lecture/slide.hpp>

#include <vector>

namespace myo {

/// Some frames of a film that are alike.
struct FilmShot {
    size_t step = 0;
    ViewState state;
    size_t frames = 1; ///< at least 1
};

/// A lecture as a film: each step for its seconds, its builds after equal times, between steps what
/// the transitions ask for, within the step's own seconds. The stage must be placed.
///
/// framesPerSecond  above 0
std::vector<FilmShot> filmOf(const Stage& stage, const Lecture& lecture, Extent extent,
                             double framesPerSecond);

} // namespace myo
