#include "atlas_sample.hpp"
#include "hostile_json.hpp"

#include <myofield/study/quiz.hpp>

#include <gtest/gtest.h>

using namespace myo;
using namespace myo::test;

namespace {

KeptRound sampleRound(const Atlas& atlas) {
    KeptRound round;
    round.plan.wish = {.kinds = {QuestionKind::Name, QuestionKind::TellApart},
                       .muscles = {atlas.muscleWithId("temporalis")},
                       .onlyRare = true,
                       .count = 12,
                       .seed = 4294967295u};
    round.plan.cards = {{"infraspinatus", QuestionKind::Place}};
    round.answered = 5;
    round.right = 3;
    return round;
}

TEST(QuizRound, ComesBackAsItWas) {
    const Atlas atlas = sampleAtlas();
    const KeptRound round = sampleRound(atlas);
    const auto read = keptRoundFromJson(toJson(round, atlas), "quiz.json", atlas);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(toJson(*read, atlas), toJson(round, atlas));
    EXPECT_EQ(read->plan.wish.kinds, round.plan.wish.kinds);
    EXPECT_EQ(read->plan.wish.muscles, round.plan.wish.muscles);
    EXPECT_EQ(read->plan.wish.seed, 4294967295u);
    EXPECT_TRUE(read->plan.wish.onlyRare);
    EXPECT_EQ(read->plan.cards, round.plan.cards);
    EXPECT_EQ(read->answered, 5u);
    EXPECT_EQ(read->right, 3u);
}

TEST(QuizRound, HostileTextsAreAnswered) {
    const Atlas atlas = sampleAtlas();
    std::string whole = toJson(sampleRound(atlas), atlas);
    whole.pop_back(); // its last line break
    for (const std::string& text : hostileJson(whole, 7)) {
        const auto read = keptRoundFromJson(text, "quiz.json", atlas);
        ASSERT_FALSE(read) << text.substr(0, 100);
        EXPECT_TRUE(read.error().text().starts_with("quiz.json: ")) << read.error().text();
    }
}

TEST(QuizRound, AnUnknownKindIsAFault) {
    const auto read = keptRoundFromJson(
        R"({"version": 1, "seed": 1, "count": 2, "kinds": ["guess"]})", "q", sampleAtlas());
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().text().find("q: kinds[0] is not name, click"), std::string::npos)
        << read.error().text();
}

} // namespace
