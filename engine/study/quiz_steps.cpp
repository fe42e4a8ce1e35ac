#include <myofield/study/quiz_steps.hpp>

#include <myofield/study/class_list.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/quiz_state.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

const ViewState& stateBefore(const Explorer& explorer) {
    return std::get<Quizzing>(explorer.mode()).before;
}

void show(Explorer& explorer, ViewState state) {
    explorer.camera().stop();
    explorer.view().edit() = std::move(state);
    explorer.choice().follow();
}

/// All points that the heat of a question is of.
std::vector<PointOnSide> pointsOf(const Explorer& explorer, const Question& q) {
    std::vector<PointOnSide> points;
    for (uint32_t p = 0; p < explorer.atlas()[q.muscle].points.size(); ++p)
        if (!q.point || *q.point == p) points.push_back({q.muscle, p, q.side});
    return points;
}

/// Where pain alone is shown, nothing is chosen, so that muscles can be laid bare and none stands
/// out.
void showQuestion(Explorer& explorer) {
    const Question& q = explorer.quiz().question();
    const ViewState& before = stateBefore(explorer);
    ViewState state =
        askedState(explorer.workspace(), q, before, explorer.view().extent().aspect());
    const bool isPainAlone = q.kind == QuestionKind::Name || q.kind == QuestionKind::Click;
    if (isPainAlone) {
        state.selection.clear();
        state.uncover = before.uncover;
        if (q.kind == QuestionKind::Click) state.layers.skin = ViewState().layers.skin;
    }
    explorer.painter().clear();
    explorer.painter().take(PaintTool::Brush);
    explorer.pattern().hold(isPainAlone ? pointsOf(explorer, q) : std::vector<PointOnSide>());
    show(explorer, std::move(state));
}

void tellWhatFailed(Explorer& explorer, const Status& status) {
    if (!status) explorer.messages().warn(status.error().text());
}

void showRound(Explorer& explorer, const Status& begun) {
    if (!begun && explorer.quiz().step() != Quiz::Step::Asking)
        return tellWhatFailed(explorer, begun);
    tellWhatFailed(explorer, begun);
    explorer.enter(ModeKind::Quizzing);
    showQuestion(explorer);
}

} // namespace

QuizPlan planOf(const Explorer& explorer, const QuizChoice& choice) {
    const Cards& cards = explorer.quiz().cards();
    QuizPlan plan;
    uint32_t answered = 0;
    for (const auto& [id, card] : cards.all) answered += card.answers;
    const auto day = uint32_t(explorer.today().time_since_epoch().count());
    plan.wish.seed = day * 10'007u + answered;
    plan.wish.count = choice.count;
    plan.wish.kinds = choice.kinds;
    switch (choice.about) {
    case QuizChoice::About::Everything: break;
    case QuizChoice::About::Group:
        plan.wish.muscles = musclesOfGroup(explorer.atlas(), choice.group);
        break;
    case QuizChoice::About::Chosen:
        for (const SelectedMuscle& entry : explorer.state().selection)
            if (const MuscleId muscle = explorer.atlas().muscleWithId(entry.muscle))
                plan.wish.muscles.push_back(muscle);
        break;
    case QuizChoice::About::Rare: plan.wish.onlyRare = true; break;
    case QuizChoice::About::Due:
        plan.cards = cards.due(explorer.today());
        if (plan.cards.size() > choice.count) plan.cards.resize(choice.count);
        break;
    }
    return plan;
}

void startQuiz(Explorer& explorer, const QuizPlan& plan) {
    if (explorer.modeKind() == ModeKind::Quizzing) explorer.enter(ModeKind::Studying);
    const Status begun = explorer.quiz().begin(plan);
    showRound(explorer, begun);
}

void takeUpQuiz(Explorer& explorer) {
    const Status begun = explorer.quiz().takeUp();
    showRound(explorer, begun);
}

bool isAsked(const Explorer& explorer) {
    return explorer.modeKind() == ModeKind::Quizzing &&
           explorer.quiz().step() == Quiz::Step::Asking;
}

bool isPaintAsked(const Explorer& explorer) {
    return isAsked(explorer) && explorer.quiz().question().kind == QuestionKind::Paint;
}

bool isBodyAsked(const Explorer& explorer) {
    return isAsked(explorer) && explorer.quiz().question().choices.empty();
}

void chooseInQuiz(Explorer& explorer, size_t choice) {
    if (!isAsked(explorer)) return;
    const Question& question = explorer.quiz().question();
    if (choice >= question.choices.size()) return;
    const std::string chosen = question.choices[choice]; // an answer moves on
    if (question.kind != QuestionKind::Several) return answerInQuiz(explorer, {.chosen = {chosen}});
    explorer.quiz().tick(chosen);
    explorer.view().touch();
}

bool canFinishInQuiz(const Explorer& explorer) {
    if (!isAsked(explorer)) return false;
    return isPaintAsked(explorer) ? !explorer.painter().isEmpty()
                                  : !explorer.quiz().ticked().empty();
}

void finishInQuiz(Explorer& explorer) {
    if (!canFinishInQuiz(explorer)) return;
    if (!isPaintAsked(explorer))
        return answerInQuiz(explorer, {.chosen = explorer.quiz().ticked()});
    explorer.strokeEnds();
    answerInQuiz(explorer, {.painted = explorer.painter().painted().weights()});
}

void answerInQuiz(Explorer& explorer, GivenAnswer answer) {
    if (!isAsked(explorer)) return;
    tellWhatFailed(explorer, explorer.quiz().answer(std::move(answer), explorer.today()));
    compareInQuiz(explorer, explorer.quiz().question().muscle);
}

void clickInQuiz(Explorer& explorer, const Pointed& pointed) {
    if (!isAsked(explorer)) return;
    const QuestionKind kind = explorer.quiz().question().kind;
    if (kind == QuestionKind::Place && pointed.onSkin)
        return answerInQuiz(explorer, {.place = pointed.onSkin->position});
    if (kind != QuestionKind::Click || !pointed.structure) return;
    const MuscleId muscle = explorer.atlas().muscleWithId(
        explorer.workspace().stage().parts().muscleIdOf(pointed.structure));
    if (muscle) return answerInQuiz(explorer, {.chosen = {explorer.atlas()[muscle].id}});
    explorer.messages().tell(
        say("No muscle of the charts: {}.", structureWords(explorer.body()[pointed.structure])));
}

void nextInQuiz(Explorer& explorer) {
    tellWhatFailed(explorer, explorer.quiz().next());
    if (isAsked(explorer)) return showQuestion(explorer);
    explorer.view().touch();
}

void compareInQuiz(Explorer& explorer, MuscleId muscle) {
    explorer.pattern().hold({});
    show(explorer, comparedState(explorer.workspace(), explorer.quiz().question(), muscle,
                                 stateBefore(explorer), explorer.view().extent().aspect()));
}

void openFromQuiz(Explorer& explorer, MuscleId muscle) {
    explorer.enter(ModeKind::Exploring);
    explorer.chooseFromList(explorer.atlas()[muscle].id, false);
}

} // namespace myo
