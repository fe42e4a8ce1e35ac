#pragma once

#include <myofield/core/result.hpp>
#include <myofield/field/endangerment_map.hpp>
#include <myofield/learn/pattern_facts.hpp>
#include <myofield/learn/question.hpp>

#include <vector>

namespace myo {

/// Which questions are wanted.
struct QuestionWish {
    std::vector<QuestionKind> kinds = {}; ///< empty: all
    std::vector<MuscleId> muscles = {};   ///< empty: all
    bool onlyRare = false;                ///< about points that are seldom met
    size_t count = 10;
    uint64_t seed = 0;
};

/// Makes questions of an atlas on a body. Wrong answers contradict the charts: the muscle's words
/// and its painted skin (PatternFacts), its nerve's or movement's family (WordFamily). What the
/// charts leave unclear is no choice.
class QuestionMaker {
public:
    /// `facts` and `zones` must outlive this. About a millisecond.
    QuestionMaker(const PatternFacts& facts, const EndangermentMap& zones);

    /// Kinds by turns, no two that ask the same; the same for the same wish. One sentence where
    /// there are fewer such questions than wanted.
    Result<std::vector<Question>> make(const QuestionWish& wish) const;
    /// One of a kind about a muscle; none where none can be asked.
    std::optional<Question> one(MuscleId muscle, QuestionKind kind, uint64_t seed) const;

private:
    std::vector<Question> wanted(const QuestionWish& wish) const;
    std::optional<Question> answered(const Question& subject, class Random& random) const;

    const PatternFacts& facts_;
    const EndangermentMap& zones_;
    std::vector<Question> subjects_;
};

/// What two questions that ask the same have in common.
std::string whatIsAsked(const Question& question);

} // namespace myo
