#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/learn/fsrs.hpp>
#include <myofield/learn/pattern_facts.hpp>
#include <myofield/learn/question.hpp>

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// What somebody answers. Nothing in it: the question was passed over.
struct GivenAnswer {
    std::vector<std::string> chosen = {}; ///< ids, as in Question::choices; of Paint ids of regions
    std::optional<Vec3> place = {};       ///< Place: metres, on the muscle or on the skin
    std::vector<float> painted = {};      ///< Paint: a weight 0..1 for every vertex of the skin

    bool isNothing() const { return chosen.empty() && !place && painted.empty(); }
};

/// What painted pain shares with a pattern.
struct PaintScore {
    float found = 0;   ///< share of the essential area that is painted, 0..1
    float strayed = 0; ///< share of the paint where no pain is charted, 0..1
    /// How alike paint and essential area are: twice what they share by what they have together
    /// (Dice 1945), 0..1. Paint on spillover counts neither way.
    float likeness = 0;
};

struct Score {
    bool isRight = false;
    float share = 0;            ///< how much of it was right, 0..1
    std::optional<float> error; ///< Place: metres from the X
    std::optional<PaintScore> paint;

    Grade grade() const { return isRight ? Grade::Good : Grade::Again; }
};

/// Metres within which a place is good: so far apart an experienced examiner marks the same point
/// twice (95 % limits of agreement, 24 people). Source: Barbero, Bertoli, Cescon et al., J Man Manip
/// Ther 2012;20:171.
constexpr float kGoodPlace = 0.026f;
/// PaintScore::likeness from which a painted pattern is good.
constexpr float kGoodPaint = 0.5f;

/// Of a question made from `facts`. Of several right choices all must be named and no other; of
/// regions for Paint, all essential ones and none where no pain is charted. Cost of paint: one look
/// at every vertex of the skin.
Score scoreOf(const PatternFacts& facts, const Question& question, const GivenAnswer& answer);

} // namespace myo
