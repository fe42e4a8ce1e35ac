// A question beside the body, its answer, and how the round went.
#include "panels/widgets.hpp"

#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/quiz_words.hpp>
#include <myofield/study/words.hpp>

#include <fmt/format.h>
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

/// A new question or answer has come since the last frame.
bool isNewStep(Ui& ui) {
    const Quiz& quiz = ui.explorer.quiz();
    constexpr size_t kEnd = SIZE_MAX - 1;
    const size_t first = 2 * quiz.place();
    const size_t step = quiz.step() == Quiz::Step::Asking     ? first
                        : quiz.step() == Quiz::Step::Answered ? first + 1
                                                              : kEnd;
    return std::exchange(ui.memory.quiz.shownStep, step) != step;
}

/// "asked 3 click", "answered 3 click" or "done", for tests.
void tellStep(Ui& ui) {
    const Quiz& quiz = ui.explorer.quiz();
    const bool isAsking = quiz.step() == Quiz::Step::Asking;
    if (!isAsking && quiz.step() != Quiz::Step::Answered) return ui.log.tell("quiz", "done");
    ui.log.tell("quiz", fmt::format("{} {} {}", isAsking ? "asked" : "answered", quiz.place() + 1,
                                    nameOf(quiz.question().kind)));
}

/// Choices bear the numbers of their keys.
void choices(Ui& ui, bool isNew) {
    const Question q = asked(ui); // an answer moves on
    const bool areSeveral = q.kind == QuestionKind::Several;
    for (size_t i = 0; i < q.choices.size(); ++i) {
        const std::string name = "quiz.choice." + std::to_string(i);
        const std::string words =
            fmt::format("{}  {}", i + 1, answerWords(ui.explorer.atlas(), q, q.choices[i]));
        bool isOn = std::ranges::find(ui.explorer.quiz().ticked(), q.choices[i]) !=
                    ui.explorer.quiz().ticked().end();
        const bool isPressed = areSeveral ? checkbox(ui, name.c_str(), words.c_str(), isOn)
                                          : listRow(ui, name, words, {}, false);
        if (isNew && i == 0) giveKeyboard();
        if (isPressed) chooseInQuiz(ui.explorer, i);
        if (!isAsked(ui.explorer)) return;
    }
}

/// How the body is the answer sheet.
void bodyHelp(Ui& ui) {
    switch (asked(ui).kind) {
    case QuestionKind::Place:
        paragraph(tr("Click the place on the body. Turn it as you like."));
        break;
    case QuestionKind::Paint:
        paragraph(tr("Paint on the skin with the left button; the right one turns the body."));
        brushBox(ui);
        break;
    default:
        paragraph(tr("Click the muscle on the body. Turn it, and take the skin or layers away, as "
                     "you like."));
    }
    quietParagraph(ui, tr("By keyboard: turn with the arrow keys until the place lies under the "
                          "cross, then press Enter."));
}

/// What ends the question: an answer that is made up of several steps, or none.
void endButtons(Ui& ui) {
    Flow flow(ui.px(6));
    const bool isOfSteps = asked(ui).kind == QuestionKind::Several || isPaintAsked(ui.explorer);
    const char* const done = isPaintAsked(ui.explorer) ? tr("Done painting (N)") : tr("Answer");
    const char* const pass = tr("I do not know");
    if (isOfSteps) flow.next(buttonWidth(done));
    if (isOfSteps && mainButton(ui, "quiz.answer", done) && canFinishInQuiz(ui.explorer))
        return finishInQuiz(ui.explorer);
    flow.next(buttonWidth(pass));
    if (button(ui, "quiz.pass", pass)) answerInQuiz(ui.explorer, {});
}

void question(Ui& ui, bool isNew) {
    if (isBodyAsked(ui.explorer))
        bodyHelp(ui);
    else
        choices(ui, isNew);
    if (isNew && isBodyAsked(ui.explorer)) ui.memory.wantedFocus = Focus::Scene;
    if (!isAsked(ui.explorer)) return;
    gap(ui, 6);
    endButtons(ui);
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
    if (score.paint)
        paragraph(say(
            "Painted: {:.0f} per cent of the typical area. Astray: {:.0f} per cent of the paint. "
            "Hatched: yours; red: the chart.",
            100 * score.paint->found, 100 * score.paint->strayed));
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
    const char* const next = tr("Next (Space)");
    const char* const open = tr("Open this muscle");
    Flow flow(ui.px(6));
    flow.next(buttonWidth(next));
    const bool isNext = mainButton(ui, "quiz.next", next);
    if (isNew) giveKeyboard();
    flow.next(buttonWidth(open));
    const bool isOpened = button(ui, "quiz.open", open);
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
    const char* const again = tr("Another round");
    const char* const leave = tr("Back to the pages");
    Flow flow(ui.px(6));
    flow.next(buttonWidth(again));
    const bool isAgain = mainButton(ui, "quiz.again", again);
    if (isNew) giveKeyboard();
    flow.next(buttonWidth(leave));
    const bool isLeft = button(ui, "quiz.leave", leave);
    if (isAgain) return startQuiz(ui.explorer, planOf(ui.explorer, ui.memory.quiz.choice));
    if (isLeft) ui.explorer.enter(ModeKind::Studying);
}

} // namespace

void quizPanel(Ui& ui) {
    ImGui::BeginChild("quiz", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    const bool isNew = isNewStep(ui);
    if (isNew) ImGui::SetScrollY(0);
    tellStep(ui);
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
