#pragma once

#include <myofield/field/ranking.hpp>

#include <vector>

namespace myo {

/// A muscle as an explanation of pain, by its best trigger point. Never a diagnosis.
struct MuscleMatch {
    PainMatch best;
    std::vector<PainMatch> others; ///< its further points that reach the pain, best first
    /// None of its patterns reaches the pain by more than kTouches, but one lies within kCloseBy
    /// of it; `best` then has no cover, fit or match.
    bool isCloseBy = false;
};

/// Metres along the skin. Charts differ by about as much in where a zone ends.
inline constexpr float kCloseBy = 0.05f;
/// Share of a region or place and of the pattern below which the two only touch.
inline constexpr float kTouches = 0.04f;
/// A shorter answer is filled up with muscles that are charted close by.
inline constexpr size_t kFullAnswer = 12;

/// Muscles whose pattern reaches the pain, each once, in the order of `rankPoints`, at most `most`.
/// Regions and places that fewer than kFullAnswer muscles reach get those close by as well, always
/// behind the others; those that only touch are taken as close by, or stand last. Cost: as
/// `rankPoints`, twice where it fills up.
std::vector<MuscleMatch> rankMuscles(const PatternLibrary& patterns, const PainQuery& query,
                                     size_t most = SIZE_MAX);

} // namespace myo
