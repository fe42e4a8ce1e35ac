#pragma once

#include <myofield/learn/cards.hpp>
#include <myofield/learn/question_maker.hpp>
#include <myofield/learn/scoring.hpp>
#include <myofield/study/workspace.hpp>

#include <filesystem>
#include <optional>
#include <vector>

namespace myo {

/// What somebody wants to be asked.
struct QuizPlan {
    QuestionWish wish = {}; ///< its seed below 2^32
    std::vector<CardId> cards =
        {}; ///< not empty: these, in their order, and only the seed of `wish`
};

/// A round of questions, and what is remembered of all answers. Knows no clock: the day is given.
/// Every answer is written to the state folder before the next question, whole or not at all, so
/// that a program that is killed loses nothing; a round that was left is taken up where it was.
class Quiz {
public:
    enum class Step : uint8_t { Resting, Asking, Answered, Done };

    /// The workspace must be placed, and outlive this. `folder`: progress.json and quiz.json lie
    /// there; empty: nothing is kept.
    Quiz(const Workspace& workspace, std::filesystem::path folder);
    ~Quiz();

    /// From now on things are kept in that folder.
    void keepIn(std::filesystem::path folder) { folder_ = std::move(folder); }
    /// Reads what was kept. A file that cannot be read stays as it is, and nothing is written over
    /// it: the error says so.
    Status read();
    std::filesystem::path progressFile() const { return folder_ / "progress.json"; }

    /// Begins a round with its first question. One sentence where too few can be made; the round
    /// before goes on then. Cost: 0.3 s the first time, where the patterns are not known yet.
    Status begin(const QuizPlan& plan);
    /// The round that was left before its end.
    const std::optional<QuizPlan>& left() const { return left_; }
    Status takeUp();

    Step step() const { return step_; }
    /// While asked or answered.
    const Question& question() const { return questions_[at_]; }
    size_t place() const { return at_; } ///< counted from 0
    size_t count() const { return questions_.size(); }
    size_t rightSoFar() const { return right_; }

    /// Answers the question; nothing in it: passed over, which counts as not known. The error says
    /// that progress could not be kept; the answer counts all the same.
    Status answer(GivenAnswer answer, Day today);
    const GivenAnswer& given() const { return given_; }
    /// Choices that are ticked so far, where several are right.
    const std::vector<std::string>& ticked() const { return ticked_; }
    /// Ticks a choice, or takes the tick away.
    void tick(const std::string& choice);
    const Score& score() const { return score_; }
    /// After an answer: the next question, or the end of the round.
    Status next();
    /// Ends the round; what is left of it can be taken up.
    void rest();

    const Cards& cards() const { return cards_; }
    /// Retention and the day's limit were set, or cards were imported. Kept at once.
    Status change(Cards cards);

    const PatternFacts& facts();

private:
    struct Maker;
    Result<std::vector<Question>> made(const QuizPlan& plan);
    Status keepCards() const;
    Status keepRound() const;
    void start(const QuizPlan& plan, std::vector<Question> questions, size_t at, size_t right);

    const Workspace& workspace_;
    std::filesystem::path folder_;
    bool canKeep_ = true;
    std::unique_ptr<Maker> maker_; ///< once the first round begins
    QuizPlan plan_;
    std::optional<QuizPlan> left_;
    size_t leftAt_ = 0, leftRight_ = 0;
    std::vector<Question> questions_;
    Step step_ = Step::Resting;
    size_t at_ = 0, right_ = 0;
    std::vector<std::string> ticked_;
    GivenAnswer given_;
    Score score_;
    Cards cards_;
};

/// A round as it is kept: {"version": 1, "seed", "count", "kinds", "muscles", "only_rare", "cards":
/// [{"muscle", "kind"}], "answered", "right"}. Muscles that the atlas lacks are left out.
struct KeptRound {
    QuizPlan plan;
    size_t answered = 0, right = 0;
};
std::string toJson(const KeptRound& round, const Atlas& atlas);
Result<KeptRound> keptRoundFromJson(std::string_view text, const std::string& name,
                                    const Atlas& atlas);

} // namespace myo
