#include <myofield/learn/cards.hpp>

#include <gtest/gtest.h>

#include <set>

using namespace myo;

namespace {

const Day kMonday = *dayFrom("2026-11-30");

CardId card(const char* muscle, QuestionKind kind = QuestionKind::Name) {
    return {muscle, kind};
}

} // namespace

TEST(Cards, IsDueWhenTheChanceHasFallen) {
    Cards cards;
    cards.answer(card("soleus"), Grade::Good, kMonday);
    EXPECT_TRUE(cards.due(kMonday).empty());
    EXPECT_TRUE(cards.due(kMonday + std::chrono::days(1)).empty());
    EXPECT_EQ(cards.due(kMonday + std::chrono::days(2)),
              std::vector{card("soleus")}); // stability 2.3 days
}

TEST(Cards, AWrongAnswerComesBackTomorrow) {
    Cards cards;
    cards.answer(card("soleus"), Grade::Again, kMonday);
    EXPECT_EQ(cards.due(kMonday + std::chrono::days(1)).size(), 1u);
    EXPECT_EQ(cards.all.at(card("soleus")).forgotten, 1u);
}

TEST(Cards, NeverAsksTwiceAboutAMuscleOnOneDay) {
    Cards cards;
    for (const QuestionKind kind : {QuestionKind::Name, QuestionKind::Paint, QuestionKind::Place})
        cards.answer(card("soleus", kind), Grade::Again, kMonday);
    cards.answer(card("gracilis"), Grade::Again, kMonday);
    const Day later = kMonday + std::chrono::days(1);
    std::set<std::string> muscles;
    for (const CardId& id : cards.due(later)) EXPECT_TRUE(muscles.insert(id.muscle).second);
    EXPECT_EQ(muscles.size(), 2u);
    cards.answer(cards.due(later).front(), Grade::Good, later);
    EXPECT_EQ(cards.due(later).size(), 1u) << "the answered muscle's other cards wait";
}

TEST(Cards, KeepsTheDaysLimit) {
    Cards cards;
    cards.perDay = 3;
    for (const char* muscle : {"a", "b", "c", "d", "e"})
        cards.answer(card(muscle), Grade::Again, kMonday);
    const Day later = kMonday + std::chrono::days(1);
    EXPECT_EQ(cards.due(later).size(), 3u);
    cards.answer(cards.due(later).front(), Grade::Good, later);
    EXPECT_EQ(cards.due(later).size(), 2u);
}

TEST(Cards, AsksTheLeastLikelyKnownFirst) {
    Cards cards;
    cards.answer(card("well"), Grade::Easy, kMonday);
    cards.answer(card("badly"), Grade::Again, kMonday);
    const Day later = kMonday + std::chrono::days(40);
    EXPECT_EQ(cards.due(later), (std::vector{card("badly"), card("well")}));
    EXPECT_EQ(cards.weakest(later, 1), std::vector{card("badly")});
    EXPECT_GT(*cards.known("well", later), *cards.known("badly", later));
    EXPECT_FALSE(cards.known("unseen", later));
}

TEST(Cards, CountsWhatFallsDue) {
    Cards cards;
    cards.answer(card("a"), Grade::Again, kMonday);
    cards.answer(card("b"), Grade::Good, kMonday);
    EXPECT_EQ(cards.dueOn(kMonday, 4), (std::vector<size_t>{0, 1, 1, 0}));
    EXPECT_EQ(cards.dueOn(kMonday + std::chrono::days(9), 2), (std::vector<size_t>{2, 0}));
}
