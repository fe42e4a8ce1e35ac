// Answering a question of a round: the choices by number, the body by a cross in its middle.
#include "action_rows.hpp"

#include <myofield/study/painting.hpp>
#include <myofield/study/quiz_steps.hpp>

#include <array>
#include <string>

namespace myo {
namespace {

using namespace rows;

void addAnswer(std::vector<Action>& table, Action action) {
    action.group = ActionGroup::Answering;
    action.modes = kQuizzing;
    table.push_back(std::move(action));
}

void addChoices(std::vector<Action>& table) {
    constexpr std::array kWords{mark("Answer 1"), mark("Answer 2"), mark("Answer 3"),
                                mark("Answer 4"), mark("Answer 5"), mark("Answer 6"),
                                mark("Answer 7"), mark("Answer 8"), mark("Answer 9")};
    for (size_t n = 0; n < kWords.size(); ++n)
        addAnswer(table, {.id = "quiz.choice." + std::to_string(n),
                          .words = kWords[n],
                          .tip = mark("Take the answer of that number"),
                          .keys = {typed(U'1' + char32_t(n))},
                          .perform = [n](Explorer& e) { chooseInQuiz(e, n); },
                          .canPerform =
                              [n](const Explorer& e) {
                                  return isAsked(e) && n < e.quiz().question().choices.size();
                              }});
}

void takeMiddle(Explorer& explorer) {
    if (isBodyAsked(explorer))
        explorer.errands().ask(Errand::What::TakeMiddle);
    else
        finishInQuiz(explorer);
}

} // namespace

void addAnswering(std::vector<Action>& table) {
    addChoices(table);
    addAnswer(
        table,
        {.id = "quiz.middle",
         .words = mark("Answer"),
         .tip = mark("Take what lies under the cross, paint there, or answer with what "
                     "is ticked"),
         .keys = {pressed(Key::Enter)},
         .perform = takeMiddle,
         .canPerform = [](const Explorer& e) { return isBodyAsked(e) || canFinishInQuiz(e); }});
    addAnswer(table, {.id = "quiz.finish",
                      .words = mark("Done painting"),
                      .tip = mark("Answer with what is painted"),
                      .keys = {typed('n')},
                      .perform = finishInQuiz,
                      .canPerform = canFinishInQuiz,
                      .whyNot = mark("Nothing is painted yet.")});
}

} // namespace myo
