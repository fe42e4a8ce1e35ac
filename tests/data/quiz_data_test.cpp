// Rounds of questions on the shipped atlas: answered, left, taken up, and a week of them.
#include "temporary_folder.hpp"

#include <myofield/core/file.hpp>
#include <myofield/study/places.hpp>
#include <myofield/study/quiz.hpp>

#include <gtest/gtest.h>

#include <set>

using namespace myo;
using namespace myo::test;

namespace {

constexpr Day kMonday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 30);

Day daysLater(int days) {
    return kMonday + std::chrono::days(days);
}

class QuizRounds : public testing::Test {
protected:
    static const Workspace* workspace() {
        static const std::unique_ptr<Workspace> loaded = [] {
            const std::filesystem::path assets =
                std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "assets";
            const std::filesystem::path body =
                std::filesystem::path(MYOFIELD_BUILD_FOLDER) / "share/myofield/body.glb";
            if (!std::filesystem::exists(body)) return std::unique_ptr<Workspace>();
            auto workspace = Workspace::load("", {assets, body});
            return workspace ? std::move(*workspace) : std::unique_ptr<Workspace>();
        }();
        return loaded.get();
    }
    void SetUp() override {
        if (!workspace()) GTEST_SKIP() << "the body was not built here";
    }
    static QuizPlan plan(size_t count, uint64_t seed = 1) {
        return {.wish = {.kinds = {QuestionKind::Name, QuestionKind::Anatomy, QuestionKind::Several,
                                   QuestionKind::TellApart},
                         .count = count,
                         .seed = seed}};
    }
    static GivenAnswer rightAnswer(const Quiz& quiz) { return {.chosen = quiz.question().right}; }
    static void answerAll(Quiz& quiz, Day today) {
        while (quiz.step() == Quiz::Step::Asking) {
            ASSERT_TRUE(quiz.answer(rightAnswer(quiz), today));
            EXPECT_TRUE(quiz.score().isRight);
            ASSERT_TRUE(quiz.next());
        }
    }

    TemporaryFolder folder_;
};

TEST_F(QuizRounds, RightWrongAndPassedOver) {
    Quiz quiz(*workspace(), folder_.path());
    ASSERT_TRUE(quiz.read());
    ASSERT_TRUE(quiz.begin(plan(3)));
    EXPECT_EQ(quiz.count(), 3u);
    ASSERT_TRUE(quiz.answer(rightAnswer(quiz), kMonday));
    EXPECT_TRUE(quiz.score().isRight);
    ASSERT_TRUE(quiz.answer({}, kMonday)); // an answer stands
    EXPECT_TRUE(quiz.score().isRight);
    ASSERT_TRUE(quiz.next());
    ASSERT_TRUE(quiz.answer({.chosen = {"no such thing"}}, kMonday));
    EXPECT_FALSE(quiz.score().isRight);
    ASSERT_TRUE(quiz.next());
    ASSERT_TRUE(quiz.next()) << "what is asked is not left without an answer";
    EXPECT_EQ(quiz.place(), 2u);
    ASSERT_TRUE(quiz.answer({}, kMonday));
    ASSERT_TRUE(quiz.next());
    EXPECT_EQ(quiz.step(), Quiz::Step::Done);
    EXPECT_EQ(quiz.rightSoFar(), 1u);
    EXPECT_EQ(quiz.cards().days.at(kMonday).answers, 3u);
    EXPECT_EQ(quiz.cards().days.at(kMonday).right, 1u);
}

TEST_F(QuizRounds, ARoundThatWasLeftIsTakenUpWhereItWas) {
    std::vector<std::string> asked;
    {
        Quiz quiz(*workspace(), folder_.path());
        ASSERT_TRUE(quiz.begin(plan(4, 7)));
        for (int i = 0; i < 2; ++i) {
            asked.push_back(whatIsAsked(quiz.question()));
            ASSERT_TRUE(quiz.answer(rightAnswer(quiz), kMonday));
            ASSERT_TRUE(quiz.next());
        }
        asked.push_back(whatIsAsked(quiz.question()));
    } // closed in the middle
    Quiz quiz(*workspace(), folder_.path());
    ASSERT_TRUE(quiz.read());
    ASSERT_TRUE(quiz.left());
    EXPECT_EQ(quiz.cards().days.at(kMonday).answers, 2u);
    ASSERT_TRUE(quiz.takeUp());
    EXPECT_EQ(quiz.place(), 2u);
    EXPECT_EQ(quiz.rightSoFar(), 2u);
    EXPECT_EQ(whatIsAsked(quiz.question()), asked.back());
    answerAll(quiz, kMonday);
    Quiz after(*workspace(), folder_.path());
    ASSERT_TRUE(after.read());
    EXPECT_FALSE(after.left()) << "a round that is over is not taken up";
}

TEST_F(QuizRounds, ProgressThatCannotBeReadIsNotWrittenOver) {
    const std::string torn = R"({"version": 1, "cards": [{"muscle")";
    ASSERT_TRUE(writeFile(folder_ / "progress.json", torn));
    Quiz quiz(*workspace(), folder_.path());
    const Status read = quiz.read();
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().text().find("progress.json"), std::string::npos);
    ASSERT_TRUE(quiz.begin(plan(1)));
    ASSERT_TRUE(quiz.answer(rightAnswer(quiz), kMonday));
    EXPECT_EQ(*readText(folder_ / "progress.json"), torn);
}

TEST_F(QuizRounds, TooFewQuestionsLeaveTheRoundAsItWas) {
    Quiz quiz(*workspace(), {});
    ASSERT_TRUE(quiz.begin(plan(2)));
    QuizPlan tooMany = plan(50);
    tooMany.wish.kinds = {QuestionKind::Name};
    tooMany.wish.muscles = {workspace()->atlas().muscleWithId("soleus")};
    EXPECT_FALSE(quiz.begin(tooMany));
    EXPECT_EQ(quiz.step(), Quiz::Step::Asking);
    EXPECT_EQ(quiz.count(), 2u);
}

TEST_F(QuizRounds, AWeekOfThem) {
    Quiz quiz(*workspace(), folder_.path());
    ASSERT_TRUE(quiz.begin(plan(15)));
    answerAll(quiz, kMonday);
    EXPECT_TRUE(quiz.cards().due(kMonday).empty());
    std::set<std::string> seen;
    for (int day = 1; day <= 7; ++day) {
        const Day today = daysLater(day);
        const std::vector<CardId> due = quiz.cards().due(today);
        std::set<std::string> muscles;
        for (const CardId& card : due) {
            EXPECT_TRUE(muscles.insert(card.muscle).second) << "two cards on one muscle";
            seen.insert(card.muscle);
        }
        if (due.empty()) continue;
        ASSERT_TRUE(quiz.begin({.wish = {.seed = uint64_t(day)}, .cards = due}));
        EXPECT_EQ(quiz.count(), due.size());
        answerAll(quiz, today);
        for (const CardId& card : due) EXPECT_GT(quiz.cards().all.at(card).due, today);
    }
    EXPECT_FALSE(seen.empty()) << "what was right on Monday is due within a week";
    Quiz again(*workspace(), folder_.path());
    ASSERT_TRUE(again.read());
    ASSERT_EQ(again.cards().all.size(), quiz.cards().all.size());
    for (const auto& [id, card] : quiz.cards().all) {
        EXPECT_EQ(again.cards().all.at(id).due, card.due) << id.muscle;
        EXPECT_EQ(again.cards().all.at(id).answers, card.answers) << id.muscle;
    }
}

} // namespace
