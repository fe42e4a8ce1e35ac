#pragma once

#include <myofield/field/ranking.hpp>

#include <optional>
#include <vector>

namespace myo {

/// A muscle as an explanation of pain, by its best trigger point. Never a diagnosis.
struct MuscleMatch {
    PainMatch best;
    std::vector<PainMatch> others; ///< its further points that reach the pain, best first
    /// None of its patterns reaches the pain by more than kTouches, but one lies within kCloseBy
    /// of it; `best` then has no cover, fit or match.
    bool isCloseBy = false;
    /// Why it was named, where it was (PainQuery::orders).
    std::optional<PainQuery::Why> named = {};
    /// No pattern reaches the pain or comes close: it stands here because it was named. `best` then
    /// has no cover, fit or match.
    bool isNamedOnly = false;
};

/// Metres along the skin. Charts differ by about as much in where a zone ends.
inline constexpr float kCloseBy = 0.05f;
/// Share of a region or place and of the pattern below which the two only touch.
inline constexpr float kTouches = 0.04f;
/// A shorter answer is filled up with muscles that are charted close by.
inline constexpr size_t kFullAnswer = 12;
/// Of joined orders: what a place in the order of a guide counts, where one in that of the patterns
/// counts 1, and how slowly places lose worth.
inline constexpr float kNamedCounts = 2, kPlaceDecay = 8;

/// Muscles whose pattern reaches the pain, each once, in the order of `rankPoints`, at most `most`.
/// Regions and places that fewer than kFullAnswer muscles reach get those close by as well, always
/// behind the others; those that only touch are taken as close by, or stand last.
///
/// Where muscles were named for the complaint (PainQuery::orders), both orders are joined by
/// reciprocal rank fusion: a muscle is worth the sum over the orders of w / (kPlaceDecay + place),
/// w = kNamedCounts for a guide, complaint or sign and 1 for the patterns, places from 1. So a
/// muscle that both have stands before one that only one has, and what a guide puts first stays
/// among the first. Muscles that were asked for by name stand before all of them; exceptional
/// points behind. Source: Cormack, Clarke and Buettcher, Reciprocal Rank Fusion, SIGIR 2009, with a
/// steeper decay, because these lists are short.
///
/// Cost: as `rankPoints`, twice where it fills up.
std::vector<MuscleMatch> rankMuscles(const PatternLibrary& patterns, const PainQuery& query,
                                     size_t most = SIZE_MAX);

} // namespace myo
