#include <myofield/study/quiz.hpp>

#include <myofield/core/file.hpp>
#include <myofield/study/words.hpp>

namespace myo {
namespace {

constexpr uint64_t kMostRoundBytes = 1u << 20; ///< of a kept round

} // namespace

/// What questions are made with.
struct Quiz::Maker {
    explicit Maker(const Workspace& workspace)
        : facts(workspace.patterns(), Side::Right),
          questions(facts, workspace.stage().endangerment()) {}

    PatternFacts facts;
    QuestionMaker questions;
};

Quiz::Quiz(const Workspace& workspace, std::filesystem::path folder)
    : workspace_(workspace), folder_(std::move(folder)) {}
Quiz::~Quiz() = default;

Status Quiz::read() {
    if (folder_.empty()) return Done{};
    Result<Cards> cards = readCards(progressFile());
    if (!cards) {
        canKeep_ = false;
        return Error(say("What you have learnt could not be read, so new answers are not kept. The "
                         "file stays as it is: {}",
                         cards.error().text()));
    }
    cards_ = std::move(*cards);
    const std::filesystem::path file = folder_ / "quiz.json";
    std::error_code absent;
    if (!std::filesystem::exists(file, absent)) return Done{};
    const Result<std::string> text = readText(file, kMostRoundBytes);
    if (!text) return text.error();
    Result<KeptRound> kept = keptRoundFromJson(*text, file.string(), workspace_.atlas());
    if (!kept) return kept.error();
    left_ = std::move(kept->plan);
    leftAt_ = kept->answered;
    leftRight_ = kept->right;
    return Done{};
}

const PatternFacts& Quiz::facts() {
    if (!maker_) maker_ = std::make_unique<Maker>(workspace_);
    return maker_->facts;
}

Result<std::vector<Question>> Quiz::made(const QuizPlan& plan) {
    facts();
    if (plan.cards.empty()) return maker_->questions.make(plan.wish);
    std::vector<Question> questions;
    for (size_t i = 0; i < plan.cards.size(); ++i) {
        const MuscleId muscle = workspace_.atlas().muscleWithId(plan.cards[i].muscle);
        if (!muscle) continue; // learnt with another atlas
        if (auto one = maker_->questions.one(muscle, plan.cards[i].kind, plan.wish.seed + i))
            questions.push_back(std::move(*one));
    }
    if (questions.empty()) return Error(tr("Nothing can be asked about these muscles."));
    return questions;
}

void Quiz::start(const QuizPlan& plan, std::vector<Question> questions, size_t at, size_t right) {
    plan_ = plan;
    questions_ = std::move(questions);
    at_ = at;
    right_ = right;
    ticked_.clear();
    given_ = {};
    score_ = {};
    left_.reset();
    step_ = Step::Asking;
}

Status Quiz::begin(const QuizPlan& plan) {
    Result<std::vector<Question>> questions = made(plan);
    if (!questions) return questions.error();
    start(plan, std::move(*questions), 0, 0);
    return keepRound();
}

Status Quiz::takeUp() {
    if (!left_) return Done{};
    const QuizPlan plan = *left_;
    Result<std::vector<Question>> questions = made(plan);
    if (!questions) return questions.error();
    if (leftAt_ >= questions->size()) return begin(plan); // the atlas has changed since
    start(plan, std::move(*questions), leftAt_, leftRight_);
    return Done{};
}

void Quiz::tick(const std::string& choice) {
    if (std::erase(ticked_, choice) == 0) ticked_.push_back(choice);
}

Status Quiz::answer(GivenAnswer answer, Day today) {
    if (step_ != Step::Asking) return Done{};
    given_ = std::move(answer);
    score_ = scoreOf(facts(), question(), given_);
    right_ += score_.isRight;
    step_ = Step::Answered;
    cards_.answer({workspace_.atlas()[question().muscle].id, question().kind}, score_.grade(),
                  today);
    if (const Status kept = keepCards(); !kept) return kept;
    return keepRound();
}

Status Quiz::next() {
    if (step_ != Step::Answered) return Done{};
    ticked_.clear();
    given_ = {};
    score_ = {};
    if (at_ + 1 < questions_.size()) {
        ++at_;
        step_ = Step::Asking;
    } else {
        step_ = Step::Done;
    }
    return Done{};
}

void Quiz::rest() {
    const size_t answered = at_ + (step_ == Step::Answered ? 1 : 0);
    if ((step_ == Step::Asking || step_ == Step::Answered) && answered < questions_.size()) {
        left_ = plan_;
        leftAt_ = answered;
        leftRight_ = right_;
    }
    step_ = Step::Resting;
}

Status Quiz::change(Cards cards) {
    cards_ = std::move(cards);
    return keepCards();
}

Status Quiz::keepCards() const {
    if (!canKeep_ || folder_.empty()) return Done{};
    return writeCards(progressFile(), cards_);
}

Status Quiz::keepRound() const {
    if (!canKeep_ || folder_.empty()) return Done{};
    if (const Status made = makeFolder(folder_); !made) return made;
    const size_t answered = at_ + (step_ == Step::Answered ? 1 : 0);
    const std::filesystem::path file = folder_ / "quiz.json";
    if (answered < questions_.size())
        return writeFile(file, toJson(KeptRound{plan_, answered, right_}, workspace_.atlas()));
    std::error_code failed; // a round that is over is not taken up
    std::filesystem::remove(file, failed);
    if (failed) return Error(file.string() + ": " + failed.message());
    return Done{};
}

} // namespace myo
