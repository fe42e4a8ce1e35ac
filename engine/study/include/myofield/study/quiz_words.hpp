#pragma once

#include <myofield/learn/pattern_facts.hpp>
#include <myofield/learn/question.hpp>

#include <string>
#include <string_view>

/// Questions, their answers and the reasons, in words.
namespace myo {

/// "Which muscle refers pain like this?": never says the answer.
std::string askWords(const Atlas& atlas, const Question& question);

/// An answer by its id: the name of a muscle, a region, a point or a place not to press.
std::string answerWords(const Atlas& atlas, const Question& question, std::string_view id);

/// All right answers in one line.
std::string rightWords(const Atlas& atlas, const Question& question);

/// A reason and where it is from.
struct QuizReason {
    std::string text;
    std::string source; ///< in full; empty where the atlas names none

    /// "TEXT (SOURCE)"
    std::string inOneLine() const;
};
/// Why the right answer is right.
QuizReason whyRight(const PatternFacts& facts, const Question& question);
/// The one fact that speaks against a wrong choice; empty where there is none to tell.
std::string whyWrong(const PatternFacts& facts, const Question& question, std::string_view id);

/// "Name the muscle": a kind of question as a line of a list.
std::string wordsOf(QuestionKind kind);

} // namespace myo
