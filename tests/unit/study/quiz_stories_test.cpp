// Rounds of questions as somebody at the program goes through them, on the real body.
#include "person.hpp"

#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/study/quiz_steps.hpp>

#include <gtest/gtest.h>

#include <filesystem>

using namespace myo;

namespace {

constexpr Day kQuizDay = std::chrono::sys_days(std::chrono::year(2026) / 11 / 30);

class QuizStories : public testing::Test {
protected:
    static const Workspace* workspace() {
        static const std::unique_ptr<Workspace> loaded = [] {
            const std::string body =
                std::string(MYOFIELD_BUILD_FOLDER) + "/share/myofield/body.glb";
            if (!std::filesystem::exists(body)) return std::unique_ptr<Workspace>();
            Result<Atlas> atlas =
                loadAtlas(std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "assets/anatomy");
            Result<Body> read = readBody(body);
            if (!atlas || !read) return std::unique_ptr<Workspace>();
            auto made = Workspace::of(std::move(*atlas), std::move(*read));
            return made ? std::move(*made) : nullptr;
        }();
        return loaded.get();
    }
    void SetUp() override {
        if (!workspace()) GTEST_SKIP() << "the built-in body was not built here";
        person_ = std::make_unique<test::Person>(*workspace());
        explorer().setToday(kQuizDay);
        person_->wait();
    }
    Explorer& explorer() { return person_->explorer; }
    Quiz& quiz() { return explorer().quiz(); }
    void begin(QuestionKind kind, uint32_t count = 1) {
        startQuiz(explorer(), planOf(explorer(), {.kinds = {kind}, .count = count}));
        person_->wait();
    }

    std::unique_ptr<test::Person> person_;
};

TEST_F(QuizStories, WhatIsAskedIsNotOnTheScreen) {
    for (const QuestionKind kind : {QuestionKind::Name, QuestionKind::Click}) {
        begin(kind);
        ASSERT_TRUE(isAsked(explorer()));
        EXPECT_TRUE(explorer().state().selection.empty());
        EXPECT_FALSE(explorer().state().overlays.has(OverlayId::Labels));
        EXPECT_FALSE(explorer().state().overlays.has(OverlayId::Marks));
        bool isWarm = false, isLocal = false;
        for (const HeatVertex& vertex : explorer().pattern().vertices()) {
            isWarm |= vertex.essential > 0;
            isLocal |= vertex.local > 0;
        }
        EXPECT_TRUE(isWarm);
        EXPECT_FALSE(isLocal) << "the tender area would say which muscle it is";
    }
}

TEST_F(QuizStories, NoActionTellsTheAnswerWhileAsked) {
    begin(QuestionKind::Place);
    const ViewState asked = explorer().state();
    for (const char* id :
         {"search", "choose", "copy.words", "save.plate", "save.picture", "save.view", "menu",
          "show.labels", "show.legend", "show.marks", "point.alone.1"})
        person_->perform(id);
    EXPECT_EQ(explorer().state(), asked);
    EXPECT_TRUE(isAsked(explorer()));
    EXPECT_TRUE(canPerform(actionNamed("hide"), explorer())) << "layers can be peeled";
    person_->perform("hide");
    const std::string& name = explorer().atlas()[quiz().question().muscle].name;
    for (const MessageList::Message& message : explorer().messages().all())
        EXPECT_EQ(message.text.find(name), std::string::npos) << message.text;
    answerInQuiz(explorer(), {});
    EXPECT_TRUE(canPerform(actionNamed("copy.words"), explorer()));
}

TEST_F(QuizStories, PresentingFromARoundComesBackToStudy) {
    begin(QuestionKind::Name);
    person_->perform("present");
    person_->perform("present");
    EXPECT_EQ(explorer().modeKind(), ModeKind::Studying);
    EXPECT_TRUE(quiz().left());
}

TEST_F(QuizStories, AnswersShowTheMuscleAndGoOn) {
    begin(QuestionKind::Name, 2);
    const std::string muscle = explorer().atlas()[quiz().question().muscle].id;
    answerInQuiz(explorer(), {.chosen = quiz().question().right});
    EXPECT_TRUE(quiz().score().isRight);
    EXPECT_TRUE(explorer().state().isSelected(muscle));
    EXPECT_TRUE(explorer().state().overlays.has(OverlayId::Labels));
    nextInQuiz(explorer());
    EXPECT_TRUE(isAsked(explorer()));
    EXPECT_TRUE(explorer().state().selection.empty());
    answerInQuiz(explorer(), {});
    nextInQuiz(explorer());
    EXPECT_EQ(quiz().step(), Quiz::Step::Done);
    EXPECT_EQ(quiz().rightSoFar(), 1u);
}

TEST_F(QuizStories, TheMuscleIsClickedOnTheBody) {
    begin(QuestionKind::Click);
    const MuscleId muscle = quiz().question().muscle;
    const StructureId part = workspace()
                                 ->stage()
                                 .parts()
                                 .partsNamed(explorer().atlas()[muscle].id, Sides::Right)
                                 .front();
    Pointed pointed;
    pointed.structure = part;
    click(explorer(), pointed, false);
    EXPECT_EQ(quiz().step(), Quiz::Step::Answered);
    EXPECT_TRUE(quiz().score().isRight);
}

TEST_F(QuizStories, TheXIsPlacedOnTheBody) {
    begin(QuestionKind::Place);
    const Question& q = quiz().question();
    EXPECT_FALSE(explorer().state().isPointOn(explorer().atlas()[q.muscle].id, q.right.front()));
    Pointed pointed;
    pointed.onSkin = workspace()->placement().point({q.muscle, *q.point, q.side})->onSkin;
    click(explorer(), pointed, false);
    EXPECT_EQ(quiz().step(), Quiz::Step::Answered);
    EXPECT_TRUE(quiz().score().isRight);
}

TEST_F(QuizStories, PaintIsScoredAndThePersonsOwnDrawingStays) {
    person_->perform("mode.find");
    person_->wait();
    const Vec2 middle(0.5f * float(explorer().view().extent().width),
                      0.4f * float(explorer().view().extent().height));
    person_->paint(middle, middle + Vec2(0, 20));
    const Strokes own = explorer().painter().strokes();
    ASSERT_EQ(own->size(), 1u);

    begin(QuestionKind::Paint);
    EXPECT_TRUE(explorer().painter().isEmpty());
    EXPECT_FALSE(canPerform(actionNamed("quiz.finish"), explorer()));
    person_->paint(middle, middle + Vec2(0, 20));
    EXPECT_TRUE(isDrawingShown(explorer()));
    person_->perform("quiz.finish");
    ASSERT_EQ(quiz().step(), Quiz::Step::Answered);
    ASSERT_TRUE(quiz().score().paint);
    EXPECT_TRUE(isDrawingShown(explorer())) << "beside the chart";
    nextInQuiz(explorer());

    person_->perform("back");
    person_->perform("mode.find");
    EXPECT_EQ(explorer().painter().strokes(), own);
    EXPECT_FALSE(explorer().steps().canRedo());
}

TEST_F(QuizStories, DigitsAnswerOrTickWhereSeveralAreRight) {
    begin(QuestionKind::Name);
    person_->press(typed('1'));
    EXPECT_EQ(quiz().given().chosen, std::vector{quiz().question().choices[0]});

    begin(QuestionKind::Several);
    person_->press(typed('1'));
    person_->press(typed('2'));
    person_->press(typed('1'));
    EXPECT_EQ(quiz().ticked(), std::vector{quiz().question().choices[1]});
    EXPECT_TRUE(isAsked(explorer()));
    person_->press(pressed(Key::Enter));
    EXPECT_EQ(quiz().given().chosen, std::vector{quiz().question().choices[1]});
}

TEST_F(QuizStories, EscapeLeavesTheRoundForLaterAndTheViewComesBack) {
    person_->searchFor("soleus");
    const ViewState before = explorer().state();
    begin(QuestionKind::Anatomy, 3);
    answerInQuiz(explorer(), {});
    nextInQuiz(explorer());
    person_->perform("back"); // Escape
    EXPECT_EQ(explorer().modeKind(), ModeKind::Studying);
    EXPECT_EQ(explorer().state(), before);
    ASSERT_TRUE(quiz().left());
    takeUpQuiz(explorer());
    EXPECT_EQ(quiz().place(), 1u);
    EXPECT_TRUE(isAsked(explorer()));
}

TEST_F(QuizStories, OpeningAMuscleLeavesTheRound) {
    begin(QuestionKind::TellApart, 2);
    answerInQuiz(explorer(), {});
    const MuscleId muscle = quiz().question().muscle;
    openFromQuiz(explorer(), muscle);
    EXPECT_EQ(explorer().modeKind(), ModeKind::Exploring);
    EXPECT_TRUE(explorer().state().isSelected(explorer().atlas()[muscle].id));
    EXPECT_TRUE(quiz().left());
}

TEST_F(QuizStories, TheMenuIsQuietWhileAsked) {
    begin(QuestionKind::Click);
    person_->rightClick({640, 360});
    EXPECT_TRUE(isAsked(explorer()));
    EXPECT_TRUE(explorer().errands().take().empty());
}

} // namespace
