#pragma once

#include "random.hpp"

#include <myofield/field/endangerment_map.hpp>
#include <myofield/learn/pattern_facts.hpp>
#include <myofield/learn/question.hpp>

#include <functional>
#include <vector>

namespace myo {

// What can be asked, a file per family of kinds. A subject is a question without answers;
// `answered` gives it its answers, or nothing where there are too few wrong ones.

std::vector<Question> patternSubjects(const PatternFacts& facts);
std::vector<Question> anatomySubjects(const PatternFacts& facts);
std::vector<Question> cautionSubjects(const PatternFacts& facts, const EndangermentMap& zones);

std::optional<Question> answeredPattern(const PatternFacts& facts, Question subject,
                                        Random& random);
std::optional<Question> answeredAnatomy(const PatternFacts& facts, Question subject,
                                        Random& random);
std::optional<Question> answeredCaution(const PatternFacts& facts, const EndangermentMap& zones,
                                        Question subject, Random& random);

/// An answer that is wrong, and how easily it is taken for a right one.
struct WrongAnswer {
    std::string id;
    float nearness = 0;
};
/// Mixes the right answers with `count` of the nearest wrong ones; false where there are fewer.
bool addChoices(Question& question, std::vector<WrongAnswer> wrong, size_t count, Random& random);

/// How near two muscles are to somebody who learns: they refer alike, or lie together.
float nearness(const PatternFacts& facts, MuscleId a, MuscleId b);

} // namespace myo
