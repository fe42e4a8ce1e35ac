#pragma once

#include <myofield/lecture/lecture.hpp>

#include <optional>

namespace myo {

/// Where a presentation stands: at a step, and how many of its builds have come.
struct Moment {
    size_t step = 0;
    uint32_t builds = 0; ///< up to `momentsOf` - 1
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// How many moments a step has: one, and one more for each build; for each zone where it is told
/// zone by zone.
uint32_t momentsOf(const Atlas& atlas, const LectureStep& step);
/// The step with all of its builds, which is what is exported.
Moment wholeStep(const Atlas& atlas, const Lecture& lecture, size_t step);
/// None where there is none before or after.
std::optional<Moment> momentAfter(const Atlas& atlas, const Lecture& lecture, Moment moment);
/// The whole of the step before where no build of this one has come.
std::optional<Moment> momentBefore(const Atlas& atlas, const Lecture& lecture, Moment moment);

/// The step's view without the builds that have not come yet. What comes of itself with a part is
/// held back with it: a pattern does not show before its points.
ViewState viewAt(const Atlas& atlas, const LectureStep& step, uint32_t builds);

} // namespace myo
