// A question beside the body, its answer, and how the round went.
#include "panels/widgets.hpp"

#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/quiz_words.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

#include <algorithm>

namespace myo {
namespace {

const Question& asked(const Ui& ui) {
    return ui.explorer.quiz().question();
}

void head(Ui& ui) {
    const Quiz& quiz = ui.explorer.quiz();
    {
        const WithInk ink(tone().quiet);
        const WithFont font(ui.fonts.small);
        ImGui::TextUnformatted(
            say("Question {} of {}, {} right", quiz.place() + 1, quiz.count(), quiz.rightSoFar())
                .c_str());
    }
    heading(ui, askWords(ui.explorer.atlas(), asked(ui)).c_str());
    gap(ui, 4);
}

/// A new question: nothing is picked, and the keyboard goes to its first control.
bool isNewStep(Ui& ui) {
    const Quiz& quiz = ui.explorer.quiz();
    constexpr size_t kEnd = SIZE_MAX - 1;
    const size_t first = 2 * quiz.place();
    const size_t step = quiz.step() == Quiz::Step::Asking     ? first
                        : quiz.step() == Quiz::Step::Answered ? first + 1
                                                              : kEnd;
    const bool isNew = std::exchange(ui.memory.quiz.shownStep, step) != step;
    if (isNew) ui.memory.quiz.picked.clear();
    return isNew;
}

void oneOf(Ui& ui, bool isNew) {
    const std::vector<std::string> choices = asked(ui).choices; // an answer moves on
    for (size_t i = 0; i < choices.size(); ++i) {
        const std::string words = answerWords(ui.explorer.atlas(), asked(ui), choices[i]);
        const bool isPressed = listRow(ui, "quiz.choice." + std::to_string(i), words, {}, false);
        if (isNew && i == 0) giveKeyboard();
        if (isPressed) return answerInQuiz(ui.explorer, {.chosen = {choices[i]}});
    }
}

void someOf(Ui& ui, bool isNew) {
    std::vector<std::string>& picked = ui.memory.quiz.picked;
    const std::vector<std::string>& choices = asked(ui).choices;
    for (size_t i = 0; i < choices.size(); ++i) {
        const auto found = std::ranges::find(picked, choices[i]);
        bool isOn = found != picked.end();
        const std::string words = answerWords(ui.explorer.atlas(), asked(ui), choices[i]);
        const bool isPressed =
            checkbox(ui, ("quiz.choice." + std::to_string(i)).c_str(), words.c_str(), isOn);
        if (isNew && i == 0) giveKeyboard();
        if (!isPressed) continue;
        if (isOn)
            picked.push_back(choices[i]);
        else
            picked.erase(found);
    }
    gap(ui, 4);
    if (mainButton(ui, "quiz.answer", tr("Answer"))) {
        GivenAnswer answer{.chosen = picked};
        answerInQuiz(ui.explorer, std::move(answer));
    }
}

void question(Ui& ui, bool isNew) {
    const Question& q = asked(ui);
    if (q.choices.empty())
        quietParagraph(ui, q.kind == QuestionKind::Place
                               ? tr("Click the place on the body. Turn it as you like.")
                               : tr("Click the muscle on the body. Turn it, and take the skin or "
                                    "layers away, as you like."));
    else if (q.kind == QuestionKind::Several)
        someOf(ui, isNew);
    else
        oneOf(ui, isNew);
    if (ui.explorer.quiz().step() != Quiz::Step::Asking) return;
    gap(ui, 6);
    const bool isPassed = button(ui, "quiz.pass", tr("I do not know"));
    if (isNew && q.choices.empty()) giveKeyboard();
    if (isPassed) answerInQuiz(ui.explorer, {});
}

/// Muscles whose pictures can be compared: the right one and what was chosen instead.
void pictures(Ui& ui) {
    const Atlas& atlas = ui.explorer.atlas();
    const Question& q = asked(ui);
    std::vector<MuscleId> muscles{q.muscle};
    if (q.other) muscles.push_back(q.other);
    for (const std::string& id : ui.explorer.quiz().given().chosen)
        if (const MuscleId muscle = atlas.muscleWithId(id);
            muscle && std::ranges::find(muscles, muscle) == muscles.end())
            muscles.push_back(muscle);
    for (const std::string& id : q.right)
        if (const MuscleId muscle = atlas.muscleWithId(id);
            muscle && std::ranges::find(muscles, muscle) == muscles.end())
            muscles.push_back(muscle);
    if (muscles.size() < 2) return;
    caption(ui, tr("Compare the pictures"));
    for (const MuscleId muscle : muscles) {
        const std::string& id = atlas[muscle].id;
        if (listRow(ui, "quiz.compare." + id, atlas[muscle].name, {},
                    ui.explorer.state().isSelected(id)))
            compareInQuiz(ui.explorer, muscle);
    }
}

void verdict(Ui& ui) {
    const Quiz& quiz = ui.explorer.quiz();
    const Score& score = quiz.score();
    {
        const WithFont font(ui.fonts.strong);
        paragraph(score.isRight              ? withIcon("check", tr("Right"))
                  : quiz.given().isNothing() ? std::string(tr("Passed over"))
                                             : withIcon("close", tr("Wrong")));
    }
    if (score.error)
        paragraph(say("{:.0f} mm from the X; within {:.0f} mm is good, because an experienced "
                      "examiner is no surer.",
                      1000 * *score.error, 1000 * kGoodPlace));
}

void answered(Ui& ui, bool isNew) {
    const Atlas& atlas = ui.explorer.atlas();
    const Question q = asked(ui);
    verdict(ui);
    paragraph(say("Answer: {}", rightWords(atlas, q)));
    gap(ui, 2);
    const QuizReason why = whyRight(ui.explorer.quiz().facts(), q);
    paragraph(why.text);
    for (const std::string& id : ui.explorer.quiz().given().chosen) {
        const std::string against = whyWrong(ui.explorer.quiz().facts(), q, id);
        if (!against.empty()) bullet(ui, against);
    }
    if (!why.source.empty()) quietParagraph(ui, why.source);
    gap(ui, 6);
    const bool isNext = mainButton(ui, "quiz.next", tr("Next (Space)"));
    if (isNew) giveKeyboard();
    ImGui::SameLine();
    const bool isOpened = button(ui, "quiz.open", tr("Open this muscle"));
    pictures(ui);
    if (isOpened) return openFromQuiz(ui.explorer, q.muscle);
    if (isNext) nextInQuiz(ui.explorer);
}

void ended(Ui& ui, bool isNew) {
    const Quiz& quiz = ui.explorer.quiz();
    heading(ui, say("{} of {} right", quiz.rightSoFar(), quiz.count()).c_str());
    paragraph(tr("What was wrong comes back soon, what was right later: being asked again after "
                 "days is what makes it stay."));
    gap(ui, 6);
    const bool isAgain = mainButton(ui, "quiz.again", tr("Another round"));
    if (isNew) giveKeyboard();
    ImGui::SameLine();
    const bool isLeft = button(ui, "quiz.leave", tr("Back to the pages"));
    if (isAgain) return startQuiz(ui.explorer, planOf(ui.explorer, ui.memory.quiz.choice));
    if (isLeft) ui.explorer.enter(ModeKind::Studying);
}

} // namespace

void quizPanel(Ui& ui) {
    ImGui::BeginChild("quiz", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    const bool isNew = isNewStep(ui);
    if (isNew) ImGui::SetScrollY(0);
    switch (ui.explorer.quiz().step()) {
    case Quiz::Step::Asking:
        head(ui);
        question(ui, isNew);
        break;
    case Quiz::Step::Answered:
        head(ui);
        answered(ui, isNew);
        break;
    case Quiz::Step::Done:
    case Quiz::Step::Resting: ended(ui, isNew); break;
    }
    gap(ui, 8);
    ImGui::EndChild();
}

} // namespace myo
