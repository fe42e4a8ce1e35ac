#pragma once

#include <myofield/study/quiz.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What happens in a round of questions: the rules that need the quiz and the picture together.
namespace myo {

class Explorer;
struct Pointed;

/// What somebody chose to be asked.
struct QuizChoice {
    enum class About : uint8_t { Everything, Group, Chosen, Rare, Due };

    About about = About::Everything;
    std::string group{};               ///< Muscle::group, of Group
    std::vector<QuestionKind> kinds{}; ///< none: all
    uint32_t count = 10;
};

/// The round that a choice asks for: the same on the same day after the same answers. Where nothing
/// is due any more, it is about all muscles.
QuizPlan planOf(const Explorer& explorer, const QuizChoice& choice);

/// Begins a round and shows its first question; tells why not where it cannot.
void startQuiz(Explorer& explorer, const QuizPlan& plan);
/// Goes on with the round that was left.
void takeUpQuiz(Explorer& explorer);
/// A question waits for its answer: nothing on screen may give it away.
bool isAsked(const Explorer& explorer);
/// It waits to be painted.
bool isPaintAsked(const Explorer& explorer);
/// It waits for a place on the body: a muscle, an X or paint.
bool isBodyAsked(const Explorer& explorer);
/// Takes a choice, counted from 0: answers with it, or ticks it where several are right.
void chooseInQuiz(Explorer& explorer, size_t choice);
/// What is ticked or painted can be the answer.
bool canFinishInQuiz(const Explorer& explorer);
/// Answers with what is ticked or painted.
void finishInQuiz(Explorer& explorer);
/// Answers, and shows what is right.
void answerInQuiz(Explorer& explorer, GivenAnswer answer);
/// A click on the body, where that is an answer.
void clickInQuiz(Explorer& explorer, const Pointed& pointed);
/// The next question; after the last one, how the round went.
void nextInQuiz(Explorer& explorer);
/// After an answer: the picture of a muscle, to compare the right one with what was chosen.
void compareInQuiz(Explorer& explorer, MuscleId muscle);
/// Leaves the round, which can be taken up, for a muscle's own page.
void openFromQuiz(Explorer& explorer, MuscleId muscle);

} // namespace myo
